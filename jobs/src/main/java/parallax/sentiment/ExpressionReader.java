package parallax.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * Finds the words and phrases of a sentence that the lexicons know, from left to right, the longest
 * first, and decides for those that both lexicons know what they are here: "terribly" modifies in
 * "terribly good" and speaks for itself in "it went terribly".
 */
final class ExpressionReader {
  private ExpressionReader() {}

  /** Fills in the expressions of a sentence. */
  static void read(Utterance utterance, Expressions expressions) {
    expressions.clear();
    int token = 0;
    while (token < utterance.size()) {
      token = utterance.word(token) == Word.PLAIN ? token + 1 : next(utterance, token, expressions);
    }
    for (int place = expressions.size() - 1; place >= 0; place--) {
      if (expressions.isValued(place) && expressions.modifier(place) != null) {
        if (modifies(expressions, place, utterance)) {
          expressions.keepModifier(place);
        } else {
          expressions.keepValence(place);
        }
      }
    }
  }

  /** Adds what begins with a token, if anything does; the token behind it. */
  private static int next(Utterance utterance, int begin, Expressions expressions) {
    Word first = utterance.word(begin);
    int valuedEnd = begin;
    int modifyingEnd = begin;
    double valence = 0;
    @Nullable Modifier modifier = null;
    @Nullable Phrase phrase = first.phrase();
    for (int end = begin + 1; phrase != null; end++) {
      if (phrase.valence() != 0) {
        valence = phrase.valence();
        valuedEnd = end;
      }
      if (phrase.modifier() != null) {
        modifier = phrase.modifier();
        modifyingEnd = end;
      }
      phrase = end < utterance.size() ? phrase.with(utterance.word(end)) : null;
    }
    if (modifier == null || modifyingEnd < valuedEnd) {
      if (valuedEnd == begin && first.derived() != 0) {
        valence = first.derived();
        valuedEnd = begin + 1;
      }
      if (valence != 0) {
        expressions.add(begin, valuedEnd, valence, null);
      }
      return Math.max(valuedEnd, begin + 1);
    }
    if (modifier.is(Modifier.Kind.IDIOM)) {
      expressions.add(begin, modifyingEnd, modifier.value(), null);
    } else {
      expressions.add(begin, modifyingEnd, valence, modifier);
    }
    return modifyingEnd;
  }

  /** Whether something follows that it can modify; later expressions are decided already. */
  private static boolean modifies(Expressions expressions, int place, Utterance utterance) {
    Modifier modifier = expressions.modifier(place);
    if (modifier != null && modifier.kind().partsClauses()) {
      return true;
    }
    boolean isNegation =
        expressions.is(place, Modifier.Kind.NEGATION)
            || expressions.is(place, Modifier.Kind.RELIEF);
    int reach = isNegation ? WordRules.REACH : 1;
    for (int later = place + 1; later < expressions.size(); later++) {
      if (expressions.distance(place, later) >= reach
          || utterance.marks().isBroken(expressions.end(place) - 1, expressions.begin(later))) {
        return false;
      }
      if (expressions.isValued(later)) {
        return true;
      }
    }
    return false;
  }
}
