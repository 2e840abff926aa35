package parallax.ngram;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.UserException;
import parallax.table.OutletTotals;

/**
 * How often something must occur to be written: a number, or what suits the size of the corpus.
 * Totals count everything, whatever is written.
 */
final class MinimumCount {
  static final String OPTION = "--min-count";
  static final String DEFAULT = "auto";
  static final String DESCRIPTION =
      "Least occurrences for an n-gram to be written: a number from 1 on, or auto: 2 up to a million tokens, 5 above (default:"
          + " ${DEFAULT-VALUE}).";

  private static final long SMALL_CORPUS = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final String THRESHOLD = "minimum_count";

  private final String text;

  /**
   * A minimum as the user writes it.
   *
   * @throws UserException for anything but {@code auto} or a whole number from 1 on
   */
  MinimumCount(String text) {
    if (!text.equals(DEFAULT) && !(NUMBER.matcher(text).matches() && Integer.parseInt(text) >= 1)) {
      throw new UserException(
          "%s %s: expected a whole number from 1 on, or %s.".formatted(OPTION, text, DEFAULT));
    }
    this.text = text;
  }

  /** The rows whose {@code count} reaches the minimum. */
  Dataset<Row> keep(Dataset<Row> rows, Column count, Dataset<Row> outletTotals) {
    if (!text.equals(DEFAULT)) {
      return rows.where(count.geq(Integer.parseInt(text)));
    }
    Column tokens = sum(OutletTotals.N_TOKENS.column());
    Dataset<Row> threshold =
        outletTotals.agg(when(tokens.gt(SMALL_CORPUS), lit(5)).otherwise(2).as(THRESHOLD));
    return rows.join(broadcast(threshold), count.geq(col(THRESHOLD))).drop(THRESHOLD);
  }
}
