package parallax.report;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * An n-gram that is distinctive of an outlet.
 *
 * @param z of {@code ngram_keyness}, positive where the outlet has it more often
 * @param values all columns of {@link TermChoice#COLUMNS}
 */
record Term(String outlet, int size, String ngram, double z, List<@Nullable Object> values)
    implements Serializable {
  /** The clearest first; equal ones by their letters. */
  static final Comparator<Term> CLEAREST =
      Comparator.comparingDouble((Term term) -> -Math.abs(term.z))
          .thenComparing(Term::outlet)
          .thenComparing(Term::ngram);

  /** A queue whose head is the first to go. */
  static PriorityQueue<Term> queue() {
    return new PriorityQueue<>(CLEAREST.reversed());
  }

  /** What competes for the same places on the page. */
  String rivals() {
    return size + (z > 0 ? "+" : "-") + outlet;
  }
}
