package org.befund.benchmarks;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * The least that a program with the rule engine can do: one rule, compiled ahead, fires once for
 * one fact. What it takes to start is a floor under every program that uses the engine.
 */
final class OneRule {
  private OneRule() {}

  /**
   * @param args none
   */
  public static void main(String[] args) {
    Variable<String> text = declarationOf(String.class);
    Rule rule =
        rule("a text is printed")
            .build(
                pattern(text).expr("is long enough", value -> value.length() > 1),
                on(text).execute(value -> System.out.println(value)));
    ModelImpl model = new ModelImpl();
    model.addRule(rule);
    KieSession session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
    session.insert("Hello");
    session.fireAllRules();
    session.dispose();
  }
}
