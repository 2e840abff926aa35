package parallax.learn;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.zip_with;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import parallax.segment.Counted;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;

/**
 * Sentences that may be drawn for a frame, each text once, in three strata: those in which a method
 * found the frame, those without it that are most like them, and all others. A stratum of one
 * outlet is a cell; from it the candidates with the smallest random numbers may be drawn.
 */
public final class Candidates {
  /** How many sentences count as most like those with the frame, for each that is to be drawn. */
  private static final int SIMILAR_FOR_EACH = 5;

  static final String STRATUM = "stratum";
  static final String DRAW = "draw";

  /** Sentences with the text. */
  static final String COPIES = "copies";

  /** Texts of the cell. */
  static final String CELL = "cell";

  private static final String SIMILARITY = "similarity";
  private static final String FOUND = "found";
  private static final String RANK = "rank";

  private final Dataset<Row> texts;
  private final int n;
  private final long seed;

  /**
   * @param sentences rows of the table
   * @param evidence rows of the table
   * @param n how many are to be drawn
   */
  public Candidates(Dataset<Row> sentences, Dataset<Row> evidence, String frame, int n, long seed) {
    this.n = n;
    this.seed = seed;
    WindowSpec sameText =
        Window.partitionBy(Sentences.TEXT.column())
            .orderBy(
                col(FOUND).desc_nulls_last(),
                Sentences.ARTICLE_ID.column(),
                Sentences.SENTENCE_NO.column());
    Dataset<Row> found =
        evidence
            .where(FrameEvidence.FRAME.column().equalTo(frame))
            .select(FrameEvidence.ARTICLE_ID.column(), FrameEvidence.SENTENCE_NO.column())
            .distinct()
            .withColumn(FOUND, lit(1));
    this.texts =
        Counted.of(sentences)
            .select(
                Sentences.ARTICLE_ID.column(),
                Sentences.SENTENCE_NO.column(),
                Sentences.OUTLET.column(),
                Sentences.TEXT.column())
            .join(
                found,
                new String[] {Sentences.ARTICLE_ID.name(), Sentences.SENTENCE_NO.name()},
                "left")
            .withColumn(RANK, row_number().over(sameText))
            .withColumn(COPIES, count(lit(1)).over(Window.partitionBy(Sentences.TEXT.column())))
            .where(col(RANK).equalTo(1))
            .drop(RANK);
  }

  /** The mean vector of the sentences with the frame: a row for each dimension, in order. */
  public Dataset<Row> centre(Dataset<Row> embeddings) {
    return texts
        .where(col(FOUND).isNotNull())
        .join(vectors(embeddings), Sentences.TEXT.name())
        .select(posexplode(SentenceEmbeddings.EMBEDDING.column()).as(new String[] {"i", "x"}))
        .groupBy("i")
        .agg(avg("x").as("x"))
        .orderBy("i")
        .select("x");
  }

  private static Dataset<Row> vectors(Dataset<Row> embeddings) {
    return embeddings.select(
        SentenceEmbeddings.TEXT.column(), SentenceEmbeddings.EMBEDDING.column());
  }

  /**
   * At most {@code n} of each cell.
   *
   * @param centre what the mean vector of the sentences with the frame is; empty without vectors
   */
  public Dataset<Row> rows(Dataset<Row> embeddings, double[] centre) {
    Dataset<Row> measured =
        centre.length == 0
            ? texts.withColumn(SIMILARITY, lit(null).cast("double"))
            : texts
                .join(vectors(embeddings), new String[] {Sentences.TEXT.name()}, "left")
                .withColumn(SIMILARITY, dot(centre));
    WindowSpec nearest =
        Window.partitionBy(col(FOUND))
            .orderBy(
                col(SIMILARITY).desc_nulls_last(),
                Sentences.ARTICLE_ID.column(),
                Sentences.SENTENCE_NO.column());
    WindowSpec cell =
        Window.partitionBy(Sentences.OUTLET.column(), col(STRATUM))
            .orderBy(col(DRAW), Sentences.ARTICLE_ID.column(), Sentences.SENTENCE_NO.column());
    Column similar =
        col(SIMILARITY).isNotNull().and(row_number().over(nearest).leq(SIMILAR_FOR_EACH * n));
    return measured
        .withColumn(
            STRATUM,
            when(col(FOUND).isNotNull(), Draw.FOUND)
                .when(similar, Draw.SIMILAR)
                .otherwise(Draw.OTHER))
        .withColumn(
            DRAW,
            xxhash64(lit(seed), Sentences.ARTICLE_ID.column(), Sentences.SENTENCE_NO.column()))
        .withColumn(RANK, row_number().over(cell))
        .withColumn(
            CELL, count(lit(1)).over(Window.partitionBy(Sentences.OUTLET.column(), col(STRATUM))))
        .where(col(RANK).leq(n))
        .select(
            Sentences.ARTICLE_ID.column(),
            Sentences.SENTENCE_NO.column(),
            Sentences.OUTLET.column(),
            col(STRATUM),
            col(DRAW),
            col(COPIES),
            col(CELL));
  }

  private static Column dot(double[] centre) {
    Column fixed = array(Arrays.stream(centre).mapToObj(x -> lit(x)).toArray(Column[]::new));
    return aggregate(
        zip_with(SentenceEmbeddings.EMBEDDING.column(), fixed, (x, y) -> x.multiply(y)),
        lit(0.0),
        (sum, x) -> sum.plus(x));
  }
}
