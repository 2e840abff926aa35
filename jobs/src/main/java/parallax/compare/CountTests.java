package parallax.compare;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.encode.Each;
import scala.Tuple2;

/**
 * Counts the tests of a partition's n-grams by family. Bounded: when there is no more room, what
 * was counted is handed on and it begins anew, so these are partial sums.
 */
final class CountTests
    implements FlatMapFunction<Iterator<InternalRow>, Tuple2<Integer, TestSums>> {
  private static final long serialVersionUID = 1;

  /** Enough that most n-grams find their counts there already: 8 MB a task. */
  private static final int ROOM = 1 << 16;

  private final Broadcast<Comparison> comparison;

  CountTests(Broadcast<Comparison> comparison) {
    this.comparison = comparison;
  }

  @Override
  public Iterator<Tuple2<Integer, TestSums>> call(Iterator<InternalRow> rows) {
    Counting counting = new Counting(rows, comparison.value());
    return new Each<>(counting, List::iterator);
  }

  private static final class Counting implements Iterator<List<Tuple2<Integer, TestSums>>> {
    private final NgramGroups ngrams;
    private final Comparison comparison;
    private final TestCounts counts;

    Counting(Iterator<InternalRow> rows, Comparison comparison) {
      this.ngrams = new NgramGroups(rows, comparison.outlets());
      this.comparison = comparison;
      // One n-gram may add as many counts as there are outlets.
      this.counts =
          new TestCounts(comparison.families(), Math.max(ROOM, comparison.outlets().size()));
    }

    @Override
    public boolean hasNext() {
      return ngrams.hasNext();
    }

    /** Reads on until the counts are full or there is nothing more. */
    @Override
    public List<Tuple2<Integer, TestSums>> next() {
      while (!counts.isFull() && ngrams.hasNext()) {
        count(ngrams.next());
      }
      return counts.take();
    }

    private void count(NgramGroup ngram) {
      int size = ngram.size();
      long whereAbsent = comparison.reference().whereAbsent(ngram);
      Families families = comparison.families();
      counts.add(families.number(size, Families.ALL), 0, whereAbsent, 1);
      for (int i = 0; i < ngram.outlets(); i++) {
        int outlet = ngram.outlet(i);
        if (comparison.compares(size, outlet)) {
          long target = ngram.count(i);
          counts.add(
              families.number(size, outlet),
              target,
              comparison.reference().count(whereAbsent, target),
              1);
        }
      }
    }
  }
}
