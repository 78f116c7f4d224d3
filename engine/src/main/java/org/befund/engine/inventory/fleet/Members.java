package org.befund.engine.inventory.fleet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.environment.FileEntry;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ListName;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.RegistryEntry;
import org.befund.engine.environment.SystemEntry;
import org.befund.engine.environment.UpdateEntry;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/** The hosts of all exports, sorted, and what was said. */
public final class Members {
  private final List<Said> said;
  private final List<Fleet.Member> members;

  Members(List<Said> said, List<Fleet.Member> members) {
    this.said = said;
    this.members = members;
  }

  /** All hosts, those of one environment side by side, environments and hosts by name. */
  public List<Fleet.Member> all() {
    return Collections.unmodifiableList(members);
  }

  /** What the numbers of a host mean. */
  public List<Said> said(int[] numbers) {
    List<Said> all = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      all.add(said.get(number));
    }
    return all;
  }

  /**
   * A host as an environment describes hosts.
   *
   * @param said what is said of it; of several operating systems the first is taken for it, and the
   *     others stand among its products, where they contradict it
   */
  public static Host host(String name, List<Said> said) {
    SystemEntry os = null;
    List<ProductEntry> products = new ArrayList<>();
    List<UpdateEntry> updates = new ArrayList<>();
    List<FileEntry> files = new ArrayList<>();
    List<RegistryEntry> registry = new ArrayList<>();
    List<Located<String>> roles = new ArrayList<>();
    List<String> servers = new ArrayList<>();
    Set<String> complete = new TreeSet<>();
    boolean unread = false;
    for (Said each : there(said)) {
      if (each instanceof Said.Program program) {
        products.add(product(program, Truth.TRUE));
      } else if (each instanceof Said.NoProgram program) {
        Said.Program named = new Said.Program(program.name(), "", "", "", "", "");
        products.add(product(named, Truth.FALSE));
      } else if (each instanceof Said.OperatingSystem system) {
        if (os == null) {
          os = system(system);
        } else {
          products.add(
              product(
                  new Said.Program(
                      system.name(),
                      system.version(),
                      system.servicePack(),
                      system.architecture(),
                      "",
                      ""),
                  Truth.TRUE));
        }
      } else if (each instanceof Said.Update update) {
        updates.add(
            new UpdateEntry(
                Position.START, update.kb(), UpdateRecord.State.INSTALLED, located(update.date())));
      } else if (each instanceof Said.InstalledFile file) {
        files.add(
            new FileEntry(
                Position.START,
                file.path(),
                located(file.version()),
                located(file.modified()),
                Truth.TRUE));
      } else if (each instanceof Said.Registry value) {
        registry.add(
            new RegistryEntry(
                Position.START, value.key(), value.value(), located(value.data()), Truth.TRUE));
      } else if (each instanceof Said.Role role) {
        roles.add(new Located<>(role.role(), Position.START));
      } else if (each instanceof Said.Server server) {
        servers.add(server.host());
      } else if (each instanceof Said.Complete list) {
        complete.add(list.list());
      } else {
        unread |= each instanceof Said.Unread;
      }
    }
    return new Host(
        Position.START,
        name,
        unread
            ? List.of()
            : complete.stream()
                .filter(list -> !list.equals(ListName.HOSTS))
                .map(Members::stated)
                .toList(),
        os,
        roles,
        products,
        files,
        updates,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        registry,
        Map.of(),
        servers.isEmpty() ? null : servers);
  }

  /** What is said without what is gone again. */
  private static List<Said> there(List<Said> said) {
    Set<Said> gone = new HashSet<>();
    for (Said each : said) {
      if (each instanceof Said.Gone past) {
        gone.add(past.what());
      }
    }
    return gone.isEmpty()
        ? said
        : said.stream().filter(each -> !gone.contains(bare(each))).toList();
  }

  /** A program without the day of its installation, which is told of some programs only. */
  private static Said bare(Said said) {
    return said instanceof Said.Program p
        ? new Said.Program(
            p.name(), p.version(), p.servicePack(), p.architecture(), p.edition(), "")
        : said;
  }

  private static ProductEntry product(Said.Program program, Truth installed) {
    return new ProductEntry(
        Position.START,
        program.name().isEmpty() ? null : program.name(),
        located(program.version()),
        located(program.servicePack()),
        located(program.architecture()),
        located(program.edition()),
        located(program.installDate()),
        installed);
  }

  private static SystemEntry system(Said.OperatingSystem system) {
    return new SystemEntry(
        Position.START,
        system.name().isEmpty() ? null : system.name(),
        located(system.version()),
        located(system.servicePack()),
        located(system.architecture()),
        null,
        null);
  }

  private static Located<String> stated(String text) {
    return new Located<>(text, Position.START);
  }

  private static @Nullable Located<String> located(String text) {
    return text.isEmpty() ? null : new Located<>(text, Position.START);
  }
}
