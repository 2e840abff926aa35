package parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SparkExtension;
import parallax.codebook.Codebook;
import parallax.compare.ShuffledArticles;
import parallax.job.InputFile;
import parallax.segment.TextWords;
import parallax.stats.ArticleOccurrences;
import parallax.stats.Draws;
import parallax.text.Variants;
import scala.collection.JavaConverters;

@ExtendWith(SparkExtension.class)
class ContrastRowsTest {
  private static final long SEED = 3;
  private static final List<String> METHODS = List.of("codebook", "any");
  private static final String CODEBOOK =
      """
      version: 1
      frames:
        - {id: war, patterns: [war]}
        - {id: race, patterns: [race]}
        - {id: calm, patterns: [calm]}
      contrasts:
        - [war, race]
        - [calm, war]
      """;

  @TempDir private Path folder;

  private Codebook codebook() throws IOException {
    Path file = Files.writeString(folder.resolve("frames.yaml"), CODEBOOK);
    return Codebook.read(
        new InputFile(file.toString()), new Configuration(false), new TextWords(Variants.NONE));
  }

  /** Articles of three outlets, one without sentences; Mute has none, Lone has one. */
  private static List<Row> articles(int frames) {
    Random random = new Random(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Long> withFrame = new ArrayList<>();
      for (int frame = 0; frame < frames; frame++) {
        withFrame.add((long) random.nextInt(i % 3 == 0 ? 4 : 2));
      }
      String outlet = List.of("Post", "Echo", "Wire").get(i % 3);
      rows.add(row(outlet, "a" + i, i == 7 ? 0 : 9, withFrame));
    }
    rows.add(row("Lone", "only", 9, List.of(3L, 1L, 2L, 1L, 1L, 1L)));
    rows.add(row("Mute", null, 0, List.of(0L, 0L, 0L, 0L, 0L, 0L)));
    return rows;
  }

  private static Row row(
      String outlet, @Nullable String article, long sentences, List<Long> withFrame) {
    return RowFactory.create(
        outlet, article, sentences, JavaConverters.asScalaBuffer(withFrame).toSeq());
  }

  @ParameterizedTest
  @CsvSource({"1,", "4,", "200,", "1, Echo", "3, Echo"})
  void eachTestIsAsIfItWereShuffledAloneHoweverManyTasks(
      int tasks, @Nullable String reference, SparkSession spark) throws IOException {
    CountedFrames frames = new CountedFrames(codebook(), METHODS);
    List<Row> articles = articles(frames.all().size());
    Dataset<Row> data = spark.createDataFrame(articles, ArticleFrames.SCHEMA).repartition(3);
    ContrastTests tests = new ContrastTests(frames, codebook().contrasts(), reference, SEED, 0, 1);
    List<Row> found = ContrastRows.of(spark, data, tests, tasks).collectAsList();

    assertThat(found).hasSize((reference == null ? 5 : 4) * 2 * METHODS.size());
    Map<String, Integer> inferred = new HashMap<>();
    for (Row row : found) {
      String outlet = row.getAs("outlet");
      if (row.isNullAt(row.fieldIndex("p_articles"))) {
        assertThat(outlet).isIn("Lone", "Mute");
        continue;
      }
      inferred.merge(outlet, 1, Integer::sum);
      String method = row.getAs("method");
      int a = frames.all().indexOf(new Found(row.getAs("frame_a"), method));
      int b = frames.all().indexOf(new Found(row.getAs("frame_b"), method));
      assertThat(row.<Double>getAs("p_articles"))
          .isEqualTo(alone(articles, outlet, a, b, reference));
      assertThat(row.<Double>getAs("q_value")).isBetween(row.getAs("p_value"), 1.0);
    }
    assertThat(inferred.keySet()).hasSize(reference == null ? 3 : 2).doesNotContain("Lone");
  }

  /** One test by itself. */
  private static double alone(
      List<Row> rows, String outlet, int a, int b, @Nullable String reference) {
    List<Row> some =
        rows.stream()
            .filter(row -> row.getLong(2) > 0)
            .filter(
                row -> reference == null || List.of(outlet, reference).contains(row.getString(0)))
            .toList();
    List<String> labels =
        reference == null
            ? rows.stream().map(row -> row.getString(0)).distinct().sorted().toList()
            : List.of(outlet, reference);
    ShuffledArticles shuffled =
        new ShuffledArticles(
            some.stream().mapToLong(row -> Draws.stream(SEED, row.getString(1))).toArray(),
            some.stream().map(row -> row.getString(0)).toList(),
            labels);
    ArticleOccurrences withA = new ArticleOccurrences();
    ArticleOccurrences withEither = new ArticleOccurrences();
    for (int i = 0; i < some.size(); i++) {
      List<Long> withFrame = some.get(i).getList(3);
      withA.add(i, withFrame.get(a));
      withEither.add(i, withFrame.get(a) + withFrame.get(b));
    }
    shuffled.test(outlet, withA, withEither);
    return shuffled.pValues()[0];
  }

  @Test
  void countsAreOfTheOutletAndOfAllOthers(SparkSession spark) throws IOException {
    CountedFrames frames = new CountedFrames(codebook(), METHODS);
    List<Row> articles = articles(frames.all().size());
    ContrastTests tests = new ContrastTests(frames, codebook().contrasts(), null, SEED, 0, 1);
    Row lone =
        ContrastRows.of(spark, spark.createDataFrame(articles, ArticleFrames.SCHEMA), tests, 2)
            .where("outlet = 'Lone' and frame_a = 'war' and method = 'codebook'")
            .collectAsList()
            .get(0);
    int war = frames.all().indexOf(new Found("war", "codebook"));
    int race = frames.all().indexOf(new Found("race", "codebook"));

    assertThat(lone.<Long>getAs("n_a")).isEqualTo(List.of(3L, 1L, 2L, 1L, 1L, 1L).get(war));
    assertThat(lone.<Long>getAs("reference_n_a")).isEqualTo(sum(articles, war));
    assertThat(lone.<Long>getAs("reference_n_b")).isEqualTo(sum(articles, race));
  }

  /** Of all articles but those of Lone. */
  private static long sum(List<Row> articles, int frame) {
    Stream<Row> counted =
        articles.stream().filter(row -> row.getLong(2) > 0 && !row.getString(0).equals("Lone"));
    return counted.mapToLong(row -> row.<Long>getList(3).get(frame)).sum();
  }

  @Test
  void tasksGrowWithTheArticles() {
    Map<String, Long> few = Map.of("Post", 100L, "Echo", 100L);
    Map<String, Long> many = Map.of("Post", 500_000L, "Echo", 500_000L);
    assertThat(ContrastRows.tasks(few, null, 64)).isEqualTo(1);
    assertThat(ContrastRows.tasks(many, null, 64)).isEqualTo(49);
    assertThat(ContrastRows.tasks(many, null, 2)).isEqualTo(2);
    assertThat(ContrastRows.tasks(few, "Echo", 64)).isEqualTo(1);
    assertThat(ContrastRows.tasks(many, "Echo", 64)).isEqualTo(49);
  }
}
