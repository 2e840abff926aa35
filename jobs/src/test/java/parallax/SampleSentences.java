package parallax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.Inputs;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import scala.collection.JavaConverters;

/**
 * Sentences for tests of counting jobs: only what is counted matters, offsets and text are empty.
 */
public final class SampleSentences {
  private final List<Row> rows = new ArrayList<>();

  /** One more sentence; {@code words} are its tokens, separated by spaces. */
  public SampleSentences add(String outlet, String article, String words) {
    return add(outlet, article, "body", words);
  }

  /** One more sentence of a kind of block. */
  public SampleSentences add(String outlet, String article, String kind, String words) {
    List<String> tokens = words.isEmpty() ? List.of() : List.of(words.split(" "));
    List<Integer> offsets = tokens.stream().map(token -> 0).toList();
    int number = rows.size() + 1;
    rows.add(
        Rows.row(
            article,
            number,
            outlet,
            1,
            kind,
            0,
            0,
            "",
            tokens,
            offsets,
            offsets,
            tokens.size(),
            List.of()));
    return this;
  }

  /**
   * A corpus of four outlets with 24 articles; words are rarer the later they stand in the
   * alphabet.
   */
  public static SampleSentences random(int seed, int sentences) {
    return random(seed, sentences, 4, 24);
  }

  /** The same with as many outlets and articles as wanted. */
  public static SampleSentences random(int seed, int sentences, int outlets, int articles) {
    Random random = new Random(seed);
    SampleSentences sample = new SampleSentences();
    for (int i = 0; i < sentences; i++) {
      int article = random.nextInt(articles);
      StringBuilder words = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        words
            .append((char) ('a' + (int) (26 * random.nextDouble() * random.nextDouble())))
            .append(' ');
      }
      String kind = random.nextInt(20) == 0 ? "boilerplate" : "body";
      sample.add(
          "outlet " + article % outlets, "article " + article, kind, words.toString().strip());
    }
    return sample;
  }

  /** The table of sentences. */
  public Dataset<Row> sentences(SparkSession spark) {
    return sentences(spark, 1);
  }

  /**
   * The table of sentences in a number of partitions: as in a lake, article after article, so that
   * a partition may begin and end inside one.
   */
  public Dataset<Row> sentences(SparkSession spark, int partitions) {
    Map<String, List<Row>> byArticle = new LinkedHashMap<>();
    for (Row row : rows) {
      byArticle.computeIfAbsent(row.getString(0), article -> new ArrayList<>()).add(row);
    }
    List<Row> inOrder = new ArrayList<>();
    for (List<Row> article : byArticle.values()) {
      for (int i = 0; i < article.size(); i++) {
        Object[] values = JavaConverters.seqAsJavaList(article.get(i).toSeq()).toArray();
        values[1] = i + 1;
        // An RDD of rows, unlike a list of them, must hold Scala's sequences.
        for (int column = 0; column < values.length; column++) {
          if (values[column] instanceof List<?> list) {
            values[column] = JavaConverters.asScalaBuffer(list);
          }
        }
        inOrder.add(Rows.row(values));
      }
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context.parallelize(inOrder, partitions), Sentences.TABLE.schema());
  }

  /** The sentences and the totals that go with them, in a number of partitions. */
  public Inputs inputs(SparkSession spark, int partitions) {
    return TestInputs.of(
        spark,
        Map.of(
            Sentences.TABLE,
            sentences(spark, partitions),
            OutletTotals.TABLE,
            outletTotals(spark)));
  }

  /**
   * Articles, sentences and tokens of each outlet; types, diversity and readability are left at 0
   * or null.
   */
  public Dataset<Row> outletTotals(SparkSession spark) {
    Map<String, List<Row>> byOutlet = new TreeMap<>();
    for (Row row : rows) {
      if (!"boilerplate".equals(row.getString(4))) {
        byOutlet.computeIfAbsent(row.getString(2), outlet -> new ArrayList<>()).add(row);
      }
    }
    List<Row> totals = new ArrayList<>();
    byOutlet.forEach(
        (outlet, sentences) -> {
          long articles =
              new TreeSet<>(sentences.stream().map(row -> row.getString(0)).toList()).size();
          long tokens = sentences.stream().mapToLong(row -> row.getInt(11)).sum();
          totals.add(
              Rows.row(outlet, articles, (long) sentences.size(), tokens, 0L, null, null, null));
        });
    return Rows.of(spark, OutletTotals.TABLE, totals.toArray(Row[]::new));
  }
}
