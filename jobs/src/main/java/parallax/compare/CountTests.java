package parallax.compare;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts the tests of a partition's n-grams, in the form of {@link TestCounts}. */
final class CountTests implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;

  CountTests(Broadcast<Comparison> comparison) {
    this.comparison = comparison;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Counting(rows, comparison.value());
  }

  private static final class Counting implements Iterator<InternalRow> {
    private final NgramGroups ngrams;
    private final Comparison comparison;
    private final TestCounts counts;
    private Iterator<InternalRow> ready = Collections.emptyIterator();

    Counting(Iterator<InternalRow> rows, Comparison comparison) {
      this.ngrams = new NgramGroups(rows, comparison);
      this.comparison = comparison;
      this.counts = new TestCounts(comparison.outlets());
    }

    @Override
    public boolean hasNext() {
      if (!ready.hasNext()) {
        count();
        ready = counts.drain();
      }
      return ready.hasNext();
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    /** Reads on until the counts are full or there is nothing more. */
    private void count() {
      NgramGroup ngram = null;
      while (!counts.isFull() && (ngram = ngrams.next()) != null) {
        int size = ngram.size();
        long whereAbsent = comparison.whereAbsent(ngram);
        counts.add(size, TestCounts.ALL, 0, whereAbsent);
        for (int i = 0; i < ngram.outlets(); i++) {
          int outlet = ngram.outlet(i);
          if (comparison.compares(size, outlet)) {
            long target = ngram.count(i);
            counts.add(size, outlet, target, comparison.reference(whereAbsent, target));
          }
        }
      }
    }
  }
}
