package parallax.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose lines the page has: those of each term in its outlet, and fewer of the terms that set two
 * outlets apart, in either of the two.
 *
 * @param uses the terms, then the others
 * @param terms how many are terms
 */
record LineTerms(List<Use> uses, int terms) {
  private static final int MOST = 16_000;
  private static final int MOST_EACH = 8;
  private static final int MOST_OTHERS = 4_000;
  private static final int LEAST_EACH = 2;

  /** An n-gram in an outlet that uses it. */
  record Use(String outlet, String ngram) implements Serializable {}

  /**
   * Puts them together.
   *
   * @param others in two outlets, those to be kept before others first; some may be terms
   */
  static LineTerms of(List<Term> terms, List<Use> others) {
    List<Use> uses = new ArrayList<>();
    terms.forEach(term -> uses.add(new Use(term.outlet(), term.ngram())));
    Set<Use> known = new HashSet<>(uses);
    for (Use use : others) {
      if (uses.size() < terms.size() + MOST_OTHERS && known.add(use)) {
        uses.add(use);
      }
    }
    return new LineTerms(uses, terms.size());
  }

  /** How many lines there are of a use at most, by its number. */
  int[] each() {
    int[] each = new int[uses.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] =
          i < terms
              ? Math.max(LEAST_EACH, Math.min(MOST_EACH, MOST / Math.max(1, terms)))
              : LEAST_EACH;
    }
    return each;
  }

  /** The uses that are no terms, in their order; the page numbers them from the last term on. */
  Sheet others(Outlets outlets) {
    Sheet sheet = new Sheet("outlet", "ngram");
    uses.subList(terms, uses.size())
        .forEach(use -> sheet.add(outlets.number(use.outlet()), use.ngram()));
    return sheet;
  }
}
