package org.befund.engine.inventory.printed;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Headers;
import org.befund.engine.inventory.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What the command systeminfo prints of one host, a label and a value a line. */
public final class SystemInfo implements Format {
  private static final String PROFILE = "systeminfo-csv";
  private static final Pattern LINE = Pattern.compile("^([^\\s:\\[][^:]{1,60}):\\s*(.*)$");
  private static final Pattern ITEM = Pattern.compile("^\\s+\\[\\d+\\]:\\s*(.*)$");
  private static final Pattern UPDATE = Pattern.compile("^(KB\\d{5,8}).*");
  private static final Pattern COUNT = Pattern.compile("^(\\d{1,6})\\s.*");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d+(?:\\.\\d+)+)(?:\\s+(Service Pack \\d+))?.*$");

  @Override
  public boolean recognises(Export export, Intake intake) {
    boolean host = false;
    boolean system = false;
    Profile labels = labels(intake);
    for (String line : export.lines(12)) {
      Matcher matcher = LINE.matcher(line);
      if (labels != null && matcher.matches()) {
        String label = Headers.folded(matcher.group(1));
        host |= labels.headers(Field.HOST).contains(label);
        system |= labels.headers(Field.OS).contains(label);
      }
    }
    return host && system;
  }

  /** What is said of one host, while it is read. */
  private static final class Block {
    private final Map<Field, String> values = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Set<String> updates = new LinkedHashSet<>();
    private int named;

    /** What the host counts but does not name; empty where that is nothing. */
    String missing() {
      Matcher count = COUNT.matcher(values.getOrDefault(Field.KB, ""));
      int counted = count.matches() ? Integer.parseInt(count.group(1)) : 0;
      return counted <= named
          ? ""
          : "of " + counted + " updates that it counts, " + named + " are named";
    }
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    Profile labels = labels(intake);
    if (labels == null) {
      return;
    }
    Block block = new Block();
    Lines lines = new Lines(export.text(), labels.encoding());
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher item = ITEM.matcher(line);
      Matcher matcher = LINE.matcher(line);
      if (item.matches()) {
        Matcher update = UPDATE.matcher(item.group(1));
        if (update.matches()) {
          block.updates.add(update.group(1));
          block.named++;
        }
      } else if (matcher.matches()) {
        Set<Field> fields = fields(labels, matcher.group(1));
        if (fields.contains(Field.HOST) && block.values.containsKey(Field.HOST)) {
          // what was printed of several hosts may stand in one file
          tell(export, intake, block);
          block = new Block();
        }
        String value = CellText.plain(matcher.group(2));
        block.attributes.putIfAbsent(matcher.group(1).strip(), value);
        for (Field field : fields) {
          block.values.putIfAbsent(field, value);
        }
      }
    }
    tell(export, intake, block);
  }

  private static Set<Field> fields(Profile labels, String label) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (labels.headers(field).contains(Headers.folded(label))) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static void tell(Export export, Intake intake, Block block) {
    TextRows rows = new TextRows(intake, export.name());
    Map<Field, String> values = block.values;
    String name = values.getOrDefault(Field.HOST, "");
    if (name.isEmpty()) {
      rows.unread(0, "the file does not say which host it is about", "");
      return;
    }
    int host = rows.host(name, block.attributes);
    Matcher version = NUMBERED.matcher(values.getOrDefault(Field.OS_VERSION, ""));
    boolean told = version.matches();
    String pack = told && version.group(2) != null ? version.group(2) : "";
    rows.say(
        host,
        name,
        new Said.OperatingSystem(
            values.getOrDefault(Field.OS, ""),
            told ? version.group(1) : "",
            pack,
            values.getOrDefault(Field.OS_ARCHITECTURE, "")));
    for (String update : block.updates) {
      rows.say(host, name, new Said.Update(Said.kb(update), ""));
    }
    String missing = block.missing();
    if (!missing.isEmpty()) {
      // long lists are cut short by systeminfo itself, and files of old updates have no number
      intake.fleet().add(host, intake.fleet().known(new Said.Unread()));
      rows.reject(0, name, missing, values.getOrDefault(Field.KB, ""));
    }
  }

  private static @Nullable Profile labels(Intake intake) {
    for (Profile profile : intake.profiles()) {
      if (profile.name().equals(PROFILE)) {
        return profile;
      }
    }
    return null;
  }
}
