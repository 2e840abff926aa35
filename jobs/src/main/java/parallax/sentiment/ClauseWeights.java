package parallax.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much each expression of a sentence weighs, 1 without any contrast.
 *
 * <p>Around "but" what follows weighs the modifier's value v, 1 to 2, and what precedes it 2 - v.
 * In "although A, B" and "B, although A" the clause of "although", up to the next clause mark,
 * weighs v, 0 to 1, and the rest 2 - v. A contrast needs two sides: where one side says nothing, as
 * in a sentence that begins with "But", all weigh 1. Of several words such as "but" the last one
 * with two sides counts.
 */
final class ClauseWeights {
  private final List<Expression> expressions;
  private final double[] weights;

  private ClauseWeights(List<Expression> expressions) {
    this.expressions = expressions;
    this.weights = new double[expressions.size()];
    Arrays.fill(weights, 1);
  }

  /** One weight per expression, 0 or more. */
  static double[] of(List<Expression> expressions, Utterance utterance) {
    ClauseWeights clauses = new ClauseWeights(expressions);
    clauses.weighContrast();
    clauses.weighConcessions(utterance);
    return clauses.weights;
  }

  private void weighContrast() {
    for (int place = expressions.size() - 1; place >= 0; place--) {
      Expression contrast = expressions.get(place);
      if (contrast.is(Modifier.Kind.CONTRAST)
          && weigh(contrast.modifier(), other -> other.begin() > contrast.begin())) {
        return;
      }
    }
  }

  private void weighConcessions(Utterance utterance) {
    for (Expression concession : expressions) {
      if (concession.is(Modifier.Kind.CONCESSION)) {
        int end = utterance.clauseEnd(concession);
        weigh(
            concession.modifier(),
            other -> other.begin() >= concession.begin() && other.begin() < end);
      }
    }
  }

  /** Weighs both sides; false, and nothing done, when one of them says nothing. */
  private boolean weigh(@Nullable Modifier modifier, Predicate<Expression> inside) {
    if (modifier == null
        || expressions.stream().filter(Expression::isValued).map(inside::test).distinct().count()
            < 2) {
      return false;
    }
    for (int place = 0; place < weights.length; place++) {
      boolean isInside = inside.test(expressions.get(place));
      weights[place] *= isInside ? modifier.value() : 2 - modifier.value();
    }
    return true;
  }
}
