package parallax.framing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Contrast;
import parallax.compare.ShuffledArticles;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.LogOddsRatio;
import parallax.table.FrameContrast;

/** The rows of {@link FrameContrast}: what the tasks found, put together, and their q-values. */
final class ContrastRows implements FlatMapFunction<Iterator<ContrastTest>, Row> {
  private static final long serialVersionUID = 1L;

  /** Articles times replicates that one task takes; less takes less than a second. */
  private static final long SHUFFLES_A_TASK = 20_000_000;

  private final List<Contrast> contrasts;

  private ContrastRows(List<Contrast> contrasts) {
    this.contrasts = contrasts;
  }

  /**
   * The rows.
   *
   * @param articles rows of {@link ArticleFrames}; each task reads all of them
   * @param tasks that the replicates are spread over; the rows do not depend on it
   */
  static Dataset<Row> of(
      SparkSession spark, Dataset<Row> articles, ContrastTests tests, int tasks) {
    JavaRDD<Row> rows = articles.javaRDD();
    // Not united one after the other: so deep a plan overflows the stack.
    @SuppressWarnings("unchecked") // There are no arrays of a type with a parameter.
    JavaRDD<ContrastTest>[] parts = (JavaRDD<ContrastTest>[]) new JavaRDD<?>[tasks];
    Arrays.setAll(parts, part -> rows.coalesce(1).mapPartitions(tests.part(part, tasks)));
    JavaRDD<Row> contrasts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .union(parts)
            .repartition(1)
            .mapPartitions(new ContrastRows(tests.contrasts()));
    return spark.createDataFrame(contrasts, FrameContrast.TABLE.schema());
  }

  /**
   * How many tasks pay.
   *
   * @param articlesByOutlet number of articles
   * @param reference as {@link ContrastTests} has it
   * @param most that can work at once
   */
  static int tasks(Map<String, Long> articlesByOutlet, @Nullable String reference, int most) {
    long shuffles;
    if (reference == null) {
      shuffles = shuffles(articlesByOutlet.values().stream().mapToLong(n -> n).sum());
    } else {
      long others = articlesByOutlet.getOrDefault(reference, 0L);
      shuffles =
          articlesByOutlet.entrySet().stream()
              .filter(outlet -> !outlet.getKey().equals(reference))
              .mapToLong(outlet -> shuffles(outlet.getValue() + others))
              .sum();
    }
    return (int) Math.max(1, Math.min(most, shuffles / SHUFFLES_A_TASK));
  }

  private static long shuffles(long articles) {
    return articles * ShuffledArticles.replicates(articles);
  }

  @Override
  public Iterator<Row> call(Iterator<ContrastTest> tests) {
    Map<ContrastTest, Integer> extremes = new LinkedHashMap<>();
    // What the tasks say of a contrast differs in nothing but what they shuffled.
    tests.forEachRemaining(
        test ->
            extremes.merge(test.withExtremes(0, test.replicates()), test.extremes(), Integer::sum));
    Map<String, List<ContrastTest>> byMethod = new TreeMap<>();
    extremes.forEach(
        (test, sum) ->
            byMethod
                .computeIfAbsent(test.method(), absent -> new ArrayList<>())
                .add(test.withExtremes(sum, test.replicates())));
    return byMethod.values().stream().flatMap(this::rows).iterator();
  }

  private Stream<Row> rows(List<ContrastTest> tests) {
    List<ContrastTest> inferred = tests.stream().filter(ContrastTest::isInferred).toList();
    double[] q =
        BenjaminiHochberg.adjust(
            inferred.stream().mapToDouble(test -> test.ratio().pValue()).toArray());
    return Stream.concat(
        tests.stream().filter(test -> !test.isInferred()).map(test -> row(test, null)),
        IntStream.range(0, q.length).mapToObj(i -> row(inferred.get(i), q[i])));
  }

  private Row row(ContrastTest test, @Nullable Double q) {
    LogOddsRatio ratio = test.ratio();
    boolean inferred = test.isInferred();
    Contrast contrast = contrasts.get(test.contrastNo() - 1);
    return RowFactory.create(
        test.outlet(),
        contrast.a(),
        contrast.b(),
        test.method(),
        test.contrastNo(),
        test.a(),
        test.b(),
        test.referenceA(),
        test.referenceB(),
        ratio.logOdds(),
        inferred ? ratio.ciLow() : null,
        inferred ? ratio.ciHigh() : null,
        inferred ? ratio.z() : null,
        inferred ? ratio.pValue() : null,
        q,
        inferred ? test.pArticles() : null);
  }
}
