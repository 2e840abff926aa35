package parallax.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that change a single word: how it is written, and the modifiers near it. */
final class WordRules {
  /** Modifiers act across fewer tokens between than this. */
  static final int REACH = 5;

  private static final double FADING = 0.9;
  private static final double CAPITALS = 1.25;
  private static final double NAME = 0.6;

  private final Expressions expressions;

  WordRules(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Adds the rules that hold for an expression. */
  void add(Utterance utterance, int place, List<Rule> rules) {
    addLooks(utterance, place, rules);
    addBefore(utterance, place, rules);
  }

  private void addLooks(Utterance utterance, int place, List<Rule> rules) {
    int begin = expressions.begin(place);
    int end = expressions.end(place);
    for (int token = begin; token < end; token++) {
      if (utterance.marks().isShouted(token)) {
        rules.add(new Rule("capitals", utterance.written(token, token + 1), CAPITALS));
        return;
      }
    }
    if (end - begin == 1 && utterance.marks().isName(begin)) {
      rules.add(new Rule("name", utterance.written(begin, end), NAME));
    }
  }

  private void addBefore(Utterance utterance, int place, List<Rule> rules) {
    boolean isNegative = expressions.valence(place) < 0;
    for (int before = place - 1; before >= 0; before--) {
      int distance = expressions.distance(before, place);
      @Nullable Modifier modifier = expressions.modifier(before);
      if (distance >= REACH
          || isBroken(utterance, before, place)
          || (modifier != null && modifier.kind().partsClauses())) {
        return;
      }
      if (modifier != null
          && modifier.kind().reachesForward()
          && (isNegative || !modifier.is(Modifier.Kind.RELIEF))) {
        double factor = factor(modifier, distance);
        isNegative ^= factor < 0;
        rules.add(expressions.rule(utterance, before, factor));
      }
    }
  }

  private boolean isBroken(Utterance utterance, int earlier, int later) {
    return utterance.marks().isBroken(expressions.end(earlier) - 1, expressions.begin(later));
  }

  private static double factor(Modifier modifier, int distance) {
    double excess = modifier.value() - 1;
    for (int token = 0; token < distance; token++) {
      excess *= FADING;
    }
    return 1 + excess;
  }
}
