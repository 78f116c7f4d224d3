package org.befund.engine.inventory.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.DateOrder;

/**
 * Tells what a document in JSON or XML says: the inventory of one host by GLPI, FusionInventory or
 * OCS, a bill of materials by CycloneDX, results of osquery, or a row by any profile.
 */
public final class HostTree {
  private final TextRows rows;
  private final String fileHost;

  /** Rows that were taken back and have not come again, by their texts. */
  private final Map<Map<String, String>, Long> removed = new LinkedHashMap<>();

  /** Tells what the documents of an export say. */
  public HostTree(Intake intake, Export export) {
    this.rows = new TextRows(intake, export.name());
    this.fileHost = export.host();
  }

  /**
   * Tells what one value says.
   *
   * @param number its number or its line, from 1
   */
  public void tell(Tree tree, long number) {
    if (!tree.at("content").parts().isEmpty()) {
      inventory(tree, tree.at("content"));
    } else if (isInventory(tree)) {
      inventory(tree, tree);
    } else if (!tree.parts().isEmpty()
        && tree.parts().values().stream().allMatch(HostTree::isInventory)) {
      tree.parts().values().forEach(each -> inventory(each, each));
    } else if (!tree.at("components").all().isEmpty()) {
      materials(tree);
    } else if (!tree.at("snapshot").items().isEmpty()) {
      for (Tree each : tree.at("snapshot").items()) {
        result(tree, each, number);
      }
    } else if (!tree.at("diffresults").parts().isEmpty()) {
      for (Tree each : tree.at("diffresults", "removed").items()) {
        removed.put(texts(each, beside(tree)), number);
      }
      for (Tree each : tree.at("diffresults", "added").items()) {
        result(tree, each, number);
      }
    } else if (!tree.at("columns").parts().isEmpty()) {
      if (tree.text("action").equals("removed")) {
        removed.put(texts(tree.at("columns"), beside(tree)), number);
      } else {
        result(tree, tree.at("columns"), number);
      }
    } else {
      row(tree, Map.of(), number);
    }
  }

  /** Tells what was taken back, when all has been told. */
  public void end() {
    removed.forEach(
        (texts, number) -> {
          List<String> headers = new ArrayList<>(texts.keySet());
          List<String> cells = new ArrayList<>(texts.values());
          if (!rows.gone(headers, cells, number, fileHost)) {
            rows.unread(number, "no profile knows the keys " + headers, texts.toString());
          }
        });
    removed.clear();
  }

  /** Whether something is the inventory of one host, as OCS hands it out. */
  private static boolean isInventory(Tree tree) {
    return !tree.text("hardware", "name").isEmpty() && !tree.text("hardware", "osname").isEmpty();
  }

  private void inventory(Tree tree, Tree content) {
    Tree hardware = content.at("hardware");
    Tree system = content.at("operatingsystem");
    String name =
        Tree.first(hardware.text("name"), system.text("fqdn"), tree.text("deviceid"), fileHost);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Tree part : List.of(hardware, system)) {
      part.parts().forEach((key, value) -> attributes.putIfAbsent(key, value.text()));
    }
    for (Tree info : content.at("accountinfo").all()) {
      attributes.putIfAbsent(info.text("keyname"), info.text("keyvalue"));
    }
    int host = rows.host(name, attributes);
    String os = Tree.first(system.text("full_name"), hardware.text("osname"), system.text("name"));
    if (!os.isEmpty()) {
      rows.say(
          host,
          name,
          new Said.OperatingSystem(
              os,
              Tree.first(system.text("kernel_version"), hardware.text("osversion")),
              Tree.first(system.text("service_pack"), pack(hardware.text("oscomments"))),
              system.text("arch")));
    }
    List<Tree> programs = new ArrayList<>(content.at("softwares").all());
    programs.addAll(content.at("software").all());
    for (Tree software : programs) {
      String program = software.text("name");
      String version = software.text("version");
      if (!program.isEmpty()) {
        String day = day(Tree.first(software.text("install_date"), software.text("installdate")));
        rows.say(
            host, name, new Said.Program(program, version, "", software.text("arch"), "", day));
      } else if (!version.isEmpty()) {
        rows.say(host, name, new Said.Program("", "", "", "", "", ""));
      }
    }
  }

  /** These inventories write the day first where they do not write the year first. */
  private static String day(String text) {
    return DateOrder.DMY.iso(text);
  }

  private static String pack(String comment) {
    return comment.startsWith("Service Pack") ? comment : "";
  }

  private void materials(Tree tree) {
    String name = Tree.first(tree.text("metadata", "component", "name"), fileHost);
    materials(tree.at("components"), rows.host(name, Map.of()), name);
  }

  /** Components, which may consist of others. */
  private void materials(Tree components, int host, String name) {
    Tree inner = components.at("component");
    for (Tree component : (inner.all().isEmpty() ? components : inner).all()) {
      String program = component.text("name");
      String version = component.text("version");
      if (component.text("type").equals("operating-system")) {
        rows.say(host, name, new Said.OperatingSystem(program, version, "", ""));
      } else if (!program.isEmpty()) {
        rows.say(host, name, new Said.Program(program, version, "", "", "", ""));
      }
      materials(component.at("components"), host, name);
    }
  }

  /** A row of a query, with what the query's result says of its host. */
  private void result(Tree tree, Tree row, long number) {
    Map<String, String> beside = beside(tree);
    if (!removed.isEmpty()) {
      removed.remove(texts(row, beside));
    }
    row(row, beside, number);
  }

  /** What the result of a query says of its host. */
  private static Map<String, String> beside(Tree tree) {
    Map<String, String> beside = new LinkedHashMap<>();
    for (String key : List.of("hostidentifier", "host_identifier", "hostname")) {
      String host = tree.text(key);
      if (!host.isEmpty()) {
        beside.put(key, host);
      }
    }
    return beside;
  }

  private static Map<String, String> texts(Tree row, Map<String, String> beside) {
    Map<String, String> texts = new LinkedHashMap<>(row.texts());
    beside.forEach(texts::putIfAbsent);
    return texts;
  }

  /** A row, or as many as it holds objects in a list, each with what stands beside the list. */
  private void row(Tree tree, Map<String, String> beside, long number) {
    Map<String, String> texts = texts(tree, beside);
    List<Tree> objects = tree.objects();
    for (Tree object : objects) {
      row(object, texts, number);
    }
    if (!objects.isEmpty()) {
      return;
    }
    List<String> headers = new ArrayList<>(texts.keySet());
    List<String> cells = new ArrayList<>(texts.values());
    if (texts.isEmpty() || !rows.row(headers, cells, number, fileHost, texts.toString())) {
      rows.unread(number, "no profile knows the keys " + headers, texts.toString());
    }
  }

  /** Something that is no value at all. */
  void broken(long number, String reason, String raw) {
    rows.unread(number, reason, raw);
  }
}
