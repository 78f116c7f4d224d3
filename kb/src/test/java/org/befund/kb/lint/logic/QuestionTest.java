package org.befund.kb.lint.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.befund.kb.advisory.About;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Condition.AllOf;
import org.befund.kb.advisory.Condition.AnswerCondition;
import org.befund.kb.advisory.Condition.AnyOf;
import org.befund.kb.advisory.Condition.EvidenceCondition;
import org.befund.kb.advisory.Condition.Not;
import org.befund.kb.advisory.Condition.Presumed;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.RoleCondition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;

/**
 * What conditions can come to, against going through everything that can be known of a host: a
 * product of two releases, two roles, a question, a log, and whether lists are complete.
 */
class QuestionTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
  private static final LocalDate LATER = LocalDate.of(2024, 4, 1);

  private static final Terms TERMS = new Terms(catalogue(), Set.of("trace"), Map.of());

  private static Catalogue catalogue() {
    String text =
        """
        products:
          - id: server
            name: Server
            kind: application
            singleInstance: true
            names: [Server]
            releases: [{release: '1'}, {release: '2'}]
        """;
    try {
      return Reading.read(new SourceText("catalogue.yaml", text), Catalogue.SHAPE);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is known of a host: by leaf what it is worth, on a day. */
  private record Known(Map<String, Worth> worths, LocalDate day) {}

  @Property(tries = 400, seed = "20240306")
  void reachesExactlyWhatThereIs(@ForAll("conditions") Condition condition) throws Undecided {
    Set<Worth> expected = EnumSet.noneOf(Worth.class);
    for (Known known : everything()) {
      Worth worth = worth(condition, known);
      if (worth != null) {
        expected.add(worth);
      }
    }

    Worths worths =
        Question.about(TERMS, FIRST, new Budget(), List.of(condition)).worths(condition);

    assertThat(worths.list()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 300, seed = "20240307")
  void aPartMattersExactlyWhereItChangesTheWhole(
      @ForAll boolean all,
      @ForAll("conditions") Condition part,
      @ForAll("conditions") Condition other)
      throws Undecided {
    boolean expected = false;
    for (Known known : everything()) {
      Worth own = worth(part, known);
      Worth rest = worth(junction(all, List.of(other)), known);
      Worth whole = worth(junction(all, List.of(part, other)), known);
      expected |= own != null && whole != rest;
    }

    Question question = Question.about(TERMS, FIRST, new Budget(), List.of(part, other));

    assertThat(question.matters(all, part, List.of(other))).isEqualTo(expected);
  }

  @Property(tries = 300, seed = "20240308")
  void twoAreTrueAtOnceExactlyWhereSomeHostHasBoth(
      @ForAll("conditions") Condition one, @ForAll("conditions") Condition two) throws Undecided {
    boolean expected =
        everything().stream()
            .anyMatch(known -> worth(one, known) == Worth.TRUE && worth(two, known) == Worth.TRUE);

    Question question = Question.about(TERMS, FIRST, new Budget(), List.of(one, two));

    assertThat(question.possible(one, two, (a, b) -> a == Worth.TRUE && b == Worth.TRUE))
        .isEqualTo(expected);
  }

  @Test
  void whatTakesTooLongIsLeftUndecided() {
    Condition drawers = drawers(8, 7);
    Budget budget = new Budget();

    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(
              () -> Question.about(TERMS, FIRST, budget, List.of(drawers)).worths(drawers))
          .isInstanceOf(Undecided.class);
    }
    assertThatThrownBy(() -> Question.about(TERMS, FIRST, budget, List.of()))
        .isInstanceOf(Undecided.class)
        .hasMessage("the conditions before it took all the steps that one file has");
  }

  /** Every thing lies in some drawer, and no two in one: hard where there are too few drawers. */
  private static Condition drawers(int things, int drawers) {
    List<Condition> all = new ArrayList<>();
    for (int thing = 0; thing < things; thing++) {
      List<Condition> any = new ArrayList<>();
      for (int drawer = 0; drawer < drawers; drawer++) {
        any.add(lies(thing, drawer));
        for (int other = 0; other < thing; other++) {
          Condition both = junction(true, List.of(lies(thing, drawer), lies(other, drawer)));
          all.add(new Not("", About.NOTHING, both));
        }
      }
      all.add(junction(false, any));
    }
    return junction(true, all);
  }

  private static Condition lies(int thing, int drawer) {
    return new RoleCondition("", About.NOTHING, thing + " in " + drawer);
  }

  private static Condition junction(boolean all, List<Condition> parts) {
    return all ? new AllOf("", About.NOTHING, parts) : new AnyOf("", About.NOTHING, parts);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(3);
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<About> about =
        Arbitraries.of(
            About.NOTHING,
            About.NOTHING,
            About.NOTHING,
            new About(null, null, null, LATER, null),
            new About(null, null, null, null, LATER));
    Arbitrary<Condition> leaf =
        about.flatMap(
            a ->
                Arbitraries.of(
                    new ProductCondition("", a, "server", List.of(), List.of()),
                    new ProductCondition("", a, "server", List.of("1"), List.of()),
                    new ProductCondition("", a, "server", List.of("2"), List.of()),
                    new ProductCondition("", a, "server", List.of("1", "2"), List.of()),
                    new RoleCondition("", a, "web"),
                    new RoleCondition("", a, "mail"),
                    new AnswerCondition("", a, "asked"),
                    new EvidenceCondition("", a, "trace"),
                    new EvidenceCondition("", a, null)));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Condition> part = conditions(depth - 1);
    Arbitrary<List<Condition>> parts = part.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaf,
        about.flatMap(a -> parts.map(p -> (Condition) new AllOf("", a, p))),
        about.flatMap(a -> parts.map(p -> (Condition) new AnyOf("", a, p))),
        about.flatMap(a -> part.map(p -> (Condition) new Not("", a, p))),
        Arbitraries.of(true, false)
            .flatMap(b -> part.map(p -> (Condition) new Presumed("", About.NOTHING, b, p))));
  }

  /** What a condition is worth, as the rules have it; null where it is not in force. */
  private static Worth worth(Condition condition, Known known) {
    if (!condition.about().isInForceOn(known.day)) {
      return null;
    }
    if (condition instanceof AllOf || condition instanceof AnyOf) {
      List<Worth> parts = new ArrayList<>();
      for (Condition part : condition.parts()) {
        Worth worth = worth(part, known);
        if (worth != null) {
          parts.add(worth);
        }
      }
      Worth deciding = condition instanceof AllOf ? Worth.FALSE : Worth.TRUE;
      if (parts.contains(deciding)) {
        return deciding;
      }
      boolean torn = parts.contains(Worth.TORN);
      boolean open = parts.contains(Worth.OPEN);
      Worth whole = condition instanceof AllOf ? Worth.TRUE : Worth.FALSE;
      return torn ? Worth.TORN : open ? Worth.OPEN : whole;
    } else if (condition instanceof Not not) {
      Worth of = worth(not.of(), known);
      return of == Worth.TRUE ? Worth.FALSE : of == Worth.FALSE ? Worth.TRUE : of;
    } else if (condition instanceof Presumed presumed) {
      Worth of = worth(presumed.of(), known);
      return of != Worth.OPEN ? of : presumed.presumption() ? Worth.TRUE : Worth.FALSE;
    }
    return known.worths.get(leaf(condition));
  }

  private static String leaf(Condition condition) {
    if (condition instanceof ProductCondition product) {
      return "server " + product.releases();
    } else if (condition instanceof RoleCondition role) {
      return "role " + role.role();
    }
    return condition instanceof AnswerCondition ? "asked" : "trace";
  }

  private static List<Known> everything() {
    List<Known> all = new ArrayList<>();
    for (Map<String, Worth> product : products()) {
      for (Map<String, Worth> roles : roles()) {
        for (Worth answer : Worth.values()) {
          for (Worth trace : List.of(Worth.TRUE, Worth.OPEN)) {
            Map<String, Worth> worths = new HashMap<>(product);
            worths.putAll(roles);
            worths.put("asked", answer);
            worths.put("trace", trace);
            all.add(new Known(worths, FIRST));
            all.add(new Known(worths, LATER));
          }
        }
      }
    }
    return all;
  }

  /** Roles are held or not seen; what is not seen is not held where the list is complete. */
  private static Set<Map<String, Worth>> roles() {
    Set<Map<String, Worth>> all = new LinkedHashSet<>();
    for (Worth unseen : List.of(Worth.FALSE, Worth.OPEN)) {
      for (Worth web : List.of(Worth.TRUE, unseen)) {
        for (Worth mail : List.of(Worth.TRUE, unseen)) {
          all.add(Map.of("role web", web, "role mail", mail));
        }
      }
    }
    return all;
  }

  /**
   * A product that can be there once: no entry, an entry that may mean it, a stated absence, or up
   * to three entries, each of which may be of any set of releases, or of one that nobody knows.
   */
  private static Set<Map<String, Worth>> products() {
    List<Set<String>> entries =
        List.of(Set.of("1"), Set.of("2"), Set.of("1", "2"), Set.<String>of());
    Set<Map<String, Worth>> all = new LinkedHashSet<>();
    for (Worth none : List.of(Worth.FALSE, Worth.OPEN)) {
      all.add(server(wanted -> none));
    }
    all.add(server(wanted -> Worth.TORN));
    for (Set<String> a : entries) {
      for (Set<String> b : entries) {
        for (Set<String> c : entries) {
          all.add(server(wanted -> judged(List.of(a, b, c), wanted)));
        }
      }
    }
    return all;
  }

  private static Map<String, Worth> server(
      java.util.function.Function<List<String>, Worth> judged) {
    Map<String, Worth> worths = new HashMap<>();
    for (List<String> wanted :
        List.of(List.<String>of(), List.of("1"), List.of("2"), List.of("1", "2"))) {
      worths.put("server " + wanted, judged.apply(wanted));
    }
    return worths;
  }

  private static Worth judged(List<Set<String>> entries, List<String> wanted) {
    boolean yes = false;
    boolean no = false;
    boolean open = false;
    for (Set<String> entry : entries) {
      boolean all = wanted.isEmpty() || !entry.isEmpty() && wanted.containsAll(entry);
      boolean some = entry.isEmpty() || entry.stream().anyMatch(wanted::contains);
      yes |= all;
      no |= !all && !some;
      open |= !all && some;
    }
    return yes && no ? Worth.TORN : yes ? Worth.TRUE : open ? Worth.OPEN : Worth.FALSE;
  }
}
