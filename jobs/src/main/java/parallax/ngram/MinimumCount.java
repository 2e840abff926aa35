package parallax.ngram;

import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.table.OutletTotals;

/**
 * How often something must occur to be written: a number, or what suits the size of the corpus.
 * Totals count everything, whatever is written.
 */
public final class MinimumCount {
  static final String OPTION = "--min-count";
  static final String AUTO = "auto";

  private static final long SMALL_CORPUS = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final String text;

  /**
   * A minimum as the user writes it.
   *
   * @throws UserException for anything but {@code auto} or a whole number from 1 on
   */
  public MinimumCount(String text) {
    if (!text.equals(AUTO) && !(NUMBER.matcher(text).matches() && Integer.parseInt(text) >= 1)) {
      throw new UserException(
          "%s %s: expected a whole number from 1 on, or %s.".formatted(OPTION, text, AUTO));
    }
    this.text = text;
  }

  /** Whether the size of the corpus decides. */
  public boolean isAuto() {
    return text.equals(AUTO);
  }

  /** The minimum in a corpus of that many tokens. */
  public int in(long tokens) {
    return isAuto() ? tokens > SMALL_CORPUS ? 5 : 2 : Integer.parseInt(text);
  }

  /** The minimum in the corpus that the totals are of. */
  public int in(Inputs inputs) {
    Dataset<Row> totals = inputs.table(OutletTotals.TABLE);
    return in(
        inputs.local(totals.select(OutletTotals.N_TOKENS.column())).stream()
            .mapToLong(row -> row.getLong(0))
            .sum());
  }
}
