package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evaluation.FleetEvaluator;
import org.befund.engine.inventory.Inventory;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.provenance.EngineVersion;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;

/**
 * Holds inventory exports against every advisory. Lines come in the order of environments, hosts
 * and advisories, whatever the order of rows and files and however many threads there are.
 */
public final class Batch {
  /** About as many bytes are remembered of verdicts that other hosts may share. */
  private static final long REMEMBERED = 256L << 20;

  private final KnowledgeBase kb;
  private final Evaluator evaluator;
  private final Recogniser recogniser;
  private final BatchOptions options;
  private final AtomicReference<Supplier<BatchProgress>> stage =
      new AtomicReference<>(() -> BatchProgress.NONE);
  private long remembered = REMEMBERED;
  private int blocksOfPiece = Evaluation.BLOCKS;

  public Batch(KnowledgeBase kb, Evaluator evaluator, Recogniser recogniser, BatchOptions options) {
    this.kb = kb;
    this.evaluator = evaluator;
    this.recogniser = recogniser;
    this.options = options;
  }

  /** Remembers as many bytes at most, for the next run. */
  Batch remembering(long bytes) {
    remembered = bytes;
    return this;
  }

  /** Hands sorted environments on after as many blocks, in the next run. */
  Batch inPieces(int blocks) {
    blocksOfPiece = blocks;
    return this;
  }

  /**
   * Reads exports and writes one line an assessment.
   *
   * @param out where lines go; not closed
   * @param checkpoints how far an earlier run came; is told how far this one is
   * @param listener is told what could not be used
   * @throws Unreadable when there is nothing to evaluate
   * @throws IOException when lines cannot be written
   */
  public BatchSummary run(
      List<Path> exports, OutputStream out, Checkpoints checkpoints, Reject.Listener listener)
      throws Unreadable, IOException {
    FleetEvaluator verdictsOn = evaluator.fleet(options.asOf());
    Recognition recognition = new Recognition(recogniser, verdictsOn.relevance());
    LineForm form = options.form().lines(kb.version(), options.asOf(), options.language());
    OutputStream lines = form.file(out);
    if (checkpoints.done() == 0) {
      lines.write(form.head().getBytes(StandardCharsets.UTF_8));
    }
    ExecutorService workers = Executors.newFixedThreadPool(options.threads());
    try {
      BatchRun run = new BatchRun(options.threads(), form, lines, checkpoints, listener, workers);
      Evaluation evaluation =
          new Evaluation(
              kb, verdictsOn, recognition, form, options, run, remembered, blocksOfPiece);
      Inventory inventory =
          new Inventory(new Fleet(recognition), options.exports(), listener, evaluation);
      stage.set(BatchProgress.reading(inventory, run));
      Inventory.Outcome read = inventory.read(exports);
      stage.set(BatchProgress.evaluating(run, read.rows(), run.hosts() + read.rest().size()));
      evaluation.take(read.rest());
      if (lines != out) {
        lines.close();
      }
      out.flush();
      return new BatchSummary(
          read.rows(),
          read.rejected() + run.noted(),
          run.environments(),
          run.hosts(),
          run.assessed(),
          run.tally().counts(),
          evaluation.derived(),
          evaluation.remembered());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Evaluation.Unsorted e) {
      throw e.unreadable(exports);
    } finally {
      workers.shutdownNow();
    }
  }

  /** How far the run is that was begun last. */
  public BatchProgress progress() {
    return stage.get().get();
  }

  /**
   * Tells runs apart that would not write the same, as far as can be told without reading the
   * exports: by the knowledge, by what is asked, and by names, sizes and times of the files.
   *
   * @throws Unreadable when a path does not exist
   */
  public String fingerprint(List<Path> exports) throws Unreadable {
    StringBuilder text = new StringBuilder();
    text.append(EngineVersion.current()).append('\n').append(kb.version()).append('\n');
    text.append(options.asOf()).append('\n').append(options.form());
    text.append(options.environment()).append(options.sortedComplete()).append(options.language());
    text.append(options.exports().profile()).append(options.exports().groupBy());
    text.append(options.exports().sorted());
    for (Path file : Inventory.files(exports)) {
      text.append('\n').append(file);
      try {
        text.append(' ').append(Files.size(file));
        text.append(' ').append(Files.getLastModifiedTime(file));
      } catch (IOException e) {
        text.append(" unreadable");
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
