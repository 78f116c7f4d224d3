package org.befund.engine.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.Reject;

/** The lines of some hosts, and what they come to. */
final class HostLines {
  private final LineBuffer lines;
  private final List<LineTemplate> told = new ArrayList<>();
  private final List<Reject> notes = new ArrayList<>();
  private long hosts;
  private long assessed;

  private HostLines(LineBuffer lines) {
    this.lines = lines;
  }

  /**
   * Evaluates some hosts of one environment.
   *
   * @param hosts at least one
   * @param skipped of how many of the first no lines are wanted
   * @param served by advisory, what hosts of their environment serve
   * @param buffer an empty one, for the lines
   */
  static HostLines of(
      List<Fleet.Member> hosts,
      int skipped,
      Verdicts verdicts,
      Map<String, ServedFew> served,
      LineForm form,
      LineBuffer buffer) {
    HostLines lines = new HostLines(buffer);
    byte[] environment = name(hosts.get(0).environment(), form);
    for (Fleet.Member host : hosts) {
      lines.add(host, environment, lines.hosts >= skipped, verdicts, served, form);
    }
    return lines;
  }

  private static byte[] name(String name, LineForm form) {
    return form.name(name).getBytes(StandardCharsets.UTF_8);
  }

  private void add(
      Fleet.Member host,
      byte[] environment,
      boolean wanted,
      Verdicts verdicts,
      Map<String, ServedFew> served,
      LineForm form) {
    hosts++;
    Kind kind = verdicts.kind(host.numbers());
    for (String note : kind.notes()) {
      String told = note.replace(LineTemplate.HOST, host.name());
      notes.add(new Reject("", 0, host.name(), told, ""));
    }
    if (kind.subjects().isEmpty()) {
      return;
    }
    assessed++;
    byte[] name = name(host.name(), form);
    for (Kind.Subject subject : kind.subjects()) {
      ServedFew few = served.get(subject.advisory().id());
      LineTemplate line = subject.line();
      ServedFew.Served serves =
          line != null || few == null ? ServedFew.Served.NONE : few.of(host.name());
      if (line == null) {
        line = verdicts.line(subject, serves);
      }
      if (wanted) {
        line.write(name, environment, serves.names(), lines);
      }
      told.add(line);
    }
  }

  /** The lines as they are written. */
  LineBuffer lines() {
    return lines;
  }

  /** The verdict of each line, of those too that are not wanted. */
  List<LineTemplate> told() {
    return told;
  }

  /** What does not go together. */
  List<Reject> notes() {
    return notes;
  }

  /** How many hosts they are of. */
  long hosts() {
    return hosts;
  }

  /** How many of them got an assessment. */
  long assessed() {
    return assessed;
  }
}
