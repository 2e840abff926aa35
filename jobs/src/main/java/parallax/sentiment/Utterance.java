package parallax.sentiment;

import java.util.BitSet;
import java.util.List;

/**
 * One sentence as the rules see it: its tokens, and of its text only what the rules use.
 *
 * @param tokens the words, in lower case
 * @param shouted the tokens written in capitals only, in a sentence that is not all in capitals
 * @param clauseBegins the tokens that have a comma, semicolon, colon, dash or bracket before them
 * @param exclamations the number of exclamation marks
 */
record Utterance(List<String> tokens, BitSet shouted, BitSet clauseBegins, int exclamations) {
  private static final String CLAUSE_MARKS = ",;:()[]\u2013\u2014";

  /**
   * Reads what the rules need.
   *
   * @param tokens the words, in lower case
   * @param text the sentence
   * @param begins where each token begins in {@code text}, in UTF-16 code units
   * @param ends where each token ends in {@code text}
   */
  static Utterance of(List<String> tokens, String text, int[] begins, int[] ends) {
    BitSet shouted = new BitSet();
    BitSet clauseBegins = new BitSet();
    boolean mixed = false;
    for (int token = 0; token < begins.length; token++) {
      if (hasLowerCase(text, begins[token], ends[token])) {
        mixed = true;
      } else if (hasTwoCapitals(text, begins[token], ends[token])) {
        shouted.set(token);
      }
      if (token > 0 && hasClauseMark(text, ends[token - 1], begins[token])) {
        clauseBegins.set(token);
      }
    }
    return new Utterance(tokens, mixed ? shouted : new BitSet(), clauseBegins, exclamations(text));
  }

  /** Whether a new clause begins between two expressions, or with the second. */
  boolean isBroken(Expression earlier, Expression later) {
    int broken = clauseBegins.nextSetBit(earlier.end());
    return broken >= 0 && broken <= later.begin();
  }

  /** The token at which the clause that an expression begins ends: the next clause's first one. */
  int clauseEnd(Expression expression) {
    int next = clauseBegins.nextSetBit(expression.end());
    return next >= 0 ? next : tokens.size();
  }

  boolean isShouted(Expression expression) {
    int token = shouted.nextSetBit(expression.begin());
    return token >= 0 && token < expression.end();
  }

  private static boolean hasLowerCase(String text, int begin, int end) {
    for (int place = begin; place < end; place++) {
      if (Character.isLowerCase(text.charAt(place))) {
        return true;
      }
    }
    return false;
  }

  /** Two, so that "I" and "A" do not shout. */
  private static boolean hasTwoCapitals(String text, int begin, int end) {
    int capitals = 0;
    for (int place = begin; place < end; place++) {
      capitals += Character.isUpperCase(text.charAt(place)) ? 1 : 0;
    }
    return capitals >= 2;
  }

  /** A hyphen is a dash where it stands between spaces. */
  private static boolean hasClauseMark(String text, int begin, int end) {
    for (int place = begin; place < end; place++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(place)) >= 0 || text.startsWith(" - ", place)) {
        return true;
      }
    }
    return false;
  }

  private static int exclamations(String text) {
    int exclamations = 0;
    for (int place = text.indexOf('!'); place >= 0; place = text.indexOf('!', place + 1)) {
      exclamations++;
    }
    return exclamations;
  }
}
