package parallax.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.job.UserException;
import parallax.learn.Coded.Unit;

/** Puts together what all coders said of a sentence. */
final class CodedUnits {
  private CodedUnits() {}

  /**
   * Each text of an article once.
   *
   * @throws UserException where a coder gave a sentence two verdicts, or it has two weights
   */
  static List<Unit> of(Collection<CodedSentence> sentences) {
    Map<List<String>, Unit> units = new LinkedHashMap<>();
    Map<List<String>, CodedSentence> seen = new LinkedHashMap<>();
    for (CodedSentence sentence : sentences) {
      List<String> verdict = List.of(sentence.article(), sentence.text(), sentence.coder());
      CodedSentence before = seen.putIfAbsent(verdict, sentence);
      if (before != null && !before.frames().equals(sentence.frames())) {
        throw new UserException(
            "%s says %s of a sentence of which %s says %s; keep one of the two, or name their coders."
                .formatted(
                    sentence.place(),
                    shown(sentence.frames()),
                    before.place(),
                    shown(before.frames())));
      }
      Unit unit = units.merge(verdict.subList(0, 2), unit(sentence), CodedUnits::together);
      unit.byCoder().put(sentence.coder(), sentence.frames());
    }
    return new ArrayList<>(units.values());
  }

  private static Unit unit(CodedSentence sentence) {
    return new Unit(
        sentence.place(), sentence.text(), sentence.article(), new TreeMap<>(), sentence.weight());
  }

  private static Unit together(Unit first, Unit second) {
    if (first.weight() == null) {
      return new Unit(
          first.place(), first.text(), first.article(), first.byCoder(), second.weight());
    }
    if (second.weight() != null && !first.weight().equals(second.weight())) {
      throw new UserException(
          "%s has the weight %s, and the same sentence in %s %s; a sentence has one weight, whoever codes it."
              .formatted(second.place(), second.weight(), first.place(), first.weight()));
    }
    return first;
  }

  private static String shown(Collection<String> frames) {
    return frames.isEmpty() ? CodedFile.NO_FRAME : String.join(";", frames);
  }
}
