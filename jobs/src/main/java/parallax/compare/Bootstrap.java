package parallax.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udaf;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import parallax.job.UserException;

/**
 * 95 % intervals of a ratio of sums by a bootstrap over articles: tokens and sentences of one
 * article are not independent, articles nearly are.
 *
 * <p>In each replicate every article weighs {@link parallax.stats.PoissonWeights Poisson(1)} and
 * the ratio is Σ weight · numerator / Σ weight · denominator; the interval is the middle 95 % of
 * the replicates. Replicates whose denominator is 0 have no ratio and are left out. All sums are
 * exact longs, so neither the order of rows nor partitions can show.
 *
 * <p>An interval is null with fewer than two articles in the group: one article says nothing about
 * how articles differ. An article whose rows all have denominator 0 is not in the group.
 */
public final class Bootstrap {
  /**
   * Names of the fields of {@link #interval}'s struct, and of the columns of {@link #intervals}.
   */
  public static final String CI_LOW = "ci_low";

  public static final String CI_HIGH = "ci_high";

  private final UserDefinedFunction ratio;

  /**
   * A bootstrap.
   *
   * @throws UserException for fewer than 100 replicates (the ends of a 95 % interval then rest on
   *     two or three of them) or more than 100,000
   */
  public Bootstrap(int replicates, long seed) {
    requireReplicates(replicates);
    this.ratio =
        udaf(
            new RatioInterval(replicates, seed),
            Encoders.tuple(Encoders.STRING(), Encoders.LONG(), Encoders.LONG()));
  }

  /**
   * Refuses numbers of replicates that no interval can rest on.
   *
   * @throws UserException outside 100 to 100,000
   */
  public static void requireReplicates(int replicates) {
    if (replicates < 100 || replicates > 100_000) {
      throw new UserException(
          "%s %d: expected 100 to 100000 replicates; 1000 is usual."
              .formatted(BootstrapOptions.BOOTSTRAP, replicates));
    }
  }

  /**
   * The interval as one aggregate among others: use it in {@code groupBy(…).agg(…)}, so that it
   * costs no shuffle of its own. An article may have many rows; those of one article cost least
   * when they follow each other.
   *
   * @param articleId string
   * @param numerator long
   * @param denominator long
   * @return struct of {@link #CI_LOW} and {@link #CI_HIGH}, doubles, both null with fewer than two
   *     articles
   */
  public Column interval(Column articleId, Column numerator, Column denominator) {
    return ratio.apply(articleId, numerator.cast("long"), denominator.cast("long"));
  }

  /**
   * Intervals of all groups.
   *
   * @param rows columns of {@code groups}, {@code article_id}, {@code numerator}, {@code
   *     denominator}
   * @return the columns of {@code groups}, {@code ci_low}, {@code ci_high}
   */
  public Dataset<Row> intervals(Dataset<Row> rows, List<String> groups) {
    Column[] keys = groups.stream().map(name -> col(name)).toArray(Column[]::new);
    Column[] selected = Arrays.copyOf(keys, keys.length + 2);
    selected[keys.length] = col("interval." + CI_LOW);
    selected[keys.length + 1] = col("interval." + CI_HIGH);
    return rows.groupBy(keys)
        .agg(interval(col("article_id"), col("numerator"), col("denominator")).as("interval"))
        .select(selected);
  }
}
