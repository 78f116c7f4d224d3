package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/**
 * No reason names a premise for show: take out of the environment what the premise rests on, and
 * what rested on the premise does not stand as it did. See {@link Removal}.
 */
class ReasonPropertiesTest {
  private static final AtomicInteger TAKEN_OUT = new AtomicInteger();

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Bench.numbers(3);
  }

  @AfterContainer
  static void somethingWasTakenOut() {
    assertThat(TAKEN_OUT).hasPositiveValue();
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void everyPremiseBearsInMadeUpEnvironments(
      @ForAll("sites") Site site, @ForAll("numbers") List<Integer> numbers) throws Unreadable {
    Dice dice = new Dice(numbers);
    Path file = Bench.write(site);
    Node tree = DocumentReader.read(SourceText.read(file, file.toString()));
    Advisory advisory = dice.of(List.copyOf(Bench.kb().advisories().values()));
    String host = dice.of(site.machines()).name();
    check(
        new Removal(Bench.befund(), advisory, host, site.day(), Entries.of(file.toString(), tree)));
  }

  private static void check(Removal removal) {
    List<String> idle = removal.idle();
    TAKEN_OUT.addAndGet(removal.taken());
    assertThat(idle).as("premises without which all stands as before").isEmpty();
  }
}
