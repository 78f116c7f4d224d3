package org.befund.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The command's own words in one language. */
public final class Words {
  /** The languages that there are; the first is the one for all others. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  private final String language;
  private final Properties words;

  private Words(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /**
   * The words of a language.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public static Words in(String language) {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(language.concat(".properties"))) {
      if (in == null) {
        throw new IllegalArgumentException("there are no words in ".concat(language));
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, words);
  }

  /** The language's tag. */
  public String language() {
    return language;
  }

  /** The words for a key, with <code>{0}</code>, <code>{1}</code>, … filled in. */
  String get(String key, String... values) {
    String found = words.getProperty(key);
    if (found == null) {
      throw new IllegalArgumentException("there are no words for ".concat(key));
    }
    return values.length == 0 ? found : filled(found, values);
  }

  /** The word for a value of a closed choice. */
  String of(String group, Enum<?> value) {
    return get(group.concat(".").concat(value.name().toLowerCase(Locale.ROOT)));
  }

  /** What a key of the result is called; the key itself where it has no name. */
  String path(String path) {
    StringBuilder key = new StringBuilder(path.length());
    List<String> ids = new ArrayList<>();
    int from = 0;
    for (int open = path.indexOf('['); open >= 0; open = path.indexOf('[', from)) {
      int close = path.indexOf(']', open);
      int next = path.indexOf("].", open);
      int end = next >= 0 ? next : path.lastIndexOf(']');
      if (close < 0 || end < open) {
        return path;
      }
      key.append(path, from, open);
      ids.add(path.substring(open + 1, end));
      from = end + 1;
    }
    key.append(path, from, path.length());
    String name = words.getProperty("path.".concat(key.toString()));
    return name == null ? path : filled(name, ids.toArray(String[]::new));
  }

  /** A value of a key of the result in words; the value itself where it is no word of a choice. */
  String value(String path, String value) {
    int item = path.endsWith("]") ? path.lastIndexOf('[') : path.length();
    String key = path.substring(path.lastIndexOf('.', item) + 1, item);
    String word = words.getProperty("value.".concat(key).concat(".").concat(value));
    if (word == null && (key.equals("status") || key.equals("confidence"))) {
      word = words.getProperty(key.concat(".").concat(value));
    }
    return word == null ? value : word;
  }

  private static String filled(String pattern, String[] values) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        text.append(values[pattern.charAt(i + 1) - '0']);
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
