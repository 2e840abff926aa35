package parallax.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of a sentence that the lexicons know.
 *
 * @param begin its first token
 * @param end the token after its last
 * @param valence what it says by itself, -4 to 4; 0 when it only modifies or says nothing
 * @param modifier what it does to others, or null
 */
record Expression(int begin, int end, double valence, @Nullable Modifier modifier) {

  boolean isValued() {
    return valence != 0;
  }

  boolean is(Modifier.Kind kind) {
    return modifier != null && modifier.is(kind);
  }

  /** The number of tokens between this expression and a later one. */
  int distanceTo(Expression later) {
    return later.begin - end;
  }

  /** This expression as a modifier only. */
  Expression asModifier() {
    return new Expression(begin, end, 0, modifier);
  }

  /** This expression as a word of its own only. */
  Expression asWord() {
    return new Expression(begin, end, valence, null);
  }
}
