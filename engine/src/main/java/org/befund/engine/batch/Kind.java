package org.befund.engine.batch;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Hosts of which the same is known.
 *
 * @param observations what was observed, of a host without a name
 * @param notes what does not go together, one sentence each
 * @param servers the hosts that serve it; null when any may
 * @param subjects the advisories that it is held against, by their ids
 * @param likenesses what of it matters to its servers, by the advisories that asked so far
 */
record Kind(
    List<Observation> observations,
    List<String> notes,
    @Nullable List<String> servers,
    List<Subject> subjects,
    Map<String, Likeness> likenesses) {

  Kind(
      List<Observation> observations,
      List<String> notes,
      @Nullable List<String> servers,
      List<Subject> subjects) {
    this(observations, notes, servers, subjects, new ConcurrentHashMap<>());
  }

  /**
   * One advisory that hosts of a kind are held against.
   *
   * @param question what the verdict depends on, as far as it is the host's
   * @param line the verdict; null where it depends on the hosts that the host serves
   * @param last where it does, the last verdict and what was served then
   */
  record Subject(
      Question question, @Nullable LineTemplate line, AtomicReference<@Nullable Answer> last) {
    Subject(Question question, @Nullable LineTemplate line) {
      this(question, line, new AtomicReference<>());
    }

    Advisory advisory() {
      return question.advisory();
    }

    /** The last verdict, if the host served this then and it is still remembered; else null. */
    @Nullable LineTemplate last(ServedFew.Served served) {
      Answer answer = last.get();
      return answer != null && answer.served() == served ? answer.line().get() : null;
    }

    void answered(ServedFew.Served served, LineTemplate line) {
      last.set(new Answer(served, new WeakReference<>(line)));
    }
  }

  /**
   * A verdict on hosts that serve something.
   *
   * @param line for as long as it is remembered elsewhere
   */
  private record Answer(ServedFew.Served served, WeakReference<LineTemplate> line) {}

  /** About as many bytes it takes, without the lines, which others share. */
  long size() {
    long size = 256 + 256L * observations.size();
    for (String note : notes) {
      size += 64 + note.length();
    }
    for (Subject subject : subjects) {
      size += 96 + 8L * subject.question().own().size();
    }
    return size;
  }
}
