package parallax.sentiment;

import java.util.List;

/**
 * The sentiment of a sentence from a valence lexicon and five kinds of context: negation, degree
 * words, contrast, capitals and exclamation marks.
 *
 * <p>Each valued word or phrase contributes {@code valence × emphasis × degrees × negations ×
 * weight}:
 *
 * <ul>
 *   <li>emphasis: 1.25 when written in capitals in a sentence that is not, otherwise 1;
 *   <li>degrees: for each intensifier or diminisher with value f and d &lt; 3 tokens between,
 *       {@code 1 + (f - 1) × 0.9^d};
 *   <li>negations: the value, at most 0, of each negation with d &lt; 3 tokens between; two of them
 *       cancel out;
 *   <li>weight: see {@link ClauseWeights}.
 * </ul>
 *
 * A degree word or negation acts on what follows it in its own clause: a comma, a bracket, "but"
 * ends its reach. Exclamation marks move the sum s of the contributions 0.3 away from neutral each,
 * three at most. The score is {@code 4 s / √(s² + 15)}, on the lexicon's scale, -4 (most negative)
 * to 4, rounded to 4 decimals: near s for small sums, flattening for long sentences with many
 * valued words. A sentence without any valued word is neutral, 0.
 *
 * <p>The rules and the constant 15 follow the description in Hutto and Gilbert (2014), VADER: A
 * Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM-14, 216-225.
 * Degrees multiply here, and clauses end at punctuation; emoticons are not tokens and count
 * nothing.
 */
final class ValenceRules {
  /** Negations and degree words act across fewer tokens between than this. */
  static final int REACH = 3;

  private static final double DECAY = 0.9;
  private static final double SHOUT = 1.25;
  private static final double EXCLAMATION = 0.3;
  private static final int MOST_EXCLAMATIONS = 3;
  private static final double FLATTENING = 15;
  private static final double SCALE = 4;
  private static final double DECIMALS = 1e4;

  private final ExpressionReader reader;

  ValenceRules(PhraseTable<Double> valences, PhraseTable<Modifier> modifiers) {
    this.reader = new ExpressionReader(valences, modifiers);
  }

  /** The score of a sentence, -4 to 4, rounded to 4 decimals; 0 without any valued word. */
  double score(Utterance utterance) {
    double sum = sum(utterance);
    double score = SCALE * sum / Math.sqrt(sum * sum + FLATTENING);
    // Adding zero turns a negative zero into the usual one.
    return Math.rint(score * DECIMALS) / DECIMALS + 0.0;
  }

  private double sum(Utterance utterance) {
    List<Expression> expressions = reader.read(utterance);
    double[] weights = ClauseWeights.of(expressions, utterance);
    double sum = 0;
    for (int place = 0; place < weights.length; place++) {
      if (expressions.get(place).isValued()) {
        sum += weights[place] * contribution(expressions, place, utterance);
      }
    }
    int exclamations = Math.min(MOST_EXCLAMATIONS, utterance.exclamations());
    return sum + Math.signum(sum) * EXCLAMATION * exclamations;
  }

  private static double contribution(List<Expression> expressions, int place, Utterance utterance) {
    Expression valued = expressions.get(place);
    double contribution = valued.valence() * (utterance.isShouted(valued) ? SHOUT : 1);
    for (int earlier = place - 1; earlier >= 0; earlier--) {
      Expression before = expressions.get(earlier);
      int distance = before.distanceTo(valued);
      if (distance >= REACH || utterance.isBroken(before, valued)) {
        break;
      }
      Modifier modifier = before.modifier();
      if (modifier != null) {
        if (modifier.kind().weighsClauses()) {
          break;
        }
        contribution *= factor(modifier, distance);
      }
    }
    return contribution;
  }

  private static double factor(Modifier modifier, int distance) {
    if (modifier.is(Modifier.Kind.NEGATION)) {
      return modifier.value();
    }
    double excess = modifier.value() - 1;
    for (int token = 0; token < distance; token++) {
      excess *= DECAY;
    }
    return 1 + excess;
  }
}
