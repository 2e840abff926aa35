package parallax.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import parallax.table.NgramKeyness;

/**
 * q-values over all tests of an outlet and size: the running minimum of {@link
 * parallax.stats.BenjaminiHochberg#step} from the largest p-value down.
 */
final class QValues {
  private static final String HYPOTHESES = "hypotheses";
  private static final String SO_FAR = "so_far";

  private QValues() {}

  /**
   * Adds {@code q_value}.
   *
   * @param tests {@code outlet}, {@code size}, {@code p_value} and {@link KeynessTest#WEIGHT}, the
   *     number of tests with that p-value that the row stands for
   */
  static Dataset<Row> add(Dataset<Row> tests) {
    WindowSpec all = Window.partitionBy(NgramKeyness.OUTLET.column(), NgramKeyness.SIZE.column());
    WindowSpec down =
        all.orderBy(NgramKeyness.P_VALUE.column().desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column weight = col(KeynessTest.WEIGHT);
    // A row of several tests has the rank of its last one.
    Column rank = col(HYPOTHESES).minus(col(SO_FAR)).plus(weight);
    Column step = NgramKeyness.P_VALUE.column().multiply(col(HYPOTHESES).divide(rank));
    return tests
        .select(col("*"), sum(weight).over(all).as(HYPOTHESES), sum(weight).over(down).as(SO_FAR))
        .select(col("*"), min(step).over(down).as(NgramKeyness.Q_VALUE.name()));
  }
}
