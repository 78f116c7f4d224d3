package org.befund.engine.batch;

import java.util.List;
import java.util.regex.Pattern;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.evaluation.Relevance;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.recognition.Observations;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.document.Located;
import org.befund.kb.document.Problem;
import org.befund.rules.observation.Observation;

/** Tells what matters of what is said, by what the catalogue recognises. */
record Recognition(Recogniser recogniser, Relevance relevance) implements Fleet.Judge {
  private static final Pattern KB = Pattern.compile("\\d{5,8}");

  @Override
  public Fleet.Worth of(Said said) {
    if (said instanceof Said.Update update && !KB.matcher(update.kb()).matches()) {
      return new Fleet.Worth(false, false, "the update '" + update.kb() + "' has no KB number");
    }
    boolean nameless = said instanceof Said.Program program && program.name().isEmpty();
    if (nameless
        || said instanceof Said.Server
        || said instanceof Said.Complete
        || said instanceof Said.Gone
        || said instanceof Said.Unread) {
      return new Fleet.Worth(true, false, null);
    }
    Observations seen = observe(Members.host("", List.of(said)), List.of());
    List<Observation> observed = seen.of("");
    // a system tells for which processor other products may be built
    boolean matters =
        said instanceof Said.OperatingSystem
            ? !observed.isEmpty()
            : observed.stream().anyMatch(relevance::has);
    boolean dated = observed.stream().anyMatch(relevance::asksForDay);
    String note = null;
    for (Problem problem : seen.notes()) {
      note = note == null ? problem.message() : note + "; " + problem.message();
    }
    return new Fleet.Worth(matters, dated && said instanceof Said.Program, note);
  }

  /** What of one thing cannot be read. */
  List<String> notes(Said said) {
    return observe(Members.host(LineTemplate.HOST, List.of(said)), List.of()).notes().stream()
        .map(Problem::message)
        .toList();
  }

  /** What is observed of one host; all of it stands where the host is called by its name. */
  Observations observe(Host host, List<Located<String>> complete) {
    return recogniser.observe(
        new Environment("", host.name(), complete, List.of(host)), host.name());
  }
}
