package org.befund.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionsPool;

/** The rules as compiled at build time, ready to run. Building it once serves all evaluations. */
public final class RuleBase {

  private static final String MODELS = "/META-INF/kie/org.befund/befund-rules/drools-model";
  private static final String VERSION_LINE = "Drools-Model-Version:";

  private final KieBase base;

  private RuleBase(KieBase base) {
    this.base = base;
  }

  public static RuleBase load() {
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models()));
  }

  public KieSessionsPool sessions(int initialSize) {
    return base.newKieSessionsPool(initialSize);
  }

  private static List<Model> models() {
    try (InputStream in = RuleBase.class.getResourceAsStream(MODELS)) {
      if (in == null) {
        throw new IllegalStateException("the compiled rules are missing: " + MODELS);
      }
      BufferedReader names = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return names
          .lines()
          .filter(line -> !line.startsWith(VERSION_LINE))
          .map(RuleBase::model)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(String className) {
    try {
      return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded: " + className, e);
    }
  }
}
