package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Term;

/**
 * A list that is stated to be complete: what it does not hold is not there.
 *
 * @param host the host whose list it is, or the server whose served hosts are all listed
 * @param list the list's name, as in the environment file
 */
public record CompleteList(String host, String list, Source source) implements Observation {
  @Override
  public String sentence() {
    return "observed-complete-list";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "list", new Term.Word("list", list));
  }
}
