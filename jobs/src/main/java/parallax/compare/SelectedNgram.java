package parallax.compare;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A row of {@code ngram_keyness} that is among the clearest of its outlet and size.
 *
 * @param outlet its number
 * @param rank by |z|, see {@link KeynessRow#RANK}
 * @param n occurrences in the outlet and its reference
 */
record SelectedNgram(int outlet, int size, String ngram, long rank, long n)
    implements Serializable {

  /** Outlets and sizes apart, the largest |z| first, equal ones by the n-gram. */
  static final Comparator<SelectedNgram> ORDER =
      Comparator.comparingLong(SelectedNgram::rank)
          .thenComparing(selected -> UTF8String.fromString(selected.ngram()));
}
