package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.FileEntry;
import org.befund.engine.environment.Host;
import org.befund.engine.recognition.PathKey;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Located;
import org.befund.kb.document.TextShape;
import org.befund.kb.version.Version;
import org.befund.rules.Truth;

/**
 * {@code file:PATH=VERSION|missing|present|unknown}, with {@code @TIME} behind it where it matters
 * when the file was last changed: what there is at a path.
 */
final class FileKind implements FactKind {
  private static final List<String> WORDS = List.of("missing", "present", "unknown");

  private final Catalogue catalogue;

  FileKind(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String word() {
    return "file";
  }

  @Override
  public String example() {
    return "file:PATH=3.1.6001.66";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (written.isEmpty()) {
      throw UnreadableFact.of("found nothing, expected the path of a file");
    }
    return written;
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    int at = written.indexOf('@');
    String what = (at < 0 ? written : written.substring(0, at)).strip();
    String time = at < 0 ? "" : written.substring(at + 1).strip();
    String word = Choice.find(WORDS, what);
    if (word.isEmpty() && Version.parse(what).isEmpty()) {
      throw UnreadableFact.none("a version such as 3.1.6001.66 or one of these words", what, WORDS);
    }
    if (at >= 0 && TextShape.TIME.parser().apply(time).isEmpty()) {
      throw UnreadableFact.of(
          "found '" + time + "' behind the @, expected " + TextShape.TIME.expectation());
    }
    if (at >= 0 && (word.equals("missing") || word.equals("unknown"))) {
      throw UnreadableFact.of("found a time of a file that is " + word + ", expected none");
    }
    String value = word.isEmpty() ? what : word;
    return at < 0 ? value : value + "@" + time;
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String path = supposed.fact().name();
    String key = PathKey.of(path, catalogue);
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("path", path);
    int at = supposed.value().indexOf('@');
    String what = at < 0 ? supposed.value() : supposed.value().substring(0, at);
    switch (what) {
      case "missing" -> entry.put("exists", "false");
      case "present" -> entry.put("exists", "true");
      case "unknown" -> entry.put("exists", "unknown");
      default -> entry.put("version", what);
    }
    if (at >= 0) {
      entry.put("modified", supposed.value().substring(at + 1));
    }
    return now.with(
        supposed.fact().host(),
        host -> {
          host.files().removeIf(each -> PathKey.of(each.path(), catalogue).equals(key));
          host.add(Map.of("files", List.of(entry)));
        });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    String key = PathKey.of(fact.name(), catalogue);
    if (host != null) {
      for (FileEntry entry : host.files()) {
        if (PathKey.of(entry.path(), catalogue).equals(key)) {
          Located<String> modified = entry.modified();
          String text = text(entry);
          stated.add(
              new Located<>(modified == null ? text : text + "@" + modified.value(), entry.at()));
        }
      }
    }
    return stated;
  }

  private static String text(FileEntry entry) {
    Located<String> version = entry.version();
    if (version != null) {
      return version.value();
    }
    if (entry.exists() == Truth.FALSE) {
      return "missing";
    }
    return entry.exists() == Truth.TRUE || entry.modified() != null ? "present" : "unknown";
  }

  @Override
  public List<String> words() {
    return List.of("missing", "present", "unknown", "version");
  }
}
