package org.befund.engine.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.befund.engine.oracle.Site.ClientLog;
import org.befund.engine.oracle.Site.Dll;
import org.befund.engine.oracle.Site.Log;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.oracle.Site.Meaning;
import org.befund.engine.oracle.Site.Recorded;
import org.befund.engine.oracle.Site.Release;
import org.befund.engine.oracle.Site.ServerLog;
import org.befund.engine.oracle.Site.Shows;
import org.befund.engine.oracle.Site.SiteLog;
import org.jspecify.annotations.Nullable;

/**
 * The two advisories in plain Java, from their texts and the readings chosen. It shares nothing
 * with the rules, comparison of versions included.
 */
final class PlainEvaluator {
  static final String WSUS_ADVISORY = "MSA-954960";
  static final String SITE_ADVISORY = "MSA-954474";

  /** The files of the advisories that it knows. */
  static final List<String> DOCUMENTS = List.of("954960.yaml", "954474.yaml");

  /** A verdict in the words of the result. */
  record Verdict(
      String status,
      String category,
      List<String> plan,
      Map<String, String> states,
      String evidence) {}

  /** A time of which both ends are known. */
  private record Span(Instant from, Instant to) {}

  /** What a number of signs say, together with whether they contradict each other. */
  private record Sign(Answer answer, boolean torn, boolean firm, @Nullable Span since) {
    static final Sign OPEN = new Sign(Answer.OPEN, false, true, null);
    static final Sign TORN = new Sign(Answer.OPEN, true, true, null);
    static final Sign NO = new Sign(Answer.NO, false, true, null);
    static final Sign PERHAPS_NOT = new Sign(Answer.NO, false, false, null);

    static Sign yes(@Nullable Span since) {
      return new Sign(Answer.YES, false, true, since);
    }
  }

  private record Way(
      String id, String category, List<String> plan, LocalDate from, Answer fits, Answer applied) {

    Answer open(LocalDate day) {
      if (applied == Answer.YES || day.isBefore(from)) {
        return Answer.NO;
      }
      return fits;
    }
  }

  private record Shown(String kind, boolean match, @Nullable String id, Span when) {}

  /** Stands for a distance that is no zone's. */
  private static final ZoneOffset NO_ZONE = ZoneOffset.ofTotalSeconds(1);

  private final Site site;

  PlainEvaluator(Site site) {
    this.site = site;
  }

  /** By advisory and host, in no order, the verdicts that the environment must get. */
  Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Machine machine : site.machines()) {
      List<Meaning> all = machine.meanings();
      boolean wsus =
          machine.sbsSystem()
              || all.stream()
                  .anyMatch(
                      m ->
                          m instanceof Site.Wsus
                              || m instanceof Site.MaybeWsus
                              || m instanceof Site.Console
                              || m instanceof Site.Sbs
                              || m instanceof Site.Essentials
                              || m instanceof Site.ConfigurationManager);
      if (wsus) {
        verdicts.put(WSUS_ADVISORY + "@" + machine.name(), of954960(machine));
      }
      if (all.stream().anyMatch(m -> m instanceof Site.ConfigurationManager)) {
        verdicts.put(SITE_ADVISORY + "@" + machine.name(), of954474(machine));
      }
    }
    return verdicts;
  }

  // ---------------------------------------------------------------- 954960

  private Verdict of954960(Machine host) {
    LocalDate published = LocalDate.of(2008, 6, 30);
    LocalDate fix = LocalDate.of(2008, 7, 9);

    Answer rtm = release(host, EnumSet.of(Release.V3));
    Answer sp1 = release(host, EnumSet.of(Release.V3_SP1));
    Answer either = release(host, EnumSet.of(Release.V3, Release.V3_SP1));
    Answer console = consoleOnly(host);
    Answer delivers = console == Answer.YES ? Answer.NO : Answer.YES;
    Answer office = served(host, "office-2003-in-environment", m -> office(m));
    boolean systemCenter =
        host.meanings().stream()
            .anyMatch(m -> m instanceof Site.Essentials || m instanceof Site.ConfigurationManager);
    Answer deploys = systemCenter ? answer(host, "wsus-catalog-in-use") : Answer.YES;
    Answer affected = Answer.all(either, delivers, office, deploys);

    Sign update =
        together(library(host), record(host, "954960"), statement(host, "install-update-kb954960"));
    Sign workaround = together(statement(host, "workaround-kb954960"));
    Way install =
        new Way(
            "install-update-kb954960",
            "vendor_fix",
            List.of("install-update-kb954960"),
            fix,
            sp1,
            update.answer);
    Way stopgap =
        new Way(
            "workaround-kb954960",
            "workaround",
            List.of("workaround-kb954960"),
            fix,
            rtm,
            workaround.answer);
    Way upgrade =
        new Way(
            "upgrade-to-wsus-3.0-sp1",
            "vendor_fix",
            List.of("upgrade-to-wsus-3.0-sp1", "install-update-kb954960"),
            fix,
            rtm,
            Answer.OPEN);
    List<Shown> shown = byTheDay(shown954960(host));
    return verdict(
        published,
        affected,
        install,
        update,
        List.of(install, stopgap, upgrade),
        shown,
        evidence(shown, read954960(host)));
  }

  private static Answer release(Machine host, Set<Release> wanted) {
    boolean within = false;
    boolean outside = false;
    boolean any = false;
    boolean maybe = false;
    boolean absent = false;
    for (Meaning meaning : host.meanings()) {
      if (meaning instanceof Site.Wsus wsus) {
        any = true;
        within |= wanted.containsAll(wsus.may());
        outside |= wsus.may().stream().noneMatch(wanted::contains);
      }
      maybe |= meaning instanceof Site.MaybeWsus;
      absent |= meaning instanceof Site.NoWsus;
    }
    if (any && absent) {
      return Answer.OPEN;
    }
    if (any) {
      if (within) {
        return outside ? Answer.OPEN : Answer.YES;
      }
      boolean all =
          host.meanings().stream()
              .filter(m -> m instanceof Site.Wsus)
              .allMatch(m -> ((Site.Wsus) m).may().stream().noneMatch(wanted::contains));
      return all ? Answer.NO : Answer.OPEN;
    }
    return missing(host, absent, maybe);
  }

  private static Answer missing(Machine host, boolean absent, boolean maybe) {
    if (absent) {
      return Answer.NO;
    }
    return maybe || !listsAll(host, "products") ? Answer.OPEN : Answer.NO;
  }

  private static boolean listsAll(Machine host, String list) {
    boolean nameless =
        list.equals("products")
            && host.meanings().stream().anyMatch(m -> m instanceof Site.Nameless);
    return host.complete().contains(list) && !nameless;
  }

  /** Only the console: some sign says so, and none says that it is a server. */
  private static Answer consoleOnly(Machine host) {
    String type = host.installType();
    Answer registry =
        type == null
            ? (listsAll(host, "registry") ? Answer.NO : Answer.OPEN)
            : Answer.of(type.equals("2") || type.equals("0x2"));
    Answer role =
        host.roles().contains("update-server")
            ? Answer.YES
            : listsAll(host, "roles") ? Answer.NO : Answer.OPEN;
    Answer person = answer(host, "wsus-console-only");
    Answer server = release(host, EnumSet.allOf(Release.class));
    Answer console =
        host.meanings().stream().anyMatch(m -> m instanceof Site.Console)
            ? Answer.YES
            : listsAll(host, "products") ? Answer.NO : Answer.OPEN;
    Answer sign =
        Answer.any(registry, person, role.not(), Answer.all(console, server.not(), role.not()));
    boolean contrary = role == Answer.YES || registry == Answer.NO || person == Answer.NO;
    return contrary ? Answer.NO : sign;
  }

  private static Answer office(Machine client) {
    boolean absent = false;
    boolean maybe = false;
    for (Meaning meaning : client.meanings()) {
      if (meaning instanceof Site.Office2003) {
        return Answer.YES;
      }
      absent |= meaning instanceof Site.NoOffice2003;
      maybe |= meaning instanceof Site.MaybeOffice2003;
    }
    return missing(client, absent, maybe);
  }

  private Answer served(Machine server, String question, Function<Machine, Answer> judge) {
    boolean some = false;
    boolean none = site.complete().contains("hosts");
    for (Machine client : clients(server)) {
      Answer one = judge.apply(client);
      some |= one == Answer.YES;
      none &= one == Answer.NO;
    }
    Answer person = answer(server, question);
    if (some) {
      return person == Answer.NO ? Answer.OPEN : Answer.YES;
    }
    if (none) {
      return person == Answer.YES ? Answer.OPEN : Answer.NO;
    }
    return person;
  }

  private List<Machine> clients(Machine server) {
    List<Machine> clients = new ArrayList<>();
    for (Machine machine : site.machines()) {
      List<String> by = machine.servedBy();
      boolean may = by == null || by.contains(server.name());
      if (may && !machine.name().equals(server.name())) {
        clients.add(machine);
      }
    }
    return clients;
  }

  private static Answer answer(Machine host, String question) {
    Boolean said = host.answers().get(question);
    return said == null ? Answer.OPEN : Answer.of(said);
  }

  /** What the library's version says: 3.1.6001.66 or later, within 3.1.6001. */
  private static Sign library(Machine host) {
    List<Dll> seen = host.files().stream().filter(Dll::right).toList();
    if (seen.isEmpty()) {
      return listsAll(host, "files") ? Sign.NO : Sign.OPEN;
    }
    List<Dll> yes = seen.stream().filter(d -> corrected(d) == Answer.YES).toList();
    boolean no = seen.stream().anyMatch(d -> corrected(d) == Answer.NO);
    if (!yes.isEmpty() && no) {
      return Sign.TORN;
    }
    if (no) {
      return Sign.NO;
    }
    if (yes.isEmpty()) {
      return Sign.OPEN;
    }
    Instant changed = new HashSet<>(yes).size() == 1 ? yes.get(0).modified() : null;
    return Sign.yes(changed == null ? null : new Span(changed, changed));
  }

  static Answer corrected(Dll dll) {
    if (dll.missing()) {
      return Answer.NO;
    }
    String version = dll.version();
    if (version == null) {
      return Answer.OPEN;
    }
    String[] parts = version.strip().split("[.,]");
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.isEmpty() || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Answer.OPEN;
      }
      numbers[i] = Integer.parseInt(part);
    }
    if (numbers.length < 4 || numbers[0] != 3 || numbers[1] != 1 || numbers[2] != 6001) {
      return Answer.OPEN;
    }
    return Answer.of(numbers[3] >= 66);
  }

  private static Sign record(Machine host, String kb) {
    boolean installed = false;
    boolean not = false;
    boolean failed = false;
    boolean unknown = false;
    LocalDate last = null;
    for (Site.Patch patch : host.patches()) {
      if (patch.kb().equals(kb)) {
        installed |= patch.state() == Recorded.INSTALLED;
        not |= patch.state() == Recorded.NOT_INSTALLED;
        failed |= patch.state() == Recorded.FAILED;
        unknown |= patch.state() == Recorded.UNKNOWN;
        LocalDate date = patch.date();
        if (patch.state() == Recorded.INSTALLED
            && date != null
            && (last == null || date.isAfter(last))) {
          last = date;
        }
      }
    }
    if (installed) {
      return not ? Sign.TORN : Sign.yes(last == null ? null : somewhere(last));
    }
    if (not) {
      return Sign.NO;
    }
    if (failed) {
      return Sign.PERHAPS_NOT;
    }
    return !unknown && listsAll(host, "updates") ? Sign.PERHAPS_NOT : Sign.OPEN;
  }

  private static Sign statement(Machine host, String remediation) {
    boolean yes = false;
    boolean no = false;
    for (Site.Statement statement : host.statements()) {
      if (statement.remediation().equals(remediation)) {
        yes |= statement.applied();
        no |= !statement.applied();
      }
    }
    if (yes) {
      return no ? Sign.TORN : Sign.yes(null);
    }
    if (no) {
      return Sign.NO;
    }
    return listsAll(host, "remediations") ? Sign.PERHAPS_NOT : Sign.OPEN;
  }

  private static Sign together(Sign... signs) {
    boolean yes = false;
    boolean no = false;
    boolean firmNo = false;
    boolean torn = false;
    Span since = null;
    for (Sign sign : signs) {
      yes |= sign.answer == Answer.YES;
      no |= sign.answer == Answer.NO;
      firmNo |= sign.answer == Answer.NO && sign.firm;
      torn |= sign.torn;
      Span span = sign.since;
      if (span != null && (since == null || length(span) < length(since))) {
        since = span;
      }
    }
    if (yes) {
      return firmNo || torn ? Sign.TORN : Sign.yes(since);
    }
    return no && !torn ? Sign.NO : Sign.OPEN;
  }

  private static long length(Span span) {
    return span.to.getEpochSecond() - span.from.getEpochSecond();
  }

  /** A calendar day, wherever on earth. */
  private static Span somewhere(LocalDate day) {
    return new Span(
        day.atStartOfDay().toInstant(ZoneOffset.ofHours(14)),
        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
  }

  private List<Shown> shown954960(Machine host) {
    Map<String, LocalDateTime> own = new LinkedHashMap<>();
    Set<String> elsewhere = new HashSet<>();
    for (Machine machine : site.machines()) {
      for (Log log : machine.logs()) {
        if (log instanceof ServerLog server && server.shows() == Shows.FAULT) {
          if (machine.name().equals(host.name())) {
            own.put(server.id(), server.utc());
          } else {
            elsewhere.add(server.id());
          }
        }
      }
    }
    elsewhere.removeAll(own.keySet());
    List<Shown> shown = new ArrayList<>();
    for (Machine machine : Stream.concat(Stream.of(host), clients(host).stream()).toList()) {
      for (Log log : machine.logs()) {
        if (log.shows() == Shows.NOTHING) {
          continue;
        }
        boolean fault = log.shows() == Shows.FAULT;
        if (log instanceof ServerLog server && machine == host) {
          Span when = moment(server.utc(), ZoneOffset.UTC);
          shown.add(new Shown("server", fault, fault ? server.id() : null, when));
        } else if (log instanceof ClientLog client
            && names(client.server(), host)
            && !(fault && elsewhere.contains(client.id()))) {
          ZoneOffset known = known(client);
          ZoneOffset offset = known == null ? solved(machine) : known;
          LocalDateTime joined = fault ? own.get(client.id()) : null;
          Span when =
              offset == null && joined != null
                  ? moment(joined, ZoneOffset.UTC)
                  : moment(client.local(), offset);
          shown.add(new Shown("client", fault, fault ? client.id() : null, when));
        }
      }
    }
    return shown;
  }

  /** What may have been logged by the day, wherever on earth. */
  private List<Shown> byTheDay(List<Shown> shown) {
    Instant over = somewhere(site.day()).to;
    return shown.stream().filter(each -> each.when.from.isBefore(over)).toList();
  }

  private static @Nullable ZoneOffset known(ClientLog client) {
    return client.stated() != null ? client.stated() : client.given();
  }

  /** A fault of which some log tells, at a time that is known or by a clock that is not. */
  private record Told(
      Machine machine, boolean server, LocalDateTime local, @Nullable ZoneOffset offset) {}

  /** The zone that all faults mean of which others tell too; null if they do not agree. */
  private @Nullable ZoneOffset solved(Machine machine) {
    Set<ZoneOffset> zones = new HashSet<>();
    for (List<Told> fault : faults().values()) {
      List<Told> sure = fault.stream().filter(each -> each.offset != null).toList();
      if (fault.stream().map(Told::server).distinct().count() < 2 || sure.isEmpty()) {
        continue;
      }
      Told by =
          sure.stream()
              .filter(each -> ZoneOffset.UTC.equals(each.offset))
              .findFirst()
              .orElse(sure.get(0));
      for (Told told : fault) {
        if (told.offset == null && told.machine == machine && by.machine != machine) {
          Instant utc = moment(by.local, by.offset).from;
          long ahead = told.local.toEpochSecond(ZoneOffset.UTC) - utc.getEpochSecond();
          long quarters = Math.round(ahead / 900.0);
          boolean zone = Math.abs(ahead - quarters * 900) <= 300 && Math.abs(quarters) <= 56;
          zones.add(zone ? ZoneOffset.ofTotalSeconds((int) quarters * 900) : NO_ZONE);
        }
      }
    }
    return zones.size() == 1 && !zones.contains(NO_ZONE) ? zones.iterator().next() : null;
  }

  /** By their ids, what logs tell of faults: clients first. */
  private Map<String, List<Told>> faults() {
    Map<String, List<Told>> faults = new LinkedHashMap<>();
    for (boolean server : List.of(false, true)) {
      for (Machine machine : site.machines()) {
        for (Log log : machine.logs()) {
          if (log.shows() != Shows.FAULT) {
            continue;
          }
          if (server && log instanceof ServerLog own) {
            faults
                .computeIfAbsent(own.id(), id -> new ArrayList<>())
                .add(new Told(machine, true, own.utc(), ZoneOffset.UTC));
          } else if (!server && log instanceof ClientLog own) {
            faults
                .computeIfAbsent(own.id(), id -> new ArrayList<>())
                .add(new Told(machine, false, own.local(), known(own)));
          }
        }
      }
    }
    return faults;
  }

  private static Span moment(LocalDateTime local, @Nullable ZoneOffset offset) {
    return offset == null
        ? new Span(
            local.toInstant(ZoneOffset.ofHours(14)), local.toInstant(ZoneOffset.ofHours(-12)))
        : new Span(local.toInstant(offset), local.toInstant(offset));
  }

  /** Whether a client that names a server this way may mean the host. */
  private boolean names(String server, Machine host) {
    String name = server.toLowerCase(java.util.Locale.ROOT).split(":")[0].split("\\.")[0];
    boolean listed = site.machines().stream().anyMatch(m -> m.name().equals(name));
    return !listed || host.name().equals(name);
  }

  private boolean read954960(Machine host) {
    boolean own =
        host.logs().stream().anyMatch(l -> l instanceof ServerLog || l instanceof ClientLog);
    return own
        || clients(host).stream()
            .anyMatch(c -> c.logs().stream().anyMatch(l -> l instanceof ClientLog));
  }

  // ---------------------------------------------------------------- 954474

  private Verdict of954474(Machine host) {
    LocalDate published = LocalDate.of(2008, 6, 13);
    LocalDate fix = LocalDate.of(2008, 6, 17);
    Answer release = Answer.OPEN;
    for (Meaning meaning : host.meanings()) {
      if (meaning instanceof Site.ConfigurationManager manager) {
        boolean all = !manager.may().contains(Site.Pack.SP2);
        boolean none = manager.may().equals(Set.of(Site.Pack.SP2));
        release = all ? Answer.YES : none ? Answer.NO : Answer.OPEN;
      }
    }
    Answer clients = served(host, "deploys-to-sms-2003-clients", PlainEvaluator::sms);
    Sign update = together(record(host, "954474"), statement(host, "install-update-kb954474"));
    Way install =
        new Way(
            "install-update-kb954474",
            "vendor_fix",
            List.of("install-update-kb954474"),
            fix,
            release,
            update.answer);
    List<Shown> shown = new ArrayList<>();
    boolean read = false;
    for (Log log : host.logs()) {
      if (log instanceof SiteLog own) {
        read = true;
        if (own.shows() != Shows.NOTHING) {
          Span when = moment(own.local(), ZoneOffset.ofHours(-7));
          shown.add(new Shown("site", own.shows() == Shows.FAULT, null, when));
        }
      }
    }
    return verdict(
        published,
        Answer.all(release, clients),
        install,
        update,
        List.of(install),
        byTheDay(shown),
        evidence(byTheDay(shown), read));
  }

  private static Answer sms(Machine client) {
    boolean there = client.meanings().stream().anyMatch(m -> m instanceof Site.Sms2003);
    return there ? Answer.YES : missing(client, false, false);
  }

  // ---------------------------------------------------------------- both

  private Verdict verdict(
      LocalDate published,
      Answer affected,
      Way correction,
      Sign applied,
      List<Way> ways,
      List<Shown> shown,
      String evidence) {
    LocalDate day = site.day();
    Answer corrected = Answer.NO;
    if (!day.isBefore(correction.from) && correction.fits != Answer.NO) {
      corrected = applied.answer;
    }
    String status;
    List<Shown> matches = shown.stream().filter(Shown::match).toList();
    if (day.isBefore(published)) {
      status = "under_investigation";
    } else if (affected == Answer.NO) {
      status = matches.isEmpty() ? "known_not_affected" : "under_investigation";
    } else if (corrected == Answer.YES) {
      Span since =
          applied.since != null
              ? applied.since
              : new Span(
                  correction.from.atStartOfDay().toInstant(ZoneOffset.ofHours(14)), Instant.MAX);
      boolean history = matches.stream().allMatch(m -> m.when.to.isBefore(since.from));
      status = history ? "fixed" : "under_investigation";
    } else if (corrected == Answer.OPEN) {
      status = "under_investigation";
    } else if (affected == Answer.YES || evidence.equals("correlated")) {
      status = "known_affected";
    } else {
      status = "under_investigation";
    }

    Way best = null;
    boolean ask = false;
    for (Way way : ways) {
      Answer open = way.open(day);
      if (open == Answer.YES && best == null) {
        best = way;
      }
      ask |= open == Answer.OPEN;
    }
    String category;
    List<String> plan = List.of();
    if (status.equals("fixed") || status.equals("known_not_affected")) {
      category = "none";
    } else if (day.isBefore(published)) {
      category = "none_available";
    } else if (status.equals("under_investigation")) {
      category = "undetermined";
    } else if (best != null) {
      category = best.category;
      plan = best.plan;
    } else {
      category = ask ? "undetermined" : "none_available";
    }

    Map<String, String> states = new LinkedHashMap<>();
    for (Way way : ways) {
      states.put(way.id, state(way, ways, status, plan));
    }
    return new Verdict(status, category, plan, states, evidence);
  }

  private String state(Way way, List<Way> ways, String status, List<String> plan) {
    LocalDate day = site.day();
    if (!day.isBefore(way.from) && way.applied == Answer.YES && way.fits != Answer.NO) {
      return "applied";
    }
    if (status.equals("known_not_affected")) {
      return "not_applicable";
    }
    if (day.isBefore(way.from)) {
      return "not_yet_available";
    }
    if (status.equals("fixed")) {
      return "not_applicable";
    }
    boolean yes = false;
    boolean perhaps = false;
    for (Way other : ways) {
      if (other.plan.contains(way.id)) {
        yes |= other.open(day) == Answer.YES;
        perhaps |= other.open(day) == Answer.OPEN;
      }
    }
    if (status.equals("known_affected")) {
      if (plan.contains(way.id)) {
        return "recommended";
      }
      if (yes) {
        return "alternative";
      }
    }
    return yes || perhaps ? "conditional" : "not_applicable";
  }

  private static String evidence(List<Shown> shown, boolean read) {
    List<Shown> matches = shown.stream().filter(Shown::match).toList();
    if (matches.isEmpty()) {
      return !shown.isEmpty() ? "near_miss" : read ? "no_match" : "none_supplied";
    }
    boolean several = false;
    for (Shown one : matches) {
      for (Shown other : matches) {
        boolean apart = !one.kind.equals(other.kind);
        several |= apart;
        if (apart && one.id != null && one.id.equals(other.id)) {
          return "correlated";
        }
      }
    }
    return several ? "uncorrelated" : "single";
  }
}
