package parallax.compare;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of {@code ngram_keyness}: for every n-gram one for each outlet that has it, and
 * one for each that clearly avoids it. Outlets of which neither is true cost nothing.
 */
final class KeynessRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;
  private final Broadcast<Corrections> corrections;
  private final Broadcast<ArticlePValues> articlePValues;

  KeynessRows(
      Broadcast<Comparison> comparison,
      Broadcast<Corrections> corrections,
      Broadcast<ArticlePValues> articlePValues) {
    this.comparison = comparison;
    this.corrections = corrections;
    this.articlePValues = articlePValues;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Tests(rows, comparison.value(), corrections.value(), articlePValues.value());
  }

  private static final class Tests implements Iterator<InternalRow> {
    private final NgramGroups ngrams;
    private final Comparison comparison;
    private final Corrections corrections;
    private final KeynessRow row;

    private @Nullable NgramGroup ngram;
    private long whereAbsent;

    /** The next outlet among those that have the n-gram. */
    private int place;

    /** The next outlet among those that may avoid it. */
    private int candidate;

    private boolean isReady;

    Tests(
        Iterator<InternalRow> rows,
        Comparison comparison,
        Corrections corrections,
        ArticlePValues articlePValues) {
      this.ngrams = new NgramGroups(rows, comparison);
      this.comparison = comparison;
      this.corrections = corrections;
      this.row = new KeynessRow(comparison, corrections, articlePValues);
      this.ngram = nextNgram();
    }

    @Override
    public boolean hasNext() {
      while (!isReady && ngram != null) {
        isReady = fill(ngram);
        if (!isReady) {
          ngram = nextNgram();
        }
      }
      return isReady;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isReady = false;
      return row.internal();
    }

    private @Nullable NgramGroup nextNgram() {
      NgramGroup next = ngrams.hasNext() ? ngrams.next() : null;
      if (next != null) {
        whereAbsent = comparison.whereAbsent(next);
        row.begin(next, whereAbsent);
      }
      place = 0;
      candidate = 0;
      return next;
    }

    /** Fills the next row of the n-gram; false if there is none. */
    private boolean fill(NgramGroup group) {
      int size = group.size();
      while (place < group.outlets()) {
        int here = place++;
        if (comparison.compares(size, group.outlet(here))) {
          row.present(here);
          return true;
        }
      }
      while (corrections.avoids(size, candidate, whereAbsent)) {
        int outlet = corrections.avoiding(size)[candidate++];
        if (!group.isIn(outlet) && row.absent(outlet)) {
          return true;
        }
      }
      return false;
    }
  }
}
