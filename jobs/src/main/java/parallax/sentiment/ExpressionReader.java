package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words and phrases of a sentence that the lexicons know, from left to right, the longest
 * first, and decides for those that both lexicons know what they are here: "terribly" modifies in
 * "terribly good" and speaks for itself in "it went terribly".
 */
final class ExpressionReader {
  private final PhraseTable<Double> valences;
  private final PhraseTable<Modifier> modifiers;

  ExpressionReader(PhraseTable<Double> valences, PhraseTable<Modifier> modifiers) {
    this.valences = valences;
    this.modifiers = modifiers;
  }

  /** The expressions of a sentence in their order; no two overlap. */
  List<Expression> read(Utterance utterance) {
    List<Expression> expressions = find(utterance.tokens());
    for (int place = expressions.size() - 1; place >= 0; place--) {
      Expression expression = expressions.get(place);
      if (expression.isValued() && expression.modifier() != null) {
        boolean modifies = modifies(expressions, place, utterance);
        expressions.set(place, modifies ? expression.asModifier() : expression.asWord());
      }
    }
    return expressions;
  }

  private List<Expression> find(List<String> tokens) {
    List<Expression> expressions = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      PhraseTable.Entry<Double> valued = valences.longestAt(tokens, token);
      PhraseTable.Entry<Modifier> modifying = modifiers.longestAt(tokens, token);
      if (valued == null && modifying == null) {
        token++;
      } else {
        Expression expression = expression(token, valued, modifying);
        expressions.add(expression);
        token = expression.end();
      }
    }
    return expressions;
  }

  private static Expression expression(
      int begin,
      PhraseTable.@Nullable Entry<Double> valued,
      PhraseTable.@Nullable Entry<Modifier> modifying) {
    double valence = valued == null ? 0 : valued.value();
    int valuedEnd = valued == null ? begin : begin + valued.length();
    if (modifying == null || begin + modifying.length() < valuedEnd) {
      return new Expression(begin, valuedEnd, valence, null);
    }
    int end = begin + modifying.length();
    Modifier modifier = modifying.value();
    return modifier.is(Modifier.Kind.IDIOM)
        ? new Expression(begin, end, modifier.value(), null)
        : new Expression(begin, end, valence, modifier);
  }

  /** Whether something follows that it can modify; later expressions are decided already. */
  private static boolean modifies(List<Expression> expressions, int place, Utterance utterance) {
    Expression expression = expressions.get(place);
    if (expression.modifier() != null && expression.modifier().kind().weighsClauses()) {
      return true;
    }
    int reach = expression.is(Modifier.Kind.NEGATION) ? ValenceRules.REACH : 1;
    for (Expression later : expressions.subList(place + 1, expressions.size())) {
      if (expression.distanceTo(later) >= reach || utterance.isBroken(expression, later)) {
        return false;
      }
      if (later.isValued()) {
        return true;
      }
    }
    return false;
  }
}
