package parallax.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static parallax.ingest.Outcomes.BEGIN;
import static parallax.ingest.Outcomes.COPY_KEY;
import static parallax.ingest.Outcomes.GIVEN_ID;
import static parallax.ingest.Outcomes.KIND;
import static parallax.ingest.Outcomes.NUMBER;
import static parallax.table.Articles.ARTICLE_ID;
import static parallax.table.Articles.DUPLICATE_OF;
import static parallax.table.Articles.PUBLISHED_ON;
import static parallax.table.Articles.SOURCE_PATH;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import parallax.job.Inputs;
import parallax.table.Field;

/**
 * Settles what no reader can see alone: ids that are given twice, and exact copies.
 *
 * <p>"First" is by source path, then by place in the file, whatever the partitioning; among copies
 * an earlier day of publication comes before that, since the original is older than its reprints.
 * Of an id that the input gives twice the first record is kept and the others are rejected. Records
 * that are equal in every field that a derived id is made of are numbered: the second is {@code
 * id-2}. Only keys travel through the shuffles; the few rows that change are then joined to the
 * texts.
 */
final class Resolution {
  static final Field IS_DUPLICATE_ID =
      Field.optional("is_duplicate_id", DataTypes.BooleanType, "Rejected for its id.");

  private static final Field NEW_ID =
      Field.optional("new_id", DataTypes.StringType, "The id where it differs from the derived.");
  private static final Field BASE_ID =
      Field.required("base_id", DataTypes.StringType, "The id without the number of a copy.");
  private static final Field RANK =
      Field.required("rank", DataTypes.IntegerType, "Place among records of one id, from 1.");

  /** What a derived id looks like; a given one of this form is treated as one. */
  private static final String DERIVED = "^([0-9a-f]{20})(-[0-9]+)?$";

  private static final String FIXES = "fixes";
  private static final String RECORDS = "records";

  private Resolution() {}

  /**
   * The outcomes with final ids, {@code duplicate_of} and {@link #IS_DUPLICATE_ID}.
   *
   * @param partitions how many the outcomes have; as many are enough for their keys
   */
  static Dataset<Row> of(Dataset<Row> outcomes, int partitions, Inputs inputs) {
    Dataset<Row> fixes = inputs.shared(fixes(outcomes, partitions));
    Dataset<Row> joined =
        outcomes
            .as(RECORDS)
            .join(broadcast(fixes.as(FIXES)), samePlace(), "left_outer")
            .withColumn(ARTICLE_ID.name(), coalesce(NEW_ID.of(FIXES), ARTICLE_ID.of(RECORDS)));
    return joined
        .drop(SOURCE_PATH.of(FIXES))
        .drop(BEGIN.of(FIXES))
        .drop(NUMBER.of(FIXES))
        .drop(NEW_ID.of(FIXES));
  }

  private static Column samePlace() {
    return SOURCE_PATH
        .of(RECORDS)
        .equalTo(SOURCE_PATH.of(FIXES))
        .and(BEGIN.of(RECORDS).equalTo(BEGIN.of(FIXES)))
        .and(NUMBER.of(RECORDS).equalTo(NUMBER.of(FIXES)))
        .and(KIND.of(RECORDS).equalTo(Outcomes.ARTICLE));
  }

  private static Dataset<Row> fixes(Dataset<Row> outcomes, int partitions) {
    Dataset<Row> keys =
        outcomes
            .filter(KIND.column().equalTo(Outcomes.ARTICLE))
            .select(
                SOURCE_PATH.column(),
                BEGIN.column(),
                NUMBER.column(),
                ARTICLE_ID.column(),
                COPY_KEY.column(),
                PUBLISHED_ON.column(),
                isGiven().as(GIVEN_ID.name()),
                baseId().as(BASE_ID.name()));
    Dataset<Row> ranked =
        spread(keys, BASE_ID, partitions)
            .withColumn(RANK.name(), row_number().over(inOrder(BASE_ID)))
            .withColumn(IS_DUPLICATE_ID.name(), GIVEN_ID.column().and(RANK.column().gt(1)))
            .withColumn(NEW_ID.name(), newId());
    Column original =
        first(when(IS_DUPLICATE_ID.column(), null).otherwise(NEW_ID.column()), true)
            .over(earliestFirst(COPY_KEY));
    return spread(ranked, COPY_KEY, partitions)
        .withColumn(DUPLICATE_OF.name(), original)
        .withColumn(
            DUPLICATE_OF.name(),
            when(
                DUPLICATE_OF
                    .column()
                    .notEqual(NEW_ID.column())
                    .and(IS_DUPLICATE_ID.column().equalTo(false)),
                DUPLICATE_OF.column()))
        .filter(RANK.column().gt(1).or(DUPLICATE_OF.column().isNotNull()).or(isRenamed()))
        .select(
            SOURCE_PATH.column(),
            BEGIN.column(),
            NUMBER.column(),
            NEW_ID.column(),
            DUPLICATE_OF.column(),
            IS_DUPLICATE_ID.column());
  }

  /** Rows of one key together; a single partition holds them together already. */
  private static Dataset<Row> spread(Dataset<Row> rows, Field key, int partitions) {
    return partitions == 1 ? rows : rows.repartition(partitions, key.column());
  }

  private static Column isRenamed() {
    return NEW_ID.column().notEqual(ARTICLE_ID.column());
  }

  private static Column isGiven() {
    return GIVEN_ID.column().and(ARTICLE_ID.column().rlike(DERIVED).equalTo(false));
  }

  private static Column baseId() {
    Column base = regexp_extract(ARTICLE_ID.column(), DERIVED, 1);
    return when(base.equalTo(""), ARTICLE_ID.column()).otherwise(base);
  }

  private static Column newId() {
    return when(GIVEN_ID.column(), ARTICLE_ID.column())
        .when(RANK.column().equalTo(1), BASE_ID.column())
        .otherwise(concat(BASE_ID.column(), lit("-"), RANK.column().cast("string")));
  }

  private static WindowSpec earliestFirst(Field key) {
    return Window.partitionBy(col(key.name()))
        .orderBy(
            PUBLISHED_ON.column().asc_nulls_last(),
            SOURCE_PATH.column(),
            BEGIN.column(),
            NUMBER.column());
  }

  private static WindowSpec inOrder(Field key) {
    return Window.partitionBy(col(key.name()))
        .orderBy(SOURCE_PATH.column(), BEGIN.column(), NUMBER.column());
  }
}
