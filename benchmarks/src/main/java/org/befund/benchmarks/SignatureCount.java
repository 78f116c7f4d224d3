package org.befund.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.LogFile;
import org.befund.kb.document.Unreadable;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.befund.kb.snapshot.Snapshot;

/** What ten times as many signatures cost. */
final class SignatureCount {
  private static final int TIMES = 10;
  private static final int ROUNDS = 5;

  private SignatureCount() {}

  /** Takes a log. */
  public static void main(String[] args) throws Unreadable {
    List<Signature> some = Evaluator.signatures(Snapshot.builtIn().advisories().values());
    List<Signature> many = new ArrayList<>(some);
    for (int i = 1; i < TIMES; i++) {
      for (Signature signature : some) {
        many.add(other(signature, i));
      }
    }
    LogFile log = new LogFile("", Path.of(args[0]), args[0], null);
    double few = Double.MAX_VALUE;
    double all = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      few = Math.min(few, seconds(some, log));
      all = Math.min(all, seconds(many, log));
    }
    System.out.printf(
        Locale.ROOT,
        "%d signatures %.2f s, %d signatures %.2f s, ratio %.2f%n",
        some.size(),
        few,
        many.size(),
        all,
        all / few);
  }

  private static double seconds(List<Signature> signatures, LogFile log) {
    long begin = System.nanoTime();
    new EvidenceReader(signatures).read(List.of(log));
    return (System.nanoTime() - begin) / 1e9;
  }

  /** The same signature of other words. */
  private static Signature other(Signature signature, int number) {
    return new Signature(
        signature.id() + "-" + number,
        signature.format(),
        signature.where(),
        signature.strength(),
        signature.steps().stream().map(step -> other(step, number)).toList(),
        signature.within(),
        signature.nearMiss().stream().map(line -> other(line, number)).toList());
  }

  private static Step other(Step step, int number) {
    return new Step(
        other(step.line(), number),
        step.level(),
        step.origin(),
        step.continuation(),
        step.bounds(),
        step.presence());
  }

  /** Each word that holds no placeholder begins otherwise. */
  private static LineTemplate other(LineTemplate line, int number) {
    String[] words = line.text().split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() > 5 && words[i].indexOf('<') < 0 && words[i].indexOf('>') < 0) {
        words[i] = (char) ('a' + number) + words[i].substring(1, words[i].length() - 1) + number;
      }
    }
    return LineTemplate.parse(String.join(" ", words));
  }
}
