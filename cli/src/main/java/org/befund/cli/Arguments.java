package org.befund.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line, sorted but not yet understood.
 *
 * @param positionals the arguments that are no options, in order
 * @param values the values of each option that was given, in order; none for one that takes none
 */
record Arguments(List<String> positionals, Map<Option, List<String>> values) {

  Arguments {
    positionals = List.copyOf(positionals);
    Map<Option, List<String>> copy = new EnumMap<>(Option.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a well-formed {@code evaluate}. Most starts are of that kind, and the general parser
   * takes longer to load than a whole evaluation takes.
   *
   * @return null when anything is out of the ordinary; the general parser has the say then
   */
  static @Nullable Arguments ofPlainEvaluate(String[] args) {
    Arguments plain = ofPlain("evaluate", Option.OF_EVALUATE, args);
    return plain == null || plain.positionals().size() > 1 ? null : plain;
  }

  /** Reads a well-formed {@code scan}, for the same reason. */
  static @Nullable Arguments ofPlainScan(String[] args) {
    return ofPlain("scan", Option.OF_SCAN, args);
  }

  private static @Nullable Arguments ofPlain(String command, List<Option> options, String[] args) {
    if (args.length < 2 || !args[0].equals(command)) {
      return null;
    }
    List<String> paths = new ArrayList<>();
    Map<Option, List<String>> values = new EnumMap<>(Option.class);
    for (int i = 1; i < args.length; i++) {
      String word = args[i];
      if (word.isEmpty()) {
        return null;
      }
      if (word.charAt(0) != '-') {
        paths.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      Option option = named(equals < 0 ? word : word.substring(0, equals), options);
      if (option == null || option == Option.BETWEEN || equals < 0 && i + 1 == args.length) {
        return null;
      }
      String value = equals < 0 ? args[++i] : word.substring(equals + 1);
      List<String> list = values.get(option);
      if (value.isEmpty() || value.charAt(0) == '-' || list != null && !option.repeatable()) {
        return null;
      }
      if (list == null) {
        list = new ArrayList<>();
        values.put(option, list);
      }
      list.add(value);
    }
    return paths.isEmpty() ? null : new Arguments(paths, values);
  }

  private static @Nullable Option named(String written, List<Option> options) {
    for (Option option : options) {
      if (option.written().equals(written)) {
        return option;
      }
    }
    return null;
  }

  /** The first argument that is no option; null when there is none. */
  @Nullable String positional() {
    return positionals.isEmpty() ? null : positionals.get(0);
  }

  /** Whether an option was given. */
  boolean has(Option option) {
    return values.containsKey(option);
  }

  /** All values of an option. */
  List<String> all(Option option) {
    List<String> list = values.get(option);
    return list == null ? List.of() : list;
  }

  /**
   * The value of an option, or a default when it was not given.
   *
   * @throws UsageError when the value is none of the option's choices
   */
  String choice(Option option, String absent) throws UsageError {
    List<String> list = choices(option);
    return list.isEmpty() ? absent : list.get(0);
  }

  /**
   * All values of an option.
   *
   * @throws UsageError when one is none of the option's choices
   */
  List<String> choices(Option option) throws UsageError {
    List<String> list = all(option);
    for (String value : list) {
      if (!option.choices().contains(value)) {
        throw UsageError.noSuch(option.written(), value, option.choices());
      }
    }
    return list;
  }
}
