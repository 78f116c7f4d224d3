package org.befund.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.befund.engine.Befund;
import org.befund.engine.batch.BatchOptions;
import org.befund.engine.batch.BatchSummary;
import org.befund.engine.batch.Checkpoints;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;

/**
 * What verdicts on a fleet cost beside plain Java that reads the same export and decides the same
 * without reasons: where many hosts are alike, where none are, in a knowledge base that is large,
 * and where very many advisories are about each host. On one processor.
 */
final class Decisions {
  private static final LocalDate DAY = LocalDate.of(2008, 8, 20);
  private static final int LARGE = 10_000;
  private static final int CONCENTRATED = 140;
  private static final int PRODUCTS = 5;
  private static final int EACH = 9;

  /** Products that neither most nor fewest advisories are about. */
  private static final Set<Integer> FEW =
      IntStream.range(1000, 1030).boxed().collect(Collectors.toUnmodifiableSet());

  private final Path work;

  private Decisions(Path work) {
    this.work = work;
  }

  /**
   * @param args a folder to work in
   */
  public static void main(String[] args) throws Exception {
    new Decisions(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    MadeKnowledge made = MadeKnowledge.of(LARGE);
    // of a few products nothing that depends on other hosts, so that plain Java stays plain
    List<MadeAdvisory> everything =
        made.advisories().stream()
            .filter(each -> !isAbout(each) || each.kind() != MadeAdvisory.Kind.SERVED)
            .toList();
    // either knowledge base says the same of hosts that have these products
    List<MadeAdvisory> about = everything.stream().filter(Decisions::isAbout).toList();
    MadeKnowledge large = new MadeKnowledge(everything, made.products());
    Befund small = open("small", new MadeKnowledge(about, large.products()));
    Befund all = open("large", large);
    List<MadeHost> images = MadeEnvironment.of(200, about, EACH).hosts();
    List<MadeHost> unlike = MadeEnvironment.of(2_000, about, EACH).hosts();

    System.out.println("20,000 hosts of 200 images:");
    compare(small, all, about, export("alike", images, 20_000));
    System.out.println("2,000 hosts, none like another:");
    compare(small, all, about, export("unlike", unlike, unlike.size()));

    List<MadeAdvisory> many =
        IntStream.range(0, CONCENTRATED).mapToObj(i -> MadeAdvisory.of(i, PRODUCTS)).toList();
    Befund concentrated = open("concentrated", new MadeKnowledge(many, PRODUCTS));
    List<MadeHost> crowded = MadeEnvironment.of(50, many, CONCENTRATED).hosts();
    Path export = export("concentrated", crowded, 20_000);
    System.out.println("20,000 hosts of 50 images, each with every one of 140 advisories:");
    new Rounds().with("befund", () -> batch(concentrated, export)).print(1, 3);
    System.out.println("  " + told(batch(concentrated, export)));
  }

  private static boolean isAbout(MadeAdvisory advisory) {
    return FEW.contains(advisory.product().number());
  }

  private static void compare(Befund small, Befund all, List<MadeAdvisory> about, Path export)
      throws Exception {
    new Rounds()
        .with("plain Java", () -> plain(about, export))
        .with("befund, " + small.kb().listings().size() + " advisories", () -> batch(small, export))
        .with("befund, " + all.kb().listings().size() + " advisories", () -> batch(all, export))
        .print(2, 5);
    System.out.println("  " + told(batch(all, export)));
  }

  private static String told(BatchSummary summary) {
    return summary.count()
        + " verdicts on "
        + summary.hosts()
        + " hosts, of which "
        + summary.derived()
        + " were derived";
  }

  private Befund open(String name, MadeKnowledge knowledge) throws IOException, Unreadable {
    Path folder = work.resolve(name);
    knowledge.write(folder);
    Path file = work.resolve(name + ".bin");
    Snapshot.write(folder, file);
    return Befund.open(Snapshot.read(file));
  }

  private static BatchSummary batch(Befund befund, Path export) throws IOException, Unreadable {
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(null, null, 1),
            DAY,
            "made",
            Set.of("hosts", "products", "updates", "files", "registry", "roles"),
            "en");
    return befund
        .batch(options)
        .run(
            List.of(export),
            OutputStream.nullOutputStream(),
            Checkpoints.NONE,
            reject -> {
              throw new IllegalStateException(reject.toString());
            });
  }

  /** Writes hosts of some images, one row a thing. */
  private Path export(String name, List<MadeHost> images, int hosts) throws IOException {
    Path file = work.resolve(name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "Host,Program,Version,KB,File,File Version,Registry Key,Value Name,Value Data,Role\n");
      for (int i = 0; i < hosts; i++) {
        MadeHost image = images.get(i % images.size());
        String host = String.format("pc-%06d,", i);
        for (Map.Entry<Integer, String> each : image.products().entrySet()) {
          String product = MadeProduct.of(each.getKey()).name();
          out.write(host + product + "," + each.getValue() + ",,,,,,,\n");
        }
        for (String kb : image.updates()) {
          out.write(host + ",," + kb + ",,,,,,\n");
        }
        for (Map.Entry<String, String> each : image.files().entrySet()) {
          out.write(host + ",,," + each.getKey() + "," + each.getValue() + ",,,,\n");
        }
        for (String key : image.disabled()) {
          out.write(host + ",,,,," + key + ",Disabled,1,\n");
        }
        for (String role : image.roles()) {
          out.write(host + ",,,,,,,," + role + "\n");
        }
      }
    }
    return file;
  }

  /** Reads the same, decides, and writes host, advisory and status. */
  private static int plain(List<MadeAdvisory> advisories, Path export) throws IOException {
    Map<String, List<MadeAdvisory>> about = new HashMap<>();
    for (MadeAdvisory each : advisories) {
      about.computeIfAbsent(each.product().name(), name -> new ArrayList<>()).add(each);
    }
    Map<String, MadeHost> hosts = new HashMap<>();
    Map<String, List<MadeAdvisory>> asked = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(export)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split(",", -1);
        MadeHost host = hosts.computeIfAbsent(cells[0], MadeHost::empty);
        if (!cells[1].isEmpty() && about.containsKey(cells[1])) {
          List<MadeAdvisory> all = about.get(cells[1]);
          host.products().put(all.get(0).product().number(), cells[2]);
          asked.computeIfAbsent(cells[0], name -> new ArrayList<>()).addAll(all);
        } else if (!cells[3].isEmpty()) {
          host.updates().add(cells[3]);
        } else if (!cells[4].isEmpty()) {
          host.files().put(cells[4], cells[5]);
        } else if (!cells[6].isEmpty()) {
          host.disabled().add(cells[6]);
        } else if (!cells[9].isEmpty()) {
          host.roles().add(cells[9]);
        }
      }
    }
    MadeEnvironment environment = new MadeEnvironment(List.of());
    int length = 0;
    for (Map.Entry<String, List<MadeAdvisory>> each : asked.entrySet()) {
      MadeHost host = Objects.requireNonNull(hosts.get(each.getKey()));
      for (MadeAdvisory advisory : each.getValue()) {
        String status = PlainDecision.status(advisory, host, environment);
        length += (host.name() + " " + advisory.id() + " " + status).length();
      }
    }
    return length;
  }
}
