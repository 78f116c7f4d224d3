package org.befund.engine.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.befund.engine.inventory.delimited.Delimited;
import org.befund.engine.inventory.document.Json;
import org.befund.engine.inventory.document.Xml;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.Expanding;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Headway;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.parquet.ParquetExport;
import org.befund.engine.inventory.printed.FixedWidth;
import org.befund.engine.inventory.printed.KeyValue;
import org.befund.engine.inventory.printed.SystemInfo;
import org.befund.engine.inventory.registry.RegistryExport;
import org.befund.engine.inventory.workbook.Excel;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads exports into a fleet. */
public final class Inventory {
  static final List<Format> FORMATS =
      List.of(
          new RegistryExport(),
          new Xml(),
          new Json(),
          new SystemInfo(),
          new ParquetExport(),
          new Excel(),
          new KeyValue(),
          new FixedWidth(),
          new Delimited());

  private static final int DEEPEST = 6;

  /**
   * What was read.
   *
   * @param rows how many rows, those that were rejected included
   * @param rejected how many rows and files were rejected
   * @param files how many files were read
   * @param rest the hosts that were not handed on before
   */
  public record Outcome(long rows, long rejected, int files, Fleet rest) {}

  private final Fleet fleet;
  private final ExportOptions options;
  private final Reject.Listener listener;
  private final Pieces pieces;
  private int read;
  private final Headway headway = new Headway();
  private volatile long allBytes;
  private volatile @Nullable Intake taking;

  /** Reads one file for its columns alone; the listener may throw to end that. */
  static void read(Path file, Intake intake) throws IOException {
    Inventory inventory =
        new Inventory(intake.fleet(), intake.options(), reject -> {}, Pieces.NONE);
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      inventory.read(Export.of(file.toString(), in, file), 0, intake, problems);
    }
    if (!problems.isEmpty()) {
      throw new IOException(problems.get(0).message());
    }
  }

  /**
   * Reads into a fleet. What was not read at all is told to the listener too.
   *
   * @param pieces takes environments that are whole before all is read, where the exports are
   *     sorted by them; called while nothing is read
   */
  public Inventory(Fleet fleet, ExportOptions options, Reject.Listener listener, Pieces pieces) {
    this.pieces = pieces;
    this.fleet = fleet;
    this.options = options;
    this.listener = listener;
  }

  /** How many rows were read so far. */
  public long rows() {
    return headway.rows();
  }

  /** How many hosts are known that were not handed on. */
  public long hosts() {
    Intake now = taking;
    return now == null ? 0 : now.fleet().size();
  }

  /** How many bytes were read so far, as they lie in the files. */
  public long bytes() {
    return headway.bytes();
  }

  /** How many bytes the files have; 0 before that is known. */
  public long allBytes() {
    return allBytes;
  }

  /**
   * Reads some files, and all files below some folders.
   *
   * @throws Unreadable when a path does not exist, none of the files can be read, or the column
   *     that tells the environment is in none of them
   */
  public Outcome read(List<Path> paths) throws Unreadable {
    List<Path> files = files(paths);
    allBytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
    ExecutorService workers = Executors.newFixedThreadPool(options.threads());
    Intake intake = new Intake(fleet, options, workers, listener, headway, pieces);
    taking = intake;
    List<Problem> problems = new ArrayList<>();
    try {
      for (Path file : files) {
        headway.begin(file.toFile().length());
        try (InputStream in =
            new BufferedInputStream(new Counted(Files.newInputStream(file), headway), 1 << 16)) {
          // what comes through a pipe cannot be opened again
          Path again = Files.isRegularFile(file) ? file : null;
          read(Export.of(file.toString(), in, again), 0, intake, problems);
        } catch (IOException e) {
          unread(file.toString(), "reading broke off: " + reason(e), intake, problems);
        }
        headway.end();
      }
    } finally {
      workers.shutdownNow();
    }
    if (read == 0) {
      throw new Unreadable(
          problems.isEmpty()
              ? List.of(Problem.ofFile(paths.toString(), "there are no files"))
              : problems);
    }
    String groupBy = options.groupBy();
    if (groupBy != null && !intake.grouped()) {
      throw new Unreadable(
          List.of(
              new Problem(
                  files.get(0).toString(),
                  null,
                  "there is no column '" + groupBy + "' to group hosts by",
                  null,
                  intake.headers(),
                  Nearest.to(groupBy, intake.headers()))));
    }
    return new Outcome(intake.rows(), intake.rejected(), read, intake.fleet());
  }

  /**
   * The files that are meant by some paths.
   *
   * @throws Unreadable when a path does not exist
   */
  public static List<Path> files(List<Path> paths) throws Unreadable {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
          problems.add(Problem.ofFile(path.toString(), "the folder cannot be read"));
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        problems.add(Problem.ofFile(path.toString(), "there is no such file"));
      }
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return files;
  }

  private void read(Export export, int depth, Intake intake, List<Problem> problems)
      throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("archives lie in it more than " + DEEPEST + " deep");
    }
    if (export.starts(0x1f, 0x8b)) {
      String name = export.name();
      String inner = export.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
      BoundedInputStream packed = Expanding.counting(export.in());
      InputStream content = new Expanding(new GZIPInputStream(packed, 1 << 16), packed);
      read(Export.of(inner, content), depth + 1, intake, problems);
      return;
    }
    for (Format format : FORMATS) {
      if (format.recognises(export, intake)) {
        read++;
        format.read(export, intake);
        return;
      }
    }
    if (export.starts('P', 'K', 3, 4) && !export.holds("mimetypeapplication/vnd.oasis")) {
      archive(export, depth, intake, problems);
      return;
    }
    unread(export.name(), Unknown.reason(export), intake, problems);
  }

  private void archive(Export export, int depth, Intake intake, List<Problem> problems)
      throws IOException {
    BoundedInputStream packed = Expanding.counting(export.in());
    ZipInputStream zip = new ZipInputStream(packed);
    InputStream content = new Expanding(zip, packed);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        String name = export.name() + "!" + entry.getName();
        read(Export.of(name, content), depth + 1, intake, problems);
      }
    }
  }

  private static void unread(String file, String reason, Intake intake, List<Problem> problems) {
    problems.add(Problem.ofFile(file, reason));
    intake.fleet().unreadOfAny();
    intake.reject(new Reject(file, 0, "", reason, ""));
  }

  /** Counts what is read. */
  private static final class Counted extends ProxyInputStream {
    private static final int SKIPPED = 1 << 16;

    private final Headway headway;
    private boolean over;

    Counted(InputStream in, Headway headway) {
      super(in);
      this.headway = headway;
    }

    @Override
    protected void afterRead(int read) {
      headway.read(read);
      over |= read < 0;
    }

    @Override
    public long skip(long most) throws IOException {
      int read = read(new byte[(int) Math.max(0, Math.min(most, SKIPPED))]);
      return Math.max(0, read);
    }

    /** A pipe does not know; nobody may take a pause for the end. */
    @Override
    public int available() {
      return over ? 0 : 1;
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
