package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.befund.kb.Confidence;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.document.VariantShape;

/** How each kind of condition is written: the first key tells the kind. */
final class ConditionShape {

  /** Any condition. */
  static final Shape<Condition> SHAPE = new VariantShape<>("a condition", () -> Kinds.BY_KEY);

  private ConditionShape() {}

  private static final class Kinds {
    private static final Key<String> ROLE =
        required("role", TEXT, "The host has this role.", "update-server");
    private static final Key<String> REMEDIATION =
        required(
            "remediation", TEXT, "A remediation of this advisory is applied.", "${workaround}");
    private static final Key<String> CHANNEL =
        required(
            "channel", TEXT, "The host gets updates through this channel.", "microsoft-update");
    private static final Key<String> ANSWER =
        required(
            "answer",
            TEXT,
            "A question of 'questions' is answered with yes.",
            "${product}-catalog-in-use");
    private static final Key<String> EVIDENCE =
        required("evidence", TEXT, "The signature that the logs must show, or 'any'.", "any");
    private static final Key<Condition> SERVED =
        required(
            "servedHost",
            SHAPE,
            "Some other host that this one serves meets this.",
            "{product: ${client-product}}");
    private static final Key<String> QUESTION =
        optional(
            "question",
            TEXT,
            "A question whose answer decides where the hosts' data do not.",
            "${client-product}-in-use");
    private static final Key<List<Condition>> ALL =
        required(
            "allOf",
            new ListShape<>(SHAPE),
            "All of these hold.",
            "[{condition: a}, {condition: b}]");
    private static final Key<List<Condition>> ANY =
        required(
            "anyOf",
            new ListShape<>(SHAPE),
            "At least one of these holds.",
            "[{condition: a}, {condition: b}]");
    private static final Key<Condition> NOT =
        required("not", SHAPE, "This does not hold.", "{condition: a}");
    private static final Key<Boolean> PRESUME =
        required(
            "presume",
            TextShape.BOOLEAN,
            "What to take for granted where 'of' is unknown.",
            "false");
    private static final Key<Condition> OF =
        required("of", SHAPE, "The condition in question.", "{product: ${management-product}}");
    private static final Key<String> CONDITION =
        required(
            "condition", TEXT, "A condition that stands under 'conditions'.", "affected-release");

    static final Map<String, ObjectShape<? extends Condition>> BY_KEY = all();

    private static Map<String, ObjectShape<? extends Condition>> all() {
      Map<String, ObjectShape<? extends Condition>> kinds = new LinkedHashMap<>();
      kinds.put(
          "product",
          kind("a product condition", InstalledShapes.PRODUCT_KEYS, InstalledShapes::product));
      kinds.put(
          "system",
          kind("a system condition", InstalledShapes.SYSTEM_KEYS, InstalledShapes::system));
      kinds.put(
          "upgradedFrom",
          kind("an upgraded-from condition", InstalledShapes.FORMER_KEYS, InstalledShapes::former));
      kinds.put(
          "role",
          kind(
              "a role condition",
              List.of(ROLE),
              v -> new Condition.RoleCondition("", About.read(v), v.get(ROLE))));
      kinds.put("file", kind("a file condition", FileShape.KEYS, FileShape::read));
      kinds.put("registry", kind("a registry condition", RegistryShape.KEYS, RegistryShape::read));
      kinds.put(
          "update",
          kind("an update condition", InstalledShapes.UPDATE_KEYS, InstalledShapes::update));
      kinds.put("observed", kind("an observed condition", ObservedShape.KEYS, ObservedShape::read));
      kinds.put(
          "remediation",
          kind(
              "a remediation condition",
              List.of(REMEDIATION),
              v -> new Condition.RemediationCondition("", About.read(v), v.get(REMEDIATION))));
      kinds.put(
          "channel",
          kind(
              "a channel condition",
              List.of(CHANNEL),
              v -> new Condition.ChannelCondition("", About.read(v), v.get(CHANNEL))));
      kinds.put(
          "answer",
          kind(
              "an answer condition",
              List.of(ANSWER),
              v -> new Condition.AnswerCondition("", About.read(v), v.get(ANSWER))));
      kinds.put(
          "evidence",
          kind(
              "an evidence condition",
              List.of(EVIDENCE),
              v ->
                  new Condition.EvidenceCondition(
                      "", About.read(v), v.get(EVIDENCE).equals("any") ? null : v.get(EVIDENCE))));
      kinds.put(
          "servedHost",
          kind(
              "a served-host condition",
              List.of(SERVED, QUESTION),
              v ->
                  new Condition.ServedHostCondition(
                      "", About.read(v), v.get(SERVED), v.find(QUESTION))));
      kinds.put(
          "allOf",
          kind(
              "an all-of condition",
              List.of(ALL),
              v -> new Condition.AllOf("", About.read(v), v.get(ALL))));
      kinds.put(
          "anyOf",
          kind(
              "an any-of condition",
              List.of(ANY),
              v -> new Condition.AnyOf("", About.read(v), v.get(ANY))));
      kinds.put(
          "not",
          kind("a negation", List.of(NOT), v -> new Condition.Not("", About.read(v), v.get(NOT))));
      kinds.put(
          "presume",
          kind(
              "a presumption",
              List.of(PRESUME, OF),
              v -> new Condition.Presumed("", About.read(v), v.get(PRESUME), v.get(OF))));
      kinds.put(
          "condition",
          kind(
              "a reference",
              List.of(CONDITION),
              v -> new Condition.Reference("", About.read(v), v.get(CONDITION))));
      return kinds;
    }

    private static <T extends Condition> ObjectShape<T> kind(
        String noun, List<Key<?>> own, Function<Values, T> maker) {
      List<Key<?>> keys = new ArrayList<>(own);
      keys.addAll(About.KEYS);
      return new ObjectShape<>(noun, keys, maker);
    }
  }

  /** A confidence in lower case. */
  static final Shape<Confidence> CONFIDENCE = TextShape.choice(Confidence.class, '-');
}
