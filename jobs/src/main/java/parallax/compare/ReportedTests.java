package parallax.compare;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * The tests that {@code ngram_keyness} may have rows of, one after the other: of every n-gram those
 * of the outlets that have it, then those of the outlets that may clearly avoid it. Outlets of
 * which neither is true cost nothing.
 */
final class ReportedTests {
  private static final int NOWHERE = -1;

  private final NgramGroups ngrams;
  private final Comparison comparison;
  private final Corrections corrections;

  private @Nullable NgramGroup ngram;
  private long whereAbsent;

  /** The next outlet among those that have the n-gram. */
  private int nextPlace;

  /** The next outlet among those that may avoid it. */
  private int nextCandidate;

  private int place;
  private int outlet;
  private long target;

  ReportedTests(Iterator<InternalRow> rows, Comparison comparison, Corrections corrections) {
    this.ngrams = new NgramGroups(rows, comparison.outlets());
    this.comparison = comparison;
    this.corrections = corrections;
  }

  /** Goes to the next test; false if there is none. */
  boolean next() {
    while (ngram == null || !nextOf(ngram)) {
      if (!ngrams.hasNext()) {
        return false;
      }
      ngram = ngrams.next();
      whereAbsent = comparison.reference().whereAbsent(ngram);
      nextPlace = 0;
      nextCandidate = 0;
    }
    return true;
  }

  private boolean nextOf(NgramGroup group) {
    int size = group.size();
    while (nextPlace < group.outlets()) {
      place = nextPlace++;
      outlet = group.outlet(place);
      if (comparison.compares(size, outlet)) {
        target = group.count(place);
        return true;
      }
    }
    while (corrections.avoids(size, nextCandidate, whereAbsent)) {
      outlet = corrections.avoiding(size)[nextCandidate++];
      if (!group.isIn(outlet)) {
        place = NOWHERE;
        target = 0;
        return true;
      }
    }
    return false;
  }

  /** The n-gram, good until another one is reached. */
  NgramGroup ngram() {
    return requireNonNull(ngram);
  }

  int outlet() {
    return outlet;
  }

  /** Whether the outlet does not have the n-gram; only a small q-value makes that worth a row. */
  boolean isAbsence() {
    return place == NOWHERE;
  }

  /** Where the outlet stands in {@link #ngram}, unless it is an absence. */
  int place() {
    return place;
  }

  /** Occurrences in the outlet. */
  long target() {
    return target;
  }

  /** Occurrences in its reference. */
  long reference() {
    return comparison.reference().count(whereAbsent, target);
  }
}
