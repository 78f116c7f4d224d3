package org.befund.engine.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.oracle.Site.ClientLog;
import org.befund.engine.oracle.Site.Log;
import org.befund.engine.oracle.Site.Machine;
import org.befund.engine.oracle.Site.ServerLog;
import org.befund.engine.oracle.Site.Shows;
import org.befund.engine.oracle.Site.SiteLog;

/** Writes environments in the form in which people hand them in, logs included. */
final class SiteText {
  private static final String FRAMES =
      """
         at System.Collections.Hashtable.Insert(Object key, Object nvalue, Boolean add)
         at System.Collections.Hashtable.Add(Object key, Object value)
         at Microsoft.UpdateServices.Internal.ClientImplementation.GetSyncInfo(DataAccess dataAccess)
         at Microsoft.UpdateServices.Internal.ClientImplementation.SoftwareSync(DataAccess dataAccess)
         at Microsoft.UpdateServices.Internal.ClientImplementation.SyncUpdates(Cookie cookie)
         at Microsoft.UpdateServices.Internal.ClientImplementation.SyncUpdates(Cookie cookie)
         at Microsoft.UpdateServices.Internal.Client.SyncUpdates(Cookie cookie)
      """;

  private SiteText() {}

  /** The environment as a tree of maps, lists and texts, in the order of the file. */
  static Map<String, Object> tree(Site site) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("environment", "made-up");
    if (!site.complete().isEmpty()) {
      tree.put("complete", List.copyOf(site.complete()));
    }
    List<Object> hosts = new ArrayList<>();
    for (Machine machine : site.machines()) {
      hosts.add(host(machine));
    }
    tree.put("hosts", hosts);
    return tree;
  }

  private static Map<String, Object> host(Machine machine) {
    Map<String, Object> host = new LinkedHashMap<>();
    host.put("name", machine.name());
    if (machine.os() != null) {
      host.put("os", machine.os());
    }
    put(host, "roles", machine.roles());
    put(host, "complete", List.copyOf(machine.complete()));
    put(host, "products", machine.entries().stream().map(Site.Entry::keys).toList());
    List<Object> files = new ArrayList<>();
    for (Site.Dll dll : machine.files()) {
      Map<String, String> file = new LinkedHashMap<>();
      file.put("path", dll.path());
      if (dll.version() != null) {
        file.put("version", dll.version());
      }
      if (dll.modified() != null) {
        file.put("modified", dll.modified().toString());
      }
      if (dll.missing()) {
        file.put("exists", "false");
      }
      files.add(file);
    }
    put(host, "files", files);
    List<Object> patches = new ArrayList<>();
    for (Site.Patch patch : machine.patches()) {
      Map<String, String> update = new LinkedHashMap<>();
      update.put("kb", patch.kb());
      update.put("state", patch.state().name().toLowerCase(Locale.ROOT));
      if (patch.date() != null) {
        update.put("date", patch.date().toString());
      }
      patches.add(update);
    }
    put(host, "updates", patches);
    List<Object> statements = new ArrayList<>();
    for (Site.Statement statement : machine.statements()) {
      statements.add(
          Map.of(
              "id",
              statement.remediation(),
              "state",
              statement.applied() ? "applied" : "not_applied"));
    }
    put(host, "remediations", statements);
    if (!machine.answers().isEmpty()) {
      Map<String, String> facts = new LinkedHashMap<>();
      machine.answers().forEach((question, yes) -> facts.put(question, yes.toString()));
      host.put("facts", facts);
    }
    if (machine.installType() != null) {
      host.put(
          "registry",
          List.of(
              Map.of(
                  "key", "HKLM\\SOFTWARE\\Microsoft\\Update Services\\Server\\Setup",
                  "value", "InstallType",
                  "data", machine.installType())));
    }
    if (machine.servedBy() != null) {
      host.put("servedBy", machine.servedBy());
    }
    List<Object> logs = new ArrayList<>();
    for (int i = 0; i < machine.logs().size(); i++) {
      Map<String, String> log = new LinkedHashMap<>();
      log.put("file", fileName(machine, i));
      if (machine.logs().get(i) instanceof ClientLog client && client.given() != null) {
        log.put("utcOffset", client.given().getId());
      }
      logs.add(log);
    }
    put(host, "logs", logs);
    return host;
  }

  private static void put(Map<String, Object> host, String key, List<?> list) {
    if (!list.isEmpty()) {
      host.put(key, list);
    }
  }

  private static String fileName(Machine machine, int log) {
    return machine.name() + "-" + log + ".log";
  }

  /** The tree as text; JSON is YAML too. */
  static String text(Object node, boolean block) {
    StringBuilder text = new StringBuilder();
    if (block) {
      block(node, 0, text);
    } else {
      flow(node, text);
    }
    return text.append('\n').toString();
  }

  private static void block(Object node, int depth, StringBuilder text) {
    String indent = "  ".repeat(depth);
    if (node instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(indent).append(entry.getKey()).append(':');
        boolean deep = entry.getValue() instanceof List<?> l && !l.isEmpty() && depth < 2;
        if (deep) {
          text.append('\n');
          block(entry.getValue(), depth + 1, text);
        } else {
          text.append(' ');
          flow(entry.getValue(), text);
          text.append('\n');
        }
      }
    } else if (node instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> && depth == 1) {
          StringBuilder inner = new StringBuilder();
          block(item, depth + 1, inner);
          text.append(indent).append("- ").append(inner.substring((depth + 1) * 2));
        } else {
          text.append(indent).append("- ");
          flow(item, text);
          text.append('\n');
        }
      }
    }
  }

  private static void flow(Object node, StringBuilder text) {
    if (node instanceof Map<?, ?> map) {
      text.append('{');
      String between = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(between).append('"').append(entry.getKey()).append("\": ");
        flow(entry.getValue(), text);
        between = ", ";
      }
      text.append('}');
    } else if (node instanceof List<?> list) {
      text.append('[');
      String between = "";
      for (Object item : list) {
        text.append(between);
        flow(item, text);
        between = ", ";
      }
      text.append(']');
    } else {
      String value = node.toString();
      boolean bare = value.matches("true|false|\\d(\\.\\d)?");
      text.append(bare ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
  }

  /** Writes the environment's file and its logs into a folder. */
  static Path write(Site site, Path folder) {
    return write(site, tree(site), folder, true);
  }

  static Path write(Site site, Map<String, Object> tree, Path folder, boolean block) {
    try {
      Path file = folder.resolve(block ? "environment.yaml" : "environment.json");
      Files.writeString(file, text(tree, block));
      for (Machine machine : site.machines()) {
        for (int i = 0; i < machine.logs().size(); i++) {
          Log log = machine.logs().get(i);
          Path path = folder.resolve(fileName(machine, i));
          if (log instanceof Site.MissingLog) {
            Files.deleteIfExists(path);
          } else {
            Files.writeString(path, text(log));
          }
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Log log) {
    if (log instanceof ServerLog server) {
      return text(server);
    } else if (log instanceof ClientLog client) {
      return text(client);
    } else if (log instanceof SiteLog site) {
      return text(site);
    }
    return "";
  }

  private static String text(ServerLog log) {
    String time = format("yyyy-MM-dd HH:mm:ss.SSS", log.utc()) + " UTC\t";
    String error = time + "Error\tw3wp.14\tClientImplementation.SyncUpdates\t";
    String warning =
        time
            + "Warning\tw3wp.14\tSoapUtilities.CreateException\tThrowException: actor ="
            + " http://wsus01/ClientWebService/client.asmx, ID="
            + log.id()
            + ", ErrorCode=InternalServerError, Message=, Client=?\n";
    return time
        + "Info\tw3wp.3\tThreadEntry\tThreadHelper.ThreadStart\n"
        + switch (log.shows()) {
          case FAULT ->
              error
                  + "System.ArgumentException: Item has already been added. Key in dictionary:"
                  + " '10417'  Key being added: '10417'\n"
                  + FRAMES
                  + warning;
          case ALIKE ->
              error
                  + "System.ArgumentException: Item has already been added. Key in dictionary:"
                  + " '10417'  Key being added: '10418'\n"
                  + FRAMES
                  + warning;
          case NOTHING -> "";
        };
  }

  private static String text(ClientLog log) {
    String time = format("yyyy-MM-dd\tHH:mm:ss:SSS", log.local()) + "\t 1016\t6b8\t";
    StringBuilder text = new StringBuilder();
    ZoneOffset stated = log.stated();
    text.append(time).append("Misc\t===========  Logging initialized (build: 7.1.6001.65");
    if (stated != null) {
      text.append(", tz: ").append(stated.getId().replace(":", ""));
    }
    text.append(")  ===========\n");
    text.append(time).append("Agent\t** START **  Agent: Finding updates\n");
    if (log.shows() == Shows.NOTHING) {
      return text.toString();
    }
    String code = log.shows() == Shows.FAULT ? "InternalServerError(5)" : "ConfigChanged(2)";
    for (String line :
        List.of(
            "+++++++++++  PT: Synchronizing server updates  +++++++++++",
            "  + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://"
                + log.server()
                + "/ClientWebService/client.asmx",
            "WARNING: SyncUpdates failure, error = 0x8024400E, soap client error = 7,"
                + " soap error code = 400, HTTP status code = 200",
            "WARNING: SOAP Fault: 0x000190",
            "WARNING:     faultstring:Fault occurred",
            "WARNING:     ErrorCode:" + code,
            "WARNING:     Message:(null)",
            "WARNING:     Method:\"http://www.microsoft.com/SoftwareDistribution/Server/"
                + "ClientWebService/SyncUpdates\"",
            "WARNING:     ID:" + log.id())) {
      text.append(time).append("PT\t").append(line).append('\n');
    }
    return text.toString();
  }

  private static String text(SiteLog log) {
    String end =
        "~  $$<SMS_WSUS_SYNC_MANAGER><"
            + format("MM-dd-yyyy HH:mm:ss.SSS", log.local())
            + "+420><thread=3184 (0xC70)>\n";
    String cab = "C:\\Inventory\\PkgSource\\wsusscn2.cab";
    List<String> lines =
        switch (log.shows()) {
          case NOTHING -> List.of("Wakeup for a polling cycle");
          case ALIKE -> List.of("Performing legacy sync", "Error 0x80004005, nobody knows why");
          case FAULT ->
              List.of(
                  "Performing legacy sync",
                  "STATMSG: ID=6709 SEV=I LEV=M SOURCE=\"SMS Server\""
                      + " COMP=\"SMS_WSUS_SYNC_MANAGER\" SYS=CM01",
                  "Started with command line: C:\\bin\\updatewuscatalog.exe /site P01",
                  "Processing security catalog " + cab + " ...",
                  "Initializing catalog " + cab + " for synchronization.",
                  "Pre-processing updates...",
                  "Error 0x80004005, Unexpected DeploymentAction for update 1307442."
                      + " Returned from CreateUpdateNode",
                  "Updates summary: 0 processed, 0 matched, 0 outdated, 0 updated");
        };
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append(end));
    return text.toString();
  }

  private static String format(String pattern, LocalDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
  }
}
