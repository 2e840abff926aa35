package parallax.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.ngram.Positions;
import parallax.stats.Dispersion;
import parallax.stats.G2;
import parallax.stats.LogRatio;
import parallax.stats.WeightedLogOdds;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;

/** The pure statistics as columns over the rows of {@link KeynessTests}. */
final class KeynessStatistics {
  private static final String EFFECTS = "effects";

  private static final StructType EFFECTS_TYPE =
      new StructType()
          .add(NgramKeyness.LOG_RATIO.name(), DataTypes.DoubleType, false)
          .add(NgramKeyness.LOG_RATIO_CI_LOW.name(), DataTypes.DoubleType, false)
          .add(NgramKeyness.LOG_RATIO_CI_HIGH.name(), DataTypes.DoubleType, false)
          .add(NgramKeyness.LOG_ODDS.name(), DataTypes.DoubleType, false)
          .add(NgramKeyness.Z.name(), DataTypes.DoubleType, false);

  private static final Column TARGET = NgramKeyness.N_TARGET.column();
  private static final Column TARGET_TOTAL = col(Positions.N_POSITIONS);
  private static final Column REFERENCE = NgramKeyness.N_REFERENCE.column();
  private static final Column REFERENCE_TOTAL = col(KeynessTotals.REFERENCE_POSITIONS);

  private KeynessStatistics() {}

  /** Adds {@code g2} and {@code p_value}, which every test needs. */
  static Dataset<Row> withTest(Dataset<Row> tests) {
    UDF4<Long, Long, Long, Long, Double> g2 = G2::signed;
    UDF1<Double, Double> pValue = G2::pValue;
    return tests
        .withColumn(
            NgramKeyness.G2.name(),
            udf(g2, DataTypes.DoubleType).apply(TARGET, TARGET_TOTAL, REFERENCE, REFERENCE_TOTAL))
        .withColumn(
            NgramKeyness.P_VALUE.name(),
            udf(pValue, DataTypes.DoubleType).apply(NgramKeyness.G2.column()));
  }

  /** Adds all else, and leaves the columns of {@link NgramKeyness}. */
  static Dataset<Row> withEffects(Dataset<Row> tests) {
    Column independent = when(col(NgramMeasures.N_LONGER).equalTo(TARGET), 0L).otherwise(TARGET);
    return tests
        .withColumn(EFFECTS, effects())
        .select(col("*"), col(EFFECTS + ".*"))
        .withColumn(
            NgramKeyness.TARGET_PER_MILLION.name(), TARGET.multiply(1e6).divide(TARGET_TOTAL))
        .withColumn(
            NgramKeyness.REFERENCE_PER_MILLION.name(),
            REFERENCE.multiply(1e6).divide(REFERENCE_TOTAL))
        .withColumn(
            NgramKeyness.TOP_ARTICLE_SHARE.name(), col(NgramMeasures.TOP_ARTICLE).divide(TARGET))
        .withColumn(NgramKeyness.DP_NORM.name(), dispersion())
        .withColumn(NgramKeyness.N_INDEPENDENT.name(), coalesce(independent, lit(0L)))
        .withColumn(NgramKeyness.P_ARTICLES.name(), lit(null).cast(DataTypes.DoubleType))
        .select(NgramKeyness.TABLE.columns());
  }

  private static Column effects() {
    UDF6<Long, Long, Long, Long, Long, Long, Row> effects =
        (target, targetTotal, reference, referenceTotal, corpus, corpusTotal) -> {
          LogRatio ratio = LogRatio.of(target, targetTotal, reference, referenceTotal);
          WeightedLogOdds odds =
              WeightedLogOdds.withCorpusPrior(
                  target, targetTotal, reference, referenceTotal, corpus, corpusTotal);
          return RowFactory.create(
              ratio.value(), ratio.ciLow(), ratio.ciHigh(), odds.logOdds(), odds.z());
        };
    return udf(effects, EFFECTS_TYPE)
        .apply(
            TARGET,
            TARGET_TOTAL,
            REFERENCE,
            REFERENCE_TOTAL,
            col(NgramMeasures.N_CORPUS),
            col(KeynessTotals.CORPUS_POSITIONS));
  }

  private static Column dispersion() {
    UDF4<Long, Long, Long, Long, Double> dispersion = KeynessStatistics::dpNorm;
    UserDefinedFunction function = udf(dispersion, DataTypes.DoubleType);
    return function.apply(
        col(NgramMeasures.DEVIATION),
        Ngrams.N.column(),
        TARGET_TOTAL,
        col(Positions.SMALLEST_ARTICLE));
  }

  private static @Nullable Double dpNorm(
      @Nullable Long deviation, @Nullable Long n, long total, long smallest) {
    if (deviation == null || n == null) {
      return null;
    }
    double dpNorm =
        Dispersion.normalised(Dispersion.fromDeviation(deviation, n, total), smallest, total);
    return Double.isNaN(dpNorm) ? null : dpNorm;
  }
}
