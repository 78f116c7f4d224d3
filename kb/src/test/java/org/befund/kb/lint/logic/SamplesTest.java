package org.befund.kb.lint.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.befund.kb.version.Version;

/** Samples stand for all others: whatever can be told apart in a grid is told apart by them. */
class SamplesTest {

  @Property(tries = 300, seed = "20240304")
  void everyVersionIsLikeASample(@ForAll("few") @Size(min = 1, max = 3) List<Version> seen) {
    Set<List<String>> found = new HashSet<>();
    Samples.of(seen).forEach(version -> found.add(told(version, seen)));

    for (Version version : grid()) {
      assertThat(found).as("%s beside %s", version, seen).contains(told(version, seen));
    }
  }

  /** What order, beginnings and branches tell of a version. */
  private static List<String> told(Version version, List<Version> seen) {
    List<String> told = new ArrayList<>();
    for (Version each : seen) {
      told.add(
          Integer.signum(version.compareTo(each))
              + " "
              + version.isOn(each)
              + " "
              + version.isCutShortOf(each));
    }
    return told;
  }

  /** Versions of up to four parts, each up to four. */
  private static List<Version> grid() {
    List<Version> all = new ArrayList<>();
    List<List<BigInteger>> open = new ArrayList<>(List.of(List.of()));
    for (int length = 1; length <= 4; length++) {
      List<List<BigInteger>> longer = new ArrayList<>();
      for (List<BigInteger> parts : open) {
        for (int part = 0; part <= 4; part++) {
          List<BigInteger> with = new ArrayList<>(parts);
          with.add(BigInteger.valueOf(part));
          longer.add(with);
          all.add(new Version(with));
        }
      }
      open = longer;
    }
    return all;
  }

  @Provide
  Arbitrary<List<Version>> few() {
    return Arbitraries.integers()
        .between(0, 3)
        .map(BigInteger::valueOf)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Version::new)
        .list();
  }

  @Property(tries = 300, seed = "20240305")
  void everyNumberIsLikeASample(
      @ForAll("numbers") @Size(max = 3) List<BigInteger> bounds,
      @ForAll("numbers") @Size(max = 3) List<BigInteger> masks)
      throws Undecided {
    Set<List<Boolean>> found = new HashSet<>();
    Numbers.of(bounds, masks).forEach(number -> found.add(told(number, bounds, masks)));

    for (int number = 0; number < 256; number++) {
      assertThat(found)
          .as("%s beside %s, %s", number, bounds, masks)
          .contains(told(BigInteger.valueOf(number), bounds, masks));
    }
  }

  private static List<Boolean> told(
      BigInteger number, List<BigInteger> bounds, List<BigInteger> masks) {
    List<Boolean> told = new ArrayList<>();
    bounds.forEach(bound -> told.add(number.compareTo(bound) >= 0));
    masks.forEach(mask -> told.add(number.and(mask).equals(mask)));
    return told;
  }

  @Provide
  Arbitrary<List<BigInteger>> numbers() {
    return Arbitraries.integers().between(0, 63).map(BigInteger::valueOf).list();
  }
}
