package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.jspecify.annotations.Nullable;
import parallax.Rows;
import parallax.TestInputs;
import parallax.job.Inputs;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;

/** Tables of n-grams as counting makes them, from counts that are drawn. */
final class SampleNgrams {
  private static final int MIN_COUNT = 2;

  /** The rows of each n-gram. */
  private final List<List<Row>> groups = new ArrayList<>();

  private final Map<String, Map<Integer, Long>> totals = new TreeMap<>();
  private final Map<Integer, Long> types = new HashMap<>();

  /**
   * N-grams of sizes 1 and 2 that most outlets do not have; the last outlet has only one, which
   * nobody else has.
   */
  static SampleNgrams random(int seed, int outlets, int ngrams) {
    Random random = new Random(seed);
    SampleNgrams sample = new SampleNgrams();
    for (int i = 0; i < ngrams; i++) {
      int size = 1 + i % 2;
      String ngram = size == 1 ? "w" + i : "w" + i + " x";
      long commonest = 1 + (long) (200 * Math.pow(random.nextDouble(), 8));
      Map<String, Long> counts = new TreeMap<>();
      for (int outlet = 0; outlet < outlets - 1; outlet++) {
        long n = random.nextInt(3) == 0 ? random.nextLong(commonest + 1) : 0;
        if (n > 0) {
          counts.put("outlet " + outlet, n);
        }
      }
      sample.add(size, ngram, counts);
    }
    sample.add(1, "alone", Map.of("outlet " + (outlets - 1), 40L));
    return sample;
  }

  /** One more n-gram with its count in each outlet that has it. */
  SampleNgrams add(int size, String ngram, Map<String, Long> counts) {
    counts.forEach(
        (outlet, n) ->
            totals.computeIfAbsent(outlet, name -> new HashMap<>()).merge(size, n, Long::sum));
    if (counts.values().stream().mapToLong(n -> n).sum() >= MIN_COUNT) {
      types.merge(size, 1L, Long::sum);
      List<Row> rows = new ArrayList<>();
      new TreeMap<>(counts).forEach((outlet, n) -> rows.add(row(outlet, size, ngram, n)));
      groups.add(rows);
    }
    return this;
  }

  private static Row row(String outlet, int size, String ngram, long n) {
    long articles = 1 + n / 3;
    @Nullable Double dpNorm = articles == 1 ? null : 1.0 / articles;
    Object[] values = {
      outlet, size, ngram, n, articles, n * 10.0, 1.0 / articles, dpNorm, n % 2 == 0 ? n : 0L
    };
    return new GenericRowWithSchema(values, Ngrams.TABLE.schema());
  }

  List<Row> ngrams() {
    return groups.stream().flatMap(List::stream).toList();
  }

  List<Row> totals() {
    List<Row> rows = new ArrayList<>();
    totals.forEach(
        (outlet, sizes) ->
            sizes.forEach(
                (size, n) ->
                    rows.add(
                        new GenericRowWithSchema(
                            new Object[] {outlet, size, n, MIN_COUNT, types.getOrDefault(size, 0L)},
                            NgramTotals.TABLE.schema()))));
    return rows;
  }

  /** The tables; whole n-grams are spread over a number of partitions. */
  Inputs inputs(SparkSession spark, int partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return inputs(
        spark,
        spark.createDataFrame(
            context.parallelize(groups, partitions).flatMap(List::iterator),
            Ngrams.TABLE.schema()));
  }

  /** The tables, with any rows for those of the n-grams. */
  Inputs inputs(SparkSession spark, Dataset<Row> ngrams) {
    return TestInputs.of(
        spark,
        Map.of(
            Ngrams.TABLE,
            ngrams,
            NgramTotals.TABLE,
            spark.createDataFrame(totals(), NgramTotals.TABLE.schema()),
            OutletTotals.TABLE,
            Rows.of(spark, OutletTotals.TABLE)));
  }
}
