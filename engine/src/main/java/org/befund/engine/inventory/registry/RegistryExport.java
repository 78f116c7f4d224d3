package org.befund.engine.inventory.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.DateOrder;

/** A part of the registry of one host as the registry editor writes it. */
public final class RegistryExport implements Format {
  private static final Pattern KEY = Pattern.compile("^\\[-?(HKEY_[^\\]].*)\\]\\s*$");
  private static final Pattern VALUE =
      Pattern.compile("^(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(@))=(.*)$", Pattern.DOTALL);
  private static final Pattern UNINSTALL =
      Pattern.compile("(?i).*\\\\CurrentVersion\\\\Uninstall\\\\[^\\\\]+");
  private static final Pattern SHORT = Pattern.compile("(?i)dword:([0-9a-f]{1,8})");

  @Override
  public boolean recognises(Export export, Intake intake) {
    String start = export.beginning();
    return start.startsWith("Windows Registry Editor") || start.startsWith("REGEDIT4");
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    InputStream in = export.text();
    TextRows rows = new TextRows(intake, export.name());
    if (intake.isNamesake(export.name(), List.of())) {
      rows.unread(0, Intake.NAMESAKE, "");
      return;
    }
    String name = export.host();
    int host = rows.host(name, Map.of());
    Charset encoding = intake.profiles().get(0).encoding();
    String key = "";
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder entry = new StringBuilder();
    Lines lines = new Lines(in, encoding);
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher next = KEY.matcher(line);
      if (entry.isEmpty() && next.matches()) {
        tell(rows, host, name, key, values);
        key = next.group(1);
        values.clear();
        continue;
      }
      entry.append(line);
      boolean goesOn = line.endsWith("\\") && entry.indexOf("=hex") > 0;
      boolean open = entry.length() > 1 && entry.charAt(0) == '"' && !closed(entry);
      if (goesOn) {
        entry.setLength(entry.length() - 1);
      } else if (open && entry.length() < Lines.LONGEST) {
        entry.append('\n');
      } else {
        Matcher value = VALUE.matcher(entry);
        if (value.matches()) {
          String called = value.group(2) != null ? "" : unescaped(value.group(1));
          values.put(called, data(value.group(3).strip()));
        } else if (!key.isEmpty() && !entry.toString().isBlank()) {
          rows.say(host, name, new Said.Unread());
          rows.reject(
              lines.number(), name, "the line is neither a key nor a value", entry.toString());
        }
        entry.setLength(0);
      }
    }
    if (!entry.isEmpty()) {
      rows.say(host, name, new Said.Unread());
      rows.reject(lines.number(), name, "the file ends within a value", entry.toString());
    }
    tell(rows, host, name, key, values);
  }

  /** Whether a text that begins with a quote has an even number of them. */
  private static boolean closed(CharSequence entry) {
    int quotes = 0;
    for (int i = 0; i < entry.length(); i++) {
      if (entry.charAt(i) == '\\') {
        i++;
      } else if (entry.charAt(i) == '"') {
        quotes++;
      }
    }
    return quotes % 2 == 0;
  }

  private static void tell(
      TextRows rows, int host, String name, String key, Map<String, String> values) {
    if (UNINSTALL.matcher(key).matches()) {
      Map<String, String> known = new LinkedHashMap<>();
      values.forEach((value, data) -> known.put(value.toLowerCase(Locale.ROOT), data));
      String program = CellText.plain(known.getOrDefault("displayname", ""));
      if (!program.isEmpty()) {
        String version = CellText.plain(known.getOrDefault("displayversion", ""));
        String day = DateOrder.YMD.iso(known.getOrDefault("installdate", ""));
        rows.say(host, name, new Said.Program(program, version, "", "", "", day));
      }
      return;
    }
    values.forEach(
        (value, data) -> {
          if (!value.isEmpty()) {
            rows.say(host, name, new Said.Registry(key, value, CellText.plain(data)));
          }
        });
  }

  private static String data(String text) {
    if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) {
      return unescaped(text.substring(1, text.length() - 1));
    }
    Matcher number = SHORT.matcher(text);
    return number.matches() ? "0x" + number.group(1) : text;
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }
}
