package org.befund.engine.evidence.made;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a log shows, after which it must not show the signature.
 *
 * @param name what was changed
 * @param step which step it is about, counted from 0
 * @param shown what the log shows instead of the signature
 * @param lines what is done to the records of it
 */
record Mutation(String name, int step, Signature shown, UnaryOperator<List<MadeRecord>> lines) {
  private static final Duration INSTANT = Duration.ofMillis(1);
  private static final Pattern PLACEHOLDER = Pattern.compile("<<|<[^<>]*>");
  private static final Pattern NAMED = Pattern.compile("<([^<>:*]+):([a-z]+)>");

  /** All that can be changed of a signature, one thing at a time. */
  static List<Mutation> of(Signature signature) {
    List<Mutation> all = new ArrayList<>();
    for (int i = 0; i < signature.steps().size(); i++) {
      Step step = signature.steps().get(i);
      if (step.presence() == Presence.FORBIDDEN) {
        all.add(shown("shows what must not", signature, i, with(step, Presence.REQUIRED)));
      } else if (step.required()) {
        constants(signature, i, all);
        columns(signature, i, all);
        captures(signature, i, all);
        bounds(signature, i, all);
      }
    }
    records(signature, all);
    return all;
  }

  private static void constants(Signature signature, int index, List<Mutation> all) {
    Step step = signature.steps().get(index);
    for (String changed : changed(step.line().text())) {
      all.add(shown(changed, signature, index, with(step, LineTemplate.parse(changed))));
    }
  }

  /** A text with each letter or digit outside of placeholders changed in turn. */
  private static List<String> changed(String text) {
    List<String> changed = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (placeholder.find(at) && placeholder.start() == at) {
        at = placeholder.end();
        continue;
      }
      char c = Character.toLowerCase(text.charAt(at));
      if (Character.isLetterOrDigit(c)) {
        char other = Character.isDigit(c) ? (c == '9' ? '8' : '9') : c == 'q' ? 'w' : 'q';
        changed.add(text.substring(0, at) + other + text.substring(at + 1));
      }
      at++;
    }
    return changed;
  }

  private static void columns(Signature signature, int index, List<Mutation> all) {
    Step step = signature.steps().get(index);
    LineTemplate origin = step.origin();
    if (step.level() != null) {
      all.add(shown("level", signature, index, with(step, "Debug", origin)));
    }
    if (origin != null) {
      for (String changed : changed(origin.text())) {
        LineTemplate other = LineTemplate.parse(changed);
        all.add(shown("origin " + changed, signature, index, with(step, step.level(), other)));
      }
    }
  }

  /** Names that stand more than once get another value in one place. */
  private static void captures(Signature signature, int index, List<Mutation> all) {
    Step step = signature.steps().get(index);
    Matcher named = NAMED.matcher(step.line().text());
    while (named.find()) {
      if (occurrences(signature, named.group(1)) > 1) {
        String other =
            step.line().text().substring(0, named.start())
                + ("<" + named.group(1) + "other:" + named.group(2) + ">")
                + step.line().text().substring(named.end());
        all.add(shown("value", signature, index, with(step, LineTemplate.parse(other))));
      }
    }
  }

  private static int occurrences(Signature signature, String name) {
    int count = 0;
    for (Step step : signature.steps()) {
      Matcher named = NAMED.matcher(step.required() ? step.line().text() : "");
      while (named.find()) {
        count += named.group(1).equals(name) ? 1 : 0;
      }
    }
    return count;
  }

  private static void bounds(Signature signature, int index, List<Mutation> all) {
    Step step = signature.steps().get(index);
    // Where a line need not show, the next one is in bounds with either line before.
    boolean follows = index > 0 && signature.steps().get(index - 1).required();
    Duration least = step.bounds().least();
    Duration most = step.bounds().most();
    if (index > 0 && most != null) {
      Duration over = most.plus(INSTANT);
      all.add(shown("too late", signature, index, with(step, new Bounds(over, over, null))));
    }
    if (follows && least != null) {
      Duration under = least.minus(INSTANT);
      all.add(shown("too soon", signature, index, with(step, new Bounds(null, under, null))));
    }
    Duration whole = signature.within();
    if (whole != null && index == signature.steps().size() - 1) {
      Duration over = whole.plus(INSTANT);
      all.add(shown("too long", signature, index, with(step, new Bounds(over, over, null))));
    }
  }

  private static void records(Signature signature, List<Mutation> all) {
    int record = -1;
    for (int i = 0; i < signature.steps().size(); i++) {
      Step step = signature.steps().get(i);
      record += step.continuation() ? 0 : 1;
      int place = record;
      if (step.presence() != Presence.REQUIRED) {
        return; // where records stand is open from here on
      }
      if (step.continuation()) {
        int line = continuation(signature, i);
        all.add(
            new Mutation(
                "lacks a line",
                i,
                signature,
                records -> {
                  records.get(place).continuations().remove(line);
                  return records;
                }));
        continue;
      }
      all.add(new Mutation("lacks a record", i, signature, records -> without(records, place)));
      if (signature.format().oneThread() && signature.steps().size() > 1) {
        all.add(new Mutation("thread", i, signature, records -> moved(records, place)));
      }
      Integer lines = step.bounds().mostLines();
      if (lines != null) {
        all.add(
            new Mutation("too far down", i, signature, records -> apart(records, place, lines)));
      }
      boolean last = i + 1 == signature.steps().size();
      Step next = last ? step : signature.steps().get(i + 1);
      if (!last && next.required() && !next.continuation() && !next.equals(step)) {
        all.add(new Mutation("order", i, signature, records -> swapped(records, place)));
      }
    }
  }

  private static int continuation(Signature signature, int index) {
    int line = 0;
    for (int i = index - 1; signature.steps().get(i).continuation(); i--) {
      line++;
    }
    return line;
  }

  private static List<MadeRecord> without(List<MadeRecord> records, int place) {
    List<MadeRecord> others = new ArrayList<>(records);
    others.remove(place);
    return others;
  }

  private static List<MadeRecord> moved(List<MadeRecord> records, int place) {
    List<MadeRecord> others = new ArrayList<>(records);
    others.set(place, like(records.get(place), 77, records.get(place).message()));
    return others;
  }

  private static List<MadeRecord> apart(List<MadeRecord> records, int place, int lines) {
    List<MadeRecord> others = new ArrayList<>(records);
    for (int i = 0; i < lines; i++) {
      others.add(place, like(records.get(place), 77, "nothing"));
    }
    return others;
  }

  private static List<MadeRecord> swapped(List<MadeRecord> records, int place) {
    List<MadeRecord> others = new ArrayList<>(records);
    others.set(place, records.get(place + 1));
    others.set(place + 1, records.get(place));
    return others;
  }

  private static MadeRecord like(MadeRecord record, int thread, String message) {
    return new MadeRecord(
        record.at(), thread, record.level(), record.origin(), message, record.continuations());
  }

  private static Mutation shown(String name, Signature signature, int index, Step instead) {
    List<Step> steps = new ArrayList<>(signature.steps());
    steps.set(index, instead);
    LogFormat format = signature.format();
    Signature other =
        new Signature(
            signature.id(),
            format,
            signature.where(),
            signature.strength(),
            steps,
            null,
            signature.nearMiss());
    return new Mutation(name, index, other, UnaryOperator.identity());
  }

  private static Step with(Step step, LineTemplate line) {
    return new Step(
        line, step.level(), step.origin(), step.continuation(), step.bounds(), step.presence());
  }

  private static Step with(Step step, @Nullable String level, @Nullable LineTemplate origin) {
    return new Step(
        step.line(), level, origin, step.continuation(), step.bounds(), step.presence());
  }

  private static Step with(Step step, Bounds bounds) {
    return new Step(
        step.line(), step.level(), step.origin(), step.continuation(), bounds, step.presence());
  }

  private static Step with(Step step, Presence presence) {
    return new Step(
        step.line(), step.level(), step.origin(), step.continuation(), step.bounds(), presence);
  }
}
