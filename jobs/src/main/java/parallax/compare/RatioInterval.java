package parallax.compare;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.stats.PercentileInterval;
import scala.Tuple3;

/**
 * Aggregates (article, numerator, denominator) to the bootstrap interval of Σ numerator / Σ
 * denominator.
 */
final class RatioInterval extends Aggregator<Tuple3<String, Long, Long>, ReplicateSums, Row> {
  private static final StructType INTERVAL =
      new StructType()
          .add(Bootstrap.CI_LOW, DataTypes.DoubleType, true)
          .add(Bootstrap.CI_HIGH, DataTypes.DoubleType, true);

  private final int replicates;
  private final long seed;

  RatioInterval(int replicates, long seed) {
    this.replicates = replicates;
    this.seed = seed;
  }

  @Override
  public ReplicateSums zero() {
    return new ReplicateSums(replicates, seed);
  }

  @Override
  public ReplicateSums reduce(ReplicateSums sums, Tuple3<String, Long, Long> row) {
    sums.add(row._1(), row._2(), row._3());
    return sums;
  }

  @Override
  public ReplicateSums merge(ReplicateSums left, ReplicateSums right) {
    left.addAll(right);
    return left;
  }

  @Override
  public Row finish(ReplicateSums sums) {
    if (sums.articles() < 2) {
      return RowFactory.create(null, null);
    }
    PercentileInterval interval = PercentileInterval.of(sums.ratios());
    return RowFactory.create(interval.low(), interval.high());
  }

  @Override
  public Encoder<ReplicateSums> bufferEncoder() {
    return Encoders.kryo(ReplicateSums.class);
  }

  @Override
  public Encoder<Row> outputEncoder() {
    return Encoders.row(INTERVAL);
  }
}
