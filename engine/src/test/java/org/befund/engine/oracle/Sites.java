package org.befund.engine.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.oracle.Site.ConfigurationManager;
import org.befund.engine.oracle.Site.Entry;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.oracle.Site.Meaning;
import org.befund.engine.oracle.Site.Pack;
import org.befund.engine.oracle.Site.Recorded;
import org.befund.engine.oracle.Site.Release;
import org.befund.engine.oracle.Site.Shows;
import org.befund.engine.oracle.Site.Wsus;
import org.jspecify.annotations.Nullable;

/** Makes up environments. */
final class Sites {
  static final LocalDate FIRST_DAY = LocalDate.of(2008, 6, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2008, 9, 1);
  private static final String DLL =
      "WebServices\\ClientWebService\\bin\\Microsoft.UpdateServices.WebServices.Client.dll";
  static final String LIBRARY = "%ProgramFiles%\\Update Services\\" + DLL;
  private static final List<String> IDS =
      List.of("5e0d3c1a-72b4-4f19-9a66-0d8c41be72f3", "C4B7190E-5D2A-4E63-B0F8-27D9E6A1530B");

  private static final List<Entry> SERVER_ENTRIES =
      List.of(
          wsus(EnumSet.of(Release.V3_SP1), "Windows Server Update Services", "3.0", "SP1"),
          wsus(EnumSet.of(Release.V3), "Windows Server Update Services", "3.0", "RTM"),
          wsus(Release.ANY_3, "Windows Server Update Services", "3.0", null),
          wsus(EnumSet.of(Release.V3_SP1), "WSUS 3.0 SP1", null, null),
          wsus(EnumSet.of(Release.V3), "Microsoft WSUS", "3.0.6000.374", null),
          wsus(EnumSet.of(Release.V3_SP1), "Windows Server Update Services", "3.1.6001.65", null),
          wsus(EnumSet.of(Release.V3_SP1), "Windows Server Update Services", "3.0", "1"),
          wsus(
              EnumSet.of(Release.V3_SP1),
              "Microsoft Windows Server Update Services 3.0 Service Pack 1",
              null,
              null),
          wsus(EnumSet.of(Release.V3), "MICROSOFT® WINDOWS SERVER UPDATE SERVICES", "3.0", "none"),
          wsus(EnumSet.of(Release.V3), "Windows Server Update Services 3.0", null, "0"),
          wsus(EnumSet.of(Release.V3_SP2), "Windows Server Update Services", "3.0", "SP2"),
          wsus(EnumSet.of(Release.V3_SP2), "WSUS", "3.2.7600.226", null),
          wsus(
              EnumSet.of(Release.V3_SP2),
              "Windows Server Update Services 3.0 SP2 (KB2720211)",
              "3.2.7600.251",
              null),
          wsus(Release.ANY_2, "Windows Server Update Services", "2.0", null),
          wsus(EnumSet.of(Release.V2_SP1), "Windows Server Update Services", "2.0", "SP1"),
          wsus(EnumSet.of(Release.V2), "WSUS 2.0", null, "RTM"),
          wsus(EnumSet.of(Release.SUS), "Microsoft Software Update Services", "1.0", "SP1"),
          wsus(EnumSet.of(Release.LATER), "Windows Server Update Services", "6.3.9600.16384", null),
          wsus(EnumSet.allOf(Release.class), "Windows Server Update Services", null, null),
          wsus(EnumSet.allOf(Release.class), "Windows Server Update Services", "3.x", null),
          wsus(Release.ANY_3, "WSUS 3.0", null, "unknown"),
          wsus(Release.ANY_3, "Windows Server Update Services 3.0", "unknown", "whatever"),
          wsus(
              EnumSet.of(Release.V3_SP1),
              "Windows Server Update Services",
              "3.0",
              "Service Pack 1"),
          entry(new Site.MaybeWsus(), "Update Services of some kind", "3.0", "SP1"),
          entry(new Site.MaybeWsus(), "WSUS Helper Thing", null, null));

  private static final List<Entry> OFFICE_ENTRIES =
      List.of(
          entry(new Site.Office2003(), "Microsoft Office Standard Edition 2003", null, null),
          entry(
              new Site.Office2003(),
              "Microsoft Office Professional Edition 2003",
              "11.0.8173.0",
              null),
          entry(new Site.Office2003(), "MS Office 2003", null, "SP3"),
          entry(new Site.Office2003(), "Microsoft Office Édition Professionnelle 2003", null, null),
          entry(new Site.Office2003(), "Microsoft Office Professionelle Edition 2003", null, null),
          entry(new Site.Office2003(), "Microsoft Office 2003 Professional (English)", null, null),
          entry(new Site.MaybeOffice2003(), "Microsoft Office", null, null),
          entry(new Site.MaybeOffice2003(), "Microsoft Office Word 2003", null, null),
          entry(new Site.MaybeOffice2003(), "Office-Suite 2003 der Firma", null, null),
          entry(new Site.Other(), "Microsoft Office Professional Plus 2007", null, null),
          entry(new Site.Other(), "Microsoft Office Standard 2010", null, null),
          entry(new Site.Other(), "Microsoft Office 2003 Web Components", null, null),
          entry(new Site.Other(), "Microsoft Office Word Viewer 2003", null, null));

  private final Dice dice;
  private final List<String> servers;
  private final List<String> clients;

  private Sites(Dice dice) {
    this.dice = dice;
    this.servers = dice.upTo(3) == 2 ? List.of("wsus01", "wsus02") : List.of("wsus01");
    this.clients =
        List.of("pc-017", "pc-018", "pc-019").subList(0, List.of(1, 1, 2, 3, 0).get(dice.upTo(5)));
  }

  /** The environment that the dice say. */
  static Site thrown(List<Integer> numbers) {
    return new Sites(new Dice(numbers)).site();
  }

  private Site site() {
    Set<String> complete = new TreeSet<>();
    if (!dice.onceIn(4)) {
      complete.add("hosts");
    }
    String everywhere =
        dice.of(
            "",
            "",
            "",
            "",
            "",
            "products",
            "files",
            "updates",
            "roles",
            "registry",
            "remediations");
    if (!everywhere.isEmpty()) {
      complete.add(everywhere);
    }
    long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
    LocalDate day = LAST_DAY.minusDays(dice.onceIn(2) ? dice.upTo((int) days) : dice.upTo(20));
    List<Machine> machines = new ArrayList<>();
    for (String name : servers) {
      machines.add(server(name, complete));
    }
    for (String name : clients) {
      machines.add(client(name, complete));
    }
    return new Site(machines, complete, day);
  }

  private Machine server(String name, Set<String> everywhere) {
    Set<String> complete = new TreeSet<>(everywhere);
    complete.remove("hosts");
    complete.addAll(
        dice.of(
            List.of(
                List.of(),
                List.of("products"),
                List.of("updates"),
                List.of("roles", "files"),
                List.of(),
                List.of("registry", "remediations"))));
    List<Entry> entries = new ArrayList<>();
    int many = dice.upTo(12);
    if (many < 11) {
      entries.add(dice.onceIn(3) ? dice.of(SERVER_ENTRIES) : SERVER_ENTRIES.get(dice.upTo(9)));
    }
    if (many >= 9) {
      entries.add(dice.of(SERVER_ENTRIES));
    }
    boolean sbs = false;
    switch (dice.upTo(16)) {
      case 9, 10 ->
          entries.add(
              entry(
                  new ConfigurationManager(EnumSet.of(Pack.SP1)),
                  "System Center Configuration Manager 2007",
                  null,
                  "SP1"));
      case 11 ->
          entries.add(
              entry(
                  new ConfigurationManager(EnumSet.of(Pack.RTM)),
                  "Microsoft System Center Configuration Manager 2007",
                  "4.00.5931.0000",
                  null));
      case 12 ->
          entries.add(
              entry(
                  new ConfigurationManager(EnumSet.allOf(Pack.class)), "SCCM 2007 R2", null, null));
      case 13 ->
          entries.add(
              entry(
                  new ConfigurationManager(EnumSet.of(Pack.SP2)),
                  "ConfigMgr 2007",
                  "4.00.6487.2157",
                  null));
      case 14 ->
          entries.add(entry(new Site.Essentials(), "System Center Essentials 2007", null, null));
      case 15 -> sbs = true;
      default -> {}
    }
    if (sbs) {
      entries.add(0, entry(new Site.Sbs(), "Windows Small Business Server 2003", null, null));
    }
    switch (dice.upTo(14)) {
      case 9 ->
          entries.add(entry(new Site.Console(), "WSUS 3.0 SP1 Administration Console", null, null));
      case 10 -> entries.add(OFFICE_ENTRIES.get(0));
      case 11 -> entries.add(entry(new Site.Nameless(), "unknown", null, null));
      case 12 -> entries.add(absent(new Site.NoWsus(), "WSUS"));
      case 13 ->
          entries.add(entry(new Site.Sms2003(), "Systems Management Server 2003", null, null));
      default -> {}
    }
    entries.removeIf(e -> e.meaning() instanceof Site.NoWsus && dice.onceIn(2));
    if (dice.onceIn(6) && !entries.isEmpty()) {
      entries.add(dice.of(List.copyOf(entries)));
    }
    List<String> roles =
        new ArrayList<>(
            dice.of(
                List.of(
                    List.of("update-server"),
                    List.<String>of(),
                    List.of("update-server", "update-server"),
                    List.of("domain-controller"))));
    return new Machine(
        name,
        sbs ? Map.of("name", "Windows Small Business Server 2003") : system(),
        sbs,
        roles,
        complete,
        entries,
        files(),
        patches(),
        statements(),
        answers(),
        dice.of(null, null, null, null, "1", "2", "0x2"),
        dice.onceIn(8) ? List.of() : null,
        serverLogs());
  }

  private Machine client(String name, Set<String> everywhere) {
    Set<String> complete = new TreeSet<>(everywhere);
    complete.remove("hosts");
    if (!dice.onceIn(3)) {
      complete.add("products");
    }
    List<Entry> entries = new ArrayList<>();
    if (!dice.onceIn(4)) {
      entries.add(dice.onceIn(2) ? dice.of(OFFICE_ENTRIES) : OFFICE_ENTRIES.get(0));
    }
    switch (dice.upTo(9)) {
      case 3, 4 ->
          entries.add(entry(new Site.Sms2003(), "SMS Advanced Client", "2.50.4160.2000", null));
      case 5 ->
          entries.add(
              entry(new Site.Other(), "Configuration Manager Client", "4.00.6221.1000", null));
      case 6 -> entries.add(entry(new Site.Nameless(), "unknown", null, null));
      case 7 -> entries.add(absent(new Site.NoOffice2003(), "Microsoft Office 2003"));
      case 8 -> entries.add(dice.of(OFFICE_ENTRIES));
      default -> {}
    }
    return new Machine(
        name,
        system(),
        false,
        List.of(),
        complete,
        entries,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        servedBy(),
        clientLogs());
  }

  private @Nullable List<String> servedBy() {
    return switch (dice.upTo(6)) {
      case 3 -> List.of(servers.get(0));
      case 4 -> List.of(servers.get(servers.size() - 1));
      case 5 -> servers;
      default -> null;
    };
  }

  private Map<String, String> system() {
    return dice.of(
        Map.of("name", "Windows Server 2003", "servicePack", "SP2"),
        Map.of("name", "Windows Server 2008", "version", "6.0.6001"),
        Map.of("name", "Microsoft Windows Server 2008 Standard", "servicePack", "1"),
        Map.of("name", "unknown"),
        Map.of("name", "Windows XP Professional", "servicePack", "SP3"));
  }

  private List<Site.Dll> files() {
    List<Site.Dll> files = new ArrayList<>();
    int many = dice.upTo(10);
    if (many != 1 && many != 2) {
      files.add(dll());
    }
    if (many == 8 || many == 9) {
      files.add(many == 8 ? dll() : files.get(0));
    }
    return files;
  }

  private Site.Dll dll() {
    String path =
        dice.of(
            "%ProgramFiles%\\Update Services\\" + DLL,
            "C:\\Program Files\\Update Services\\" + DLL,
            "C:\\Programme\\Update Services\\" + DLL,
            "d:/PROGRAM FILES/update services/" + DLL.toLowerCase(java.util.Locale.ROOT),
            "\"C:\\Program Files (x86)\\\\Update Services\\" + DLL + "\"",
            "\\\\?\\C:\\Programme\\Update Services\\" + DLL,
            "C:\\Backup\\Update Services\\" + DLL,
            DLL);
    boolean right = !path.startsWith("C:\\Backup") && !path.equals(DLL);
    if (dice.onceIn(9)) {
      return new Site.Dll(path, right, null, null, true);
    }
    String version =
        dice.of(
            "3.1.6001.65",
            "3.1.6001.66",
            "3.1.6001.7",
            "3.1.6001.100",
            "3.1.6001.67",
            "3, 1, 6001, 66",
            "3.1.6001.066",
            "3.1.6001.66.1",
            "3.1.6001",
            "3.2.7600.226",
            "3.0.6000.374",
            "3.1.60010.66",
            "31.6001.66",
            "3.1.6001.x",
            "unknown",
            "",
            null);
    Instant modified =
        dice.of(
            null,
            Instant.parse("2008-07-12T09:00:00Z"),
            Instant.parse("2008-08-15T23:59:59Z"),
            Instant.parse("2008-02-08T10:12:00Z"),
            Instant.parse("2008-08-20T12:30:03Z"));
    return new Site.Dll(path, right, version, modified, false);
  }

  private List<Site.Patch> patches() {
    List<Site.Patch> patches = new ArrayList<>();
    for (int left = dice.of(0, 0, 0, 1, 1, 2); left > 0; left--) {
      patches.add(
          new Site.Patch(
              dice.of("954960", "954960", "954474", "950762"),
              dice.of(Recorded.values()),
              dice.of(
                  null,
                  LocalDate.of(2008, 7, 12),
                  LocalDate.of(2008, 8, 20),
                  LocalDate.of(2008, 6, 20))));
    }
    return patches;
  }

  private List<Site.Statement> statements() {
    List<Site.Statement> statements = new ArrayList<>();
    for (int left = dice.of(0, 0, 0, 1, 2); left > 0; left--) {
      statements.add(
          new Site.Statement(
              dice.of(
                  "workaround-kb954960",
                  "workaround-kb954960",
                  "install-update-kb954960",
                  "install-update-kb954474"),
              dice.of(true, false)));
    }
    return statements;
  }

  private Map<String, Boolean> answers() {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    for (String question :
        List.of(
            "wsus-catalog-in-use",
            "office-2003-in-environment",
            "wsus-console-only",
            "deploys-to-sms-2003-clients")) {
      switch (dice.upTo(question.equals("wsus-console-only") ? 12 : 5)) {
        case 3 -> answers.put(question, true);
        case 4 -> answers.put(question, false);
        default -> {}
      }
    }
    return answers;
  }

  private Shows shows() {
    return dice.of(Shows.FAULT, Shows.FAULT, Shows.ALIKE, Shows.NOTHING);
  }

  private List<Site.Log> serverLogs() {
    List<Site.Log> logs = new ArrayList<>();
    switch (dice.upTo(8)) {
      case 3, 4, 5 -> logs.add(new Site.ServerLog(shows(), dice.of(IDS), time()));
      case 6 -> logs.add(new Site.MissingLog());
      case 7 -> logs.add(clientLog());
      default -> {}
    }
    if (dice.onceIn(5)) {
      logs.add(new Site.SiteLog(shows(), time()));
    }
    return logs;
  }

  private List<Site.Log> clientLogs() {
    return switch (dice.upTo(6)) {
      case 3, 4 -> List.of(clientLog());
      case 5 -> List.of(clientLog(), clientLog());
      default -> List.of();
    };
  }

  private Site.Log clientLog() {
    return new Site.ClientLog(
        shows(),
        dice.of(IDS),
        time(),
        dice.of(
            "wsus01",
            "WSUS01:8530",
            "wsus02",
            "wsus01.contoso.example",
            "updates.fabrikam.example:80"),
        dice.of(null, ZoneOffset.ofHours(-7)),
        dice.of(null, ZoneOffset.ofHours(2), ZoneOffset.ofHours(-7)));
  }

  private LocalDateTime time() {
    return dice.of(
        LocalDateTime.parse("2008-07-05T08:14:02.109"),
        LocalDateTime.parse("2008-08-20T05:30:02.031"),
        LocalDateTime.parse("2008-07-12T04:14:02.109"),
        LocalDateTime.parse("2008-08-20T12:30:03.056"),
        LocalDateTime.parse("2008-08-16T02:00:00.000"));
  }

  private static Entry wsus(
      Set<Release> may, String name, @Nullable String version, @Nullable String servicePack) {
    return entry(new Wsus(may), name, version, servicePack);
  }

  private static Entry entry(
      Meaning meaning, String name, @Nullable String version, @Nullable String servicePack) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", name);
    if (version != null) {
      keys.put("version", version);
    }
    if (servicePack != null) {
      keys.put("servicePack", servicePack);
    }
    return new Entry(keys, meaning);
  }

  private static Entry absent(Meaning meaning, String name) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", name);
    keys.put("installed", "false");
    return new Entry(keys, meaning);
  }
}
