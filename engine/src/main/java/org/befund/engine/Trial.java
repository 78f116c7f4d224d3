package org.befund.engine;

import java.util.List;
import org.befund.rules.RuleBase;
import org.befund.rules.Trial.Seen;
import org.befund.rules.Trial.Single;
import org.kie.api.runtime.KieSession;

/** Fires the trial rules once. */
public final class Trial {

  private Trial() {}

  public static List<Object> run() {
    KieSession session = RuleBase.load().sessions(1).newKieSession();
    session.insert(new Single("a", "x"));
    session.insert(new Seen("x"));
    session.fireAllRules();
    List<Object> facts = List.copyOf(session.getObjects());
    session.dispose();
    return facts;
  }
}
