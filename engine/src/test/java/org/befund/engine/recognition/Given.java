package org.befund.engine.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.observation.Observation;

/** Environments typed into tests, observed with the catalogue of the tests. */
final class Given {
  static final Catalogue CATALOGUE = catalogue();

  private Given() {}

  private static Catalogue catalogue() {
    try (InputStream in = Given.class.getResourceAsStream("/recognition/catalogue.yaml")) {
      return Reading.read(SourceText.decode("catalogue.yaml", in.readAllBytes()), Catalogue.SHAPE);
    } catch (IOException | Unreadable e) {
      throw new AssertionError(e);
    }
  }

  static Observations environment(String yaml) {
    try {
      return new Recogniser(CATALOGUE)
          .observe(Reading.read(new SourceText("env.yaml", yaml), EnvironmentShape.SHAPE));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** Observes one host, {@code h}; its keys begin on line 4. */
  static Observations host(String keys) {
    return environment("environment: test\nhosts:\n  - name: h\n" + keys.indent(4));
  }

  static <T extends Observation> List<T> of(Observations seen, Class<T> type) {
    return seen.of("h").stream().filter(type::isInstance).map(type::cast).toList();
  }

  static List<String> notes(Observations seen) {
    return seen.notes().stream().map(Problem::headline).toList();
  }
}
