package org.befund.engine.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An environment as a person who knows both its spelling and its meaning sees it. */
record Site(List<Machine> machines, Set<String> complete, LocalDate day) {

  Machine machine(String name) {
    return machines.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
  }

  /** What an entry in a list of products means. */
  sealed interface Meaning {}

  /** The server, in one of some releases. */
  record Wsus(Set<Release> may) implements Meaning {}

  /** Something that may be the server. */
  record MaybeWsus() implements Meaning {}

  /** The server was looked for and is not there. */
  record NoWsus() implements Meaning {}

  record Console() implements Meaning {}

  record Sbs() implements Meaning {}

  record Essentials() implements Meaning {}

  record ConfigurationManager(Set<Pack> may) implements Meaning {}

  record Office2003() implements Meaning {}

  record MaybeOffice2003() implements Meaning {}

  record NoOffice2003() implements Meaning {}

  record Sms2003() implements Meaning {}

  /** Nothing that any advisory speaks of. */
  record Other() implements Meaning {}

  /** Something that nobody could name. */
  record Nameless() implements Meaning {}

  enum Release {
    SUS,
    V2,
    V2_SP1,
    V3,
    V3_SP1,
    V3_SP2,
    LATER;

    static final Set<Release> ANY_3 = EnumSet.of(V3, V3_SP1, V3_SP2);
    static final Set<Release> ANY_2 = EnumSet.of(V2, V2_SP1);
  }

  enum Pack {
    RTM,
    SP1,
    SP2
  }

  /** An entry: its keys, and what they mean. */
  record Entry(Map<String, String> keys, Meaning meaning) {}

  /**
   * A file that was looked at.
   *
   * @param right whether it lies where the server's library lies
   * @param version in the words of the file; null when not stated
   */
  record Dll(
      String path,
      boolean right,
      @Nullable String version,
      @Nullable Instant modified,
      boolean missing) {}

  enum Recorded {
    INSTALLED,
    FAILED,
    NOT_INSTALLED,
    UNKNOWN
  }

  record Patch(String kb, Recorded state, @Nullable LocalDate date) {}

  record Statement(String remediation, boolean applied) {}

  enum Shows {
    FAULT,
    ALIKE,
    NOTHING
  }

  /** A log. */
  sealed interface Log {
    Shows shows();
  }

  /** The update server's own log. */
  record ServerLog(Shows shows, String id, LocalDateTime utc) implements Log {}

  /**
   * A client's log.
   *
   * @param server the server that it names, as it spells it
   * @param stated the offset that the log states itself
   * @param given the offset that the environment states
   */
  record ClientLog(
      Shows shows,
      String id,
      LocalDateTime local,
      String server,
      @Nullable ZoneOffset stated,
      @Nullable ZoneOffset given)
      implements Log {}

  /** The log of the site server's synchronisation. */
  record SiteLog(Shows shows, LocalDateTime local) implements Log {}

  /** A log that is named and is not there. */
  record MissingLog() implements Log {
    @Override
    public Shows shows() {
      return Shows.NOTHING;
    }
  }

  /**
   * A host.
   *
   * @param installType the data of the registry value; null when not stated
   * @param servedBy null when not stated
   */
  record Machine(
      String name,
      @Nullable Map<String, String> os,
      boolean sbsSystem,
      List<String> roles,
      Set<String> complete,
      List<Entry> entries,
      List<Dll> files,
      List<Patch> patches,
      List<Statement> statements,
      Map<String, Boolean> answers,
      @Nullable String installType,
      @Nullable List<String> servedBy,
      List<Log> logs) {

    /** What the entries mean. */
    List<Meaning> meanings() {
      return entries.stream().map(Entry::meaning).toList();
    }
  }
}
