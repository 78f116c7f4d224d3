package org.befund.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.cli.text.BatchText;
import org.befund.cli.text.Page;
import org.befund.cli.text.ProgressText;
import org.befund.cli.text.Words;
import org.befund.engine.batch.Batch;
import org.befund.engine.batch.BatchOptions;
import org.befund.engine.batch.BatchSummary;
import org.befund.engine.batch.Checkpoints;
import org.befund.engine.batch.RejectsFile;
import org.befund.engine.batch.ResultFile;
import org.befund.engine.batch.ResultForm;
import org.befund.engine.environment.ListName;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.inventory.profile.Profiles;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code befund batch}. */
final class BatchCommand {
  private static final String ENVIRONMENT = "inventory";

  private final Surroundings surroundings;
  private final Engine builtIn;

  BatchCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.builtIn = engine;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    List<Path> exports = new ArrayList<>();
    for (String each : arguments.positionals()) {
      exports.add(path(each));
    }
    if (exports.isEmpty()) {
      throw new UsageError("EXPORT is missing", null, List.of());
    }
    Engine engine = KnowledgeChoice.of(arguments, builtIn);
    KnowledgeBase kb = engine.knowledge();
    String language = arguments.choice(Option.LANG, surroundings.language());
    String out = first(arguments, Option.OUT);
    ResultForm form = form(arguments, out);
    List<String> profiles = arguments.all(Option.PROFILE);
    Profile profile = profiles.isEmpty() ? null : Profiles.find(profiles.get(0));
    String groupBy = first(arguments, Option.GROUP_BY);
    if (groupBy == null && arguments.has(Option.SORTED)) {
      throw new UsageError("option --sorted needs --group-by", null, List.of());
    }
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(profile, groupBy, threads(arguments), arguments.has(Option.SORTED)),
            EvaluateRequest.asOf(arguments, surroundings),
            ENVIRONMENT,
            complete(arguments, kb),
            language,
            form);
    Path results = out == null ? null : results(out, form);
    Path rejects =
        results == null ? Path.of("befund-rejects.csv") : Path.of(results + ".rejects.csv");
    if (results == null && arguments.has(Option.RESUME)) {
      throw new UsageError("option --resume needs --out", null, List.of());
    }
    Batch batch = engine.befund().batch(options);
    Words words = Words.in(language);
    ProgressText told = new ProgressText(words);
    BatchSummary summary;
    try (RejectsFile rejected = new RejectsFile(rejects);
        Progress progress =
            new Progress(surroundings.err(), seconds -> told.batch(batch.progress()))) {
      if (results == null) {
        summary = batch.run(exports, lines(), Checkpoints.NONE, rejected);
      } else {
        String fingerprint = batch.fingerprint(exports);
        boolean resume = arguments.has(Option.RESUME) && form.resumable();
        try (ResultFile file = new ResultFile(results, fingerprint, resume)) {
          summary = batch.run(exports, file, file, rejected);
          file.finish();
        }
      }
      rejected.finish();
      progress.hide();
    } catch (IOException e) {
      throw unwritten(results, form, e);
    }
    Page page = surroundings.page(arguments.choice(Option.COLOR, "auto"));
    new BatchText(page, words).write(summary, rejects.toString());
    (results == null ? surroundings.err() : surroundings.out()).print(page);
    return summary.rejected() > 0 ? ExitCode.DONE_IN_PART : ExitCode.DONE;
  }

  /** Results on standard output, where the summary would be in their way. */
  private OutputStream lines() {
    return surroundings.out();
  }

  private static Unreadable unwritten(@Nullable Path results, ResultForm form, IOException reason) {
    String message = "results cannot be written: " + reason.getMessage();
    if (results != null && form.resumable()) {
      message += "; with --resume the same command takes up what is safe";
    }
    String name = results == null ? "standard output" : results.toString();
    return new Unreadable(List.of(Problem.ofFile(name, message)));
  }

  private static ResultForm form(Arguments arguments, @Nullable String out) throws UsageError {
    String named = arguments.choice(Option.BATCH_FORMAT, "");
    for (ResultForm form : ResultForm.values()) {
      boolean ends = named.isEmpty() && out != null && out.endsWith(form.ending());
      if (ends || form.ending().equals("." + named)) {
        if (form == ResultForm.PARQUET && out == null) {
          throw new UsageError("option --format parquet needs --out", null, List.of());
        }
        return form;
      }
    }
    return ResultForm.JSONL;
  }

  private static Path results(String out, ResultForm form) throws UsageError {
    Path path = path(out);
    boolean folder = out.endsWith("/") || Files.isDirectory(path);
    return folder ? path.resolve("results" + form.ending()) : path;
  }

  private static Path path(String text) throws UsageError {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageError("'" + text + "' cannot be a path", null, List.of());
    }
  }

  private static @Nullable String first(Arguments arguments, Option option) {
    List<String> all = arguments.all(option);
    return all.isEmpty() ? null : all.get(0);
  }

  private static int threads(Arguments arguments) throws UsageError {
    String text = first(arguments, Option.THREADS);
    if (text == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!text.matches("[1-9]\\d{0,2}")) {
      throw new UsageError(
          "option --threads needs a number from 1 to 999, but '" + text + "' is none",
          null,
          List.of());
    }
    return Integer.parseInt(text);
  }

  private static Set<String> complete(Arguments arguments, KnowledgeBase kb) throws UsageError {
    Set<String> valid = new LinkedHashSet<>(List.of(ListName.HOSTS));
    valid.addAll(ListName.OF_HOST);
    valid.addAll(kb.catalogue().kinds().keySet());
    Set<String> complete = new LinkedHashSet<>();
    String text = first(arguments, Option.COMPLETE);
    for (String list : text == null ? new String[0] : text.split(",")) {
      if (!valid.contains(list.strip())) {
        throw UsageError.noSuch(Option.COMPLETE.written(), list.strip(), valid);
      }
      complete.add(list.strip());
    }
    return complete;
  }
}
