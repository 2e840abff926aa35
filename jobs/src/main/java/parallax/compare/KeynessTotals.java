package parallax.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.ngram.Positions;
import parallax.ngram.Sizes;
import parallax.stats.G2;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * What each outlet's counts of a size are taken of: a small table of {@code outlet}, {@code size},
 * the columns of {@link Positions} and those named here.
 */
final class KeynessTotals {
  /** N-grams of the size in all outlets together; long. */
  static final String CORPUS_POSITIONS = "corpus_positions";

  /**
   * N-grams of the size in the reference; long, null where the outlet is not compared because there
   * are none.
   */
  static final String REFERENCE_POSITIONS = "reference_positions";

  /**
   * Least occurrences in the reference at which missing in the outlet is clear by itself ({@code p
   * ≤ 0.05}); long.
   */
  static final String LEAST_CLEAR_ABSENCE = "least_clear_absence";

  /** The level at which an n-gram that the outlet does not have is worth a row. */
  static final double LEVEL = 0.05;

  private static final String OUTLETS = "outlets";

  private KeynessTotals() {}

  /**
   * The totals.
   *
   * @param counted the sentences that are counted
   * @param reference the outlet that the others are compared with; null: all others together
   */
  static Dataset<Row> of(
      Dataset<Row> counted, Sizes sizes, Dataset<Row> outletTotals, @Nullable String reference) {
    WindowSpec bySize = Window.partitionBy(Ngrams.SIZE.column());
    Column positions = col(Positions.N_POSITIONS);
    Dataset<Row> totals =
        Positions.byOutletWithSmallestArticle(counted, sizes)
            .withColumn(CORPUS_POSITIONS, sum(positions).over(bySize));
    Column others = col(CORPUS_POSITIONS).minus(positions);
    Dataset<Row> compared;
    if (reference == null) {
      compared = totals.withColumn(REFERENCE_POSITIONS, when(others.gt(0), others));
    } else {
      Column isReference = Ngrams.OUTLET.column().equalTo(col(REFERENCE));
      compared =
          totals
              .join(broadcast(existing(reference, outletTotals)))
              .withColumn(
                  REFERENCE_POSITIONS,
                  when(isReference, null).otherwise(max(when(isReference, positions)).over(bySize)))
              .drop(REFERENCE);
    }
    return compared.withColumn(
        LEAST_CLEAR_ABSENCE, leastClearAbsence().apply(positions, col(REFERENCE_POSITIONS)));
  }

  private static final String REFERENCE = "reference";

  /**
   * One row with the reference. It is checked where the plan runs, because the outlets are known
   * only there.
   */
  private static Dataset<Row> existing(String reference, Dataset<Row> outletTotals) {
    UDF2<String, Seq<String>, String> check =
        (name, outlets) -> {
          List<String> names = JavaConverters.seqAsJavaList(outlets).stream().sorted().toList();
          if (!names.contains(name)) {
            throw new UserException(
                "--reference %s: there is no such outlet; expected one of: %s"
                    .formatted(name, String.join(", ", names)));
          }
          return name;
        };
    UserDefinedFunction checked = udf(check, DataTypes.StringType);
    return outletTotals
        .agg(collect_set(OutletTotals.OUTLET.column()).as(OUTLETS))
        .select(checked.apply(lit(reference), col(OUTLETS)).as(REFERENCE));
  }

  private static UserDefinedFunction leastClearAbsence() {
    UDF2<Long, Long, Long> least =
        (target, reference) ->
            reference == null ? null : G2.leastClearAbsence(target, reference, LEVEL);
    return udf(least, DataTypes.LongType);
  }
}
