package org.befund.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.About;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.rules.conclusion.Tally;
import org.jspecify.annotations.Nullable;

/** Why a conclusion holds: the rule that proved it, the values of its sentence, its premises. */
public final class Grounds {
  private static final int HEXADECIMAL = 16;

  private final String rule;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Premise> premises = new ArrayList<>();
  private @Nullable String advisory;

  private Grounds(String rule) {
    this.rule = rule;
  }

  /** Grounds given by a rule, named as in its DRL file. */
  public static Grounds by(String ruleName) {
    return new Grounds(ruleName.replace(' ', '-'));
  }

  /** Names the condition that is judged: its text, and the section that it rests on. */
  public Grounds on(Condition condition) {
    About about = condition.about();
    if (about.text() != null) {
      values.put("condition", about.text());
    }
    return of(condition.advisory()).cite(condition.advisory(), about.section());
  }

  /** Names the advisory that asks; where there is nothing else to rest on, it is cited. */
  public Grounds of(String asking) {
    advisory = asking;
    return this;
  }

  /** Cites a section; a null section is plain logic and cites nothing. */
  public Grounds cite(String document, @Nullable String section) {
    if (section != null) {
      premises.add(new Citation(document, section));
    }
    return this;
  }

  /** Fills a placeholder. */
  public Grounds with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /** Fills the placeholders that tell what the data of a registry value must be. */
  public Grounds asking(RegistryTest test) {
    if (test instanceof RegistryTest.OneOf choice) {
      with("data", String.join(" / ", choice.data()));
    } else if (test instanceof RegistryTest.Bits bits) {
      with("bits", "0x" + bits.mask().toString(HEXADECIMAL));
    } else if (test instanceof RegistryTest.Bounds bounds) {
      with("atLeast", bounds.atLeast()).with("below", bounds.below());
    }
    return this;
  }

  /** Fills the placeholders that tell how many of many things are so, and which are not. */
  public Grounds counting(Tally tally) {
    return tally.asked() < 2
        ? this
        : with("met", tally.met())
            .with("asked", tally.asked())
            .with("missing", Term.Few.of(tally.missing()))
            .with("open", Term.Few.of(tally.open()))
            .with("torn", Term.Few.of(tally.contradictory()));
  }

  /** Adds premises, in the order in which a reader should meet them. */
  public Grounds from(Premise... more) {
    premises.addAll(List.of(more));
    return this;
  }

  /** Adds premises that a rule has gathered. */
  public Grounds fromAll(Collection<?> more) {
    for (Object premise : more) {
      premises.add((Premise) premise);
    }
    return this;
  }

  /** The key of the rule's sentence. */
  public String rule() {
    return rule;
  }

  /** The values of the sentence's placeholders. */
  public Map<String, Object> values() {
    return java.util.Collections.unmodifiableMap(values);
  }

  /** What the conclusion rests on. */
  public List<Premise> premises() {
    if (premises.isEmpty() && advisory != null) {
      return List.of(new Citation(advisory, null));
    }
    return java.util.Collections.unmodifiableList(premises);
  }
}
