package parallax.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Keyness of every outlet as one would do it with Spark ML and Spark SQL: {@code SparkMlPeer FILE
 * MAX_SIZE OUTPUT}. RegexTokenizer and NGram, one explode and one grouping for all sizes, then
 * joins. Writes Parquet; one line of the output is JSON with seconds, types and rows.
 */
public final class SparkMlPeer {
  private static final String TOKEN = "(?U)\\w+(?:[-'’]\\w+)*";
  private static final List<String> CELL = List.of("outlet", "size");

  private static final String G2 =
      "2 * (n * ln(n * n_all / (n_t * n_both))"
          + " + if(n_both = n, 0, (n_both - n) * ln((n_both - n) * n_all / ((n_all - n_t) * n_both)))"
          + " + if(n_t = n, 0, (n_t - n) * ln((n_t - n) * n_all / (n_t * (n_all - n_both))))"
          + " + if(n_all - n_t = n_both - n, 0, (n_all - n_t - n_both + n)"
          + " * ln((n_all - n_t - n_both + n) * n_all / ((n_all - n_t) * (n_all - n_both)))))";

  private static final String LOG_RATIO =
      "log2((n + 0.5) / (n_t + 0.5)) - log2((n_both - n + 0.5) / (n_all - n_t + 0.5))";

  private final SparkSession spark;

  private SparkMlPeer(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Runs it once.
   *
   * @param arguments JSON Lines with {@code outlet} and {@code text}, longest n-gram, folder of the
   *     result
   */
  public static void main(String[] arguments) {
    SparkMlPeer peer =
        new SparkMlPeer(SparkSession.builder().config("spark.ui.enabled", false).getOrCreate());
    long started = System.nanoTime();
    Dataset<Row> counts =
        peer.counts(arguments[0], Integer.parseInt(arguments[1]))
            .persist(StorageLevel.MEMORY_AND_DISK());
    long cells = counts.count();
    long counted = System.nanoTime();
    peer.keyness(counts).write().parquet(arguments[2]);
    double seconds = (System.nanoTime() - counted) / 1e9;
    System.out.printf(
        "{\"stages\": {\"count\": %.3f, \"keyness\": %.3f}, \"cells\": %d, \"rows\": %d}%n",
        (counted - started) / 1e9, seconds, cells, peer.spark.read().parquet(arguments[2]).count());
  }

  private Dataset<Row> counts(String file, int maxSize) {
    Dataset<Row> articles = spark.read().schema("outlet string, text string").json(file);
    Dataset<Row> tokens =
        new RegexTokenizer()
            .setGaps(false)
            .setPattern(TOKEN)
            .setInputCol("text")
            .setOutputCol("size1")
            .transform(articles.na().drop());
    List<Column> sizes = new ArrayList<>(List.of(col("size1")));
    for (int size = 2; size <= maxSize; size++) {
      tokens =
          new NGram().setN(size).setInputCol("size1").setOutputCol("size" + size).transform(tokens);
      sizes.add(col("size" + size));
    }
    return tokens
        .select(col("outlet"), explode(concat(sizes.toArray(Column[]::new))).as("ngram"))
        .groupBy("outlet", "ngram")
        .agg(count(lit(1)).as("n"))
        .withColumn("size", expr("length(ngram) - length(replace(ngram, ' ', '')) + 1"));
  }

  private Dataset<Row> keyness(Dataset<Row> counts) {
    Dataset<Row> totals =
        counts.groupBy("outlet", "size").agg(sum("n").as("n_t")).localCheckpoint();
    long tokens = totals.filter("size = 1").agg(sum("n_t")).head().getLong(0);
    Dataset<Row> wholes = totals.groupBy("size").agg(sum("n_t").as("n_all"));
    Dataset<Row> frequent =
        counts
            .groupBy("ngram")
            .agg(sum("n").as("n_both"))
            .filter(col("n_both").geq(tokens <= 1_000_000 ? 2 : 5));
    Dataset<Row> tested =
        counts
            .join(frequent, "ngram")
            .join(broadcast(totals.join(wholes, "size")), CELL.toArray(String[]::new), "inner")
            .withColumn("g2", expr(G2))
            .withColumn("log_ratio", expr(LOG_RATIO));
    UDF1<Double, Double> tail = g2 -> Erf.erfc(Math.sqrt(g2 / 2));
    return qValues(tested.withColumn("p", udf(tail, DataTypes.DoubleType).apply(col("g2"))));
  }

  /** By Benjamini and Hochberg (1995), over the n-grams that the outlet has. */
  private static Dataset<Row> qValues(Dataset<Row> tested) {
    WindowSpec cell = Window.partitionBy("outlet", "size");
    WindowSpec atLeast =
        cell.orderBy(col("p").desc()).rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    return tested
        .withColumn("m", count(lit(1)).over(cell))
        .withColumn("scaled", expr("p * m").divide(row_number().over(cell.orderBy("p"))))
        .withColumn("q", min("scaled").over(atLeast));
  }
}
