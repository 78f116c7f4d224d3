package org.befund.engine.batch;

import java.util.List;
import java.util.Map;
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
 * @param likenesses by advisory, the number of what matters of such hosts to those that serve them;
 *     filled when it is asked for
 */
record Kind(
    List<Observation> observations,
    List<String> notes,
    @Nullable List<String> servers,
    List<Subject> subjects,
    Map<String, Integer> likenesses) {

  /**
   * One advisory that hosts of a kind are held against.
   *
   * @param own the observations on which the verdict can depend
   * @param line the verdict; null where it depends on the hosts that the host serves
   */
  record Subject(Advisory advisory, List<Observation> own, @Nullable LineTemplate line) {}
}
