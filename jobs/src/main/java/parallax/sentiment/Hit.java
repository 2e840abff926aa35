package parallax.sentiment;

import java.util.List;

/**
 * A word or phrase that a score comes from.
 *
 * @param begin where it begins, in UTF-16 code units from the beginning of the sentence
 * @param end behind it
 * @param words as written
 * @param valence what it says by itself, -4 to 4
 * @param contribution valence × the factors of all rules
 * @param rules what changed it
 */
public record Hit(
    int begin, int end, String words, double valence, double contribution, List<Rule> rules) {

  /** A word with what some rules make of its valence. */
  static Hit of(int begin, int end, String words, double valence, List<Rule> rules) {
    double product = valence;
    for (int i = 0; i < rules.size(); i++) {
      product *= rules.get(i).factor();
    }
    return new Hit(begin, end, words, valence, product, rules);
  }

  /** The same word with what some rules make of its valence. */
  Hit with(List<Rule> given) {
    return of(begin, end, words, valence, given);
  }
}
