package parallax.compare;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Makes the rows of {@code ngram_keyness}: for every n-gram one for each outlet that has it, and
 * one for each that clearly avoids it.
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
    ReportedTests tests = new ReportedTests(rows, comparison.value(), corrections.value());
    return new Rows(
        tests, new KeynessRow(comparison.value(), corrections.value(), articlePValues.value()));
  }

  private static final class Rows implements Iterator<InternalRow> {
    private final ReportedTests tests;
    private final KeynessRow row;
    private boolean isReady;

    Rows(ReportedTests tests, KeynessRow row) {
      this.tests = tests;
      this.row = row;
    }

    @Override
    public boolean hasNext() {
      while (!isReady && tests.next()) {
        isReady = row.fill(tests);
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
  }
}
