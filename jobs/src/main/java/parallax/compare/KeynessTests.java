package parallax.compare;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;

/**
 * Every test that is made: each n-gram in each outlet, also where the outlet does not have it, as
 * long as the outlet or its reference has it. Rows are the n-grams that may be written; absences
 * that cannot be clear are not listed one by one but as one row for all that share their counts,
 * without an n-gram and with a {@link #WEIGHT} that says how many they are. That is what keeps the
 * product of n-grams and outlets from being made.
 */
final class KeynessTests {
  /** How many tests a row stands for; long. */
  static final String WEIGHT = "weight";

  private static final String PRESENT = "present";
  private static final String TYPES = "types";
  private static final String N_ABSENT = "n_absent";

  private static final Column OUTLET = Ngrams.OUTLET.column();
  private static final Column SIZE = Ngrams.SIZE.column();
  private static final Column NGRAM = Ngrams.NGRAM.column();

  private final Dataset<Row> measures;
  private final Dataset<Row> totals;

  /**
   * Occurrences (and articles) in the reference of an outlet that does not have the n-gram itself.
   */
  private final Column nAbsent;

  private final Column nArticlesAbsent;
  private final Column nReference;
  private final Column nArticlesReference;

  /**
   * Tests of one comparison.
   *
   * @param measures see {@link NgramMeasures}
   * @param totals see {@link KeynessTotals}
   * @param named whether the reference is an outlet rather than all others together
   */
  KeynessTests(Dataset<Row> measures, Dataset<Row> totals, boolean named) {
    this.measures = measures;
    this.totals = broadcast(totals.where(col(KeynessTotals.REFERENCE_POSITIONS).isNotNull()));
    this.nAbsent = col(named ? NgramMeasures.N_NAMED : NgramMeasures.N_CORPUS);
    this.nArticlesAbsent =
        col(named ? NgramMeasures.N_ARTICLES_NAMED : NgramMeasures.N_ARTICLES_CORPUS);
    this.nReference = named ? nAbsent : nAbsent.minus(Ngrams.N.column());
    this.nArticlesReference =
        named ? nArticlesAbsent : nArticlesAbsent.minus(Ngrams.N_ARTICLES.column());
  }

  /** All tests with their counts, and the totals beside them. */
  Dataset<Row> all() {
    return present().unionByName(clearlyAbsent(), true).unionByName(otherAbsent(), true);
  }

  private Dataset<Row> present() {
    return measures
        .join(totals, new String[] {Ngrams.OUTLET.name(), Ngrams.SIZE.name()})
        .withColumn(NgramKeyness.N_TARGET.name(), Ngrams.N.column())
        .withColumn(NgramKeyness.N_REFERENCE.name(), nReference)
        .withColumn(NgramKeyness.N_ARTICLES_TARGET.name(), Ngrams.N_ARTICLES.column())
        .withColumn(NgramKeyness.N_ARTICLES_REFERENCE.name(), nArticlesReference)
        .withColumn(WEIGHT, lit(1L));
  }

  /** An n-gram that the outlet does not have though its reference has it often enough. */
  private Dataset<Row> clearlyAbsent() {
    Dataset<Row> outlets =
        measures
            .groupBy(SIZE, NGRAM)
            .agg(
                collect_set(OUTLET).as(PRESENT),
                max(nAbsent).as(NgramKeyness.N_REFERENCE.name()),
                max(nArticlesAbsent).as(NgramKeyness.N_ARTICLES_REFERENCE.name()),
                max(NgramMeasures.N_CORPUS).as(NgramMeasures.N_CORPUS));
    Column clear = NgramKeyness.N_REFERENCE.column().geq(col(KeynessTotals.LEAST_CLEAR_ABSENCE));
    return outlets
        .join(totals, Ngrams.SIZE.name())
        .where(clear.and(not(array_contains(col(PRESENT), OUTLET))))
        .drop(PRESENT)
        .withColumn(NgramKeyness.N_TARGET.name(), lit(0L))
        .withColumn(NgramKeyness.N_ARTICLES_TARGET.name(), lit(0L))
        .withColumn(WEIGHT, lit(1L));
  }

  /** The other n-grams that an outlet does not have, by how often the reference has them. */
  private Dataset<Row> otherAbsent() {
    Column n = col(N_ABSENT);
    Dataset<Row> byCount =
        measures
            .groupBy(SIZE, nAbsent.as(N_ABSENT), OUTLET)
            .agg(
                count(lit(1)).as(PRESENT),
                sum(when(col(NgramMeasures.FIRST_OUTLET), 1L).otherwise(0L)).as(TYPES))
            .where(n.gt(0))
            .groupBy(SIZE, n)
            .agg(
                sum(TYPES).as(TYPES),
                map_from_entries(collect_list(struct(OUTLET, col(PRESENT)))).as(PRESENT));
    Column absent = col(TYPES).minus(coalesce(element_at(col(PRESENT), OUTLET), lit(0L)));
    return byCount
        .join(totals, Ngrams.SIZE.name())
        .where(n.lt(col(KeynessTotals.LEAST_CLEAR_ABSENCE)))
        .withColumn(WEIGHT, absent)
        .where(col(WEIGHT).gt(0))
        .drop(PRESENT, TYPES)
        .withColumnRenamed(N_ABSENT, NgramKeyness.N_REFERENCE.name())
        .withColumn(NgramKeyness.N_TARGET.name(), lit(0L));
  }

  /**
   * Adds {@code q_value}, over all tests of an outlet and size: the running minimum of {@link
   * parallax.stats.BenjaminiHochberg#step} from the largest p-value down. A row of several tests
   * has the rank of its last one.
   */
  static Dataset<Row> withQValues(Dataset<Row> tests) {
    WindowSpec outlet = Window.partitionBy(OUTLET, SIZE);
    WindowSpec soFar =
        outlet
            .orderBy(NgramKeyness.P_VALUE.column().desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column weight = col(WEIGHT);
    Column hypotheses = sum(weight).over(outlet);
    Column rank = hypotheses.minus(sum(weight).over(soFar)).plus(weight);
    Column step = NgramKeyness.P_VALUE.column().multiply(hypotheses.divide(rank));
    String steps = "step";
    return tests
        .withColumn(steps, step)
        .withColumn(NgramKeyness.Q_VALUE.name(), min(steps).over(soFar))
        .drop(steps);
  }
}
