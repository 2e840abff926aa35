package parallax.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.ngram.CountNgrams;
import parallax.stats.Draws;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;

/** {@code p_articles}, from sentences to the table. */
@ExtendWith(SparkExtension.class)
class ArticleTestsTest {
  private static final long SEED = 11;

  private record Chosen(int permute, @Nullable String reference) implements CompareNgrams.Options {
    @Override
    public int maxSize() {
      return 3;
    }

    @Override
    public @Nullable InputFile referenceList() {
      return null;
    }

    @Override
    public int pairs() {
      return 12;
    }

    @Override
    public long seed() {
      return SEED;
    }

    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }
  }

  private record Counting(int maxSize, String minCount) implements CountNgrams.Options {}

  /** An article, with its words sentence by sentence. */
  private static final class Article {
    private final String id;
    private final String outlet;
    private final List<String> sentences = new ArrayList<>();

    Article(String id, String outlet) {
      this.id = id;
      this.outlet = outlet;
    }

    long tokens() {
      return sentences.stream().mapToLong(sentence -> sentence.split(" ", -1).length).sum();
    }

    long count(String ngram) {
      long count = 0;
      for (String sentence : sentences) {
        String spaced = " " + sentence + " ";
        int at = spaced.indexOf(" " + ngram + " ");
        while (at >= 0) {
          count++;
          at = spaced.indexOf(" " + ngram + " ", at + 1);
        }
      }
      return count;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 4,", "2, 3, outlet 1"})
  void equalsShufflingTheArticlesOneByOne(
      int seed, int permuted, @Nullable String reference, SparkSession spark) {
    SampleSentences sample = SampleSentences.random(seed, 400);
    List<Row> rows = keyness(spark, sample, 3, new Chosen(permuted, reference));
    List<Article> articles = articles(sample.sentences(spark).collectAsList());
    Map<String, Integer> tested = new TreeMap<>();
    for (Row row : byZ(rows)) {
      String family = row.getString(0) + row.getInt(1);
      if (tested.merge(family, 1, Integer::sum) <= permuted) {
        List<Article> shuffled =
            articles.stream()
                .filter(
                    article ->
                        reference == null
                            || article.outlet.equals(reference)
                            || article.outlet.equals(row.getString(0)))
                .toList();
        assertThat(row.<Double>getAs("p_articles"))
            .as(row.toString())
            .isEqualTo(pValue(shuffled, row.getString(0), row.getString(2)));
      } else {
        assertThat(row.<Double>getAs("p_articles")).as(row.toString()).isNull();
      }
    }
    assertThat(tested).hasSize(reference == null ? 12 : 9);
    assertThat(tested.values()).allMatch(n -> n > permuted);
  }

  @Test
  void howManyAreTestedChangesNothingInThePairs(SparkSession spark) {
    Inputs inputs = counted(spark, SampleSentences.random(3, 300), 2);
    List<Row> none = pairs(inputs, new Chosen(0, null));
    assertThat(none).isNotEmpty();
    assertThat(pairs(inputs, new Chosen(5, null))).isEqualTo(none);
    assertThat(pairs(inputs, new Chosen(250, null))).isEqualTo(none);
  }

  private static List<Row> pairs(Inputs inputs, Chosen options) {
    return requireNonNull(new CompareNgrams().compute(inputs, options).get(NgramPairs.TABLE))
        .orderBy("outlet", "reference", "size", "ngram")
        .collectAsList();
  }

  @Test
  void isTheSameInAnyPartitioning(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(3, 300);
    List<Row> one = keyness(spark, sample, 1, new Chosen(20, null));
    assertThat(keyness(spark, sample, 7, new Chosen(20, null))).isEqualTo(one);
    assertThat(one).anyMatch(row -> !row.isNullAt(row.fieldIndex("p_articles")));
  }

  @Test
  void withoutRowsToPermuteTheSentencesAreNotRead(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(4, 100);
    Inputs inputs = counted(spark, sample, 1);
    Inputs withoutSentences =
        TestInputs.of(
            spark,
            Map.of(
                Ngrams.TABLE,
                inputs.table(Ngrams.TABLE),
                NgramTotals.TABLE,
                inputs.table(NgramTotals.TABLE),
                OutletTotals.TABLE,
                inputs.table(OutletTotals.TABLE)));
    assertThat(rows(withoutSentences, new Chosen(0, null)))
        .isNotEmpty()
        .allMatch(row -> row.isNullAt(row.fieldIndex("p_articles")));
    assertThatThrownBy(() -> rows(withoutSentences, new Chosen(-1, null)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--permute -1");
  }

  @Test
  void inAllThereAreNoMoreThanTwentyThousandRows() {
    assertThat(ArticleTests.perFamily(200, 10, 5)).isEqualTo(200);
    assertThat(ArticleTests.perFamily(200, 500, 5)).isEqualTo(8);
    assertThat(ArticleTests.perFamily(200, 50_000, 5)).isZero();
    assertThat(ArticleTests.review(200, 10, 5)).isEmpty();
    assertThat(ArticleTests.review(200, 500, 5))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("8 rows", "20,000"));
  }

  @Test
  void largeWorkIsDividedByNgramsAndTheRestByReplicates() {
    PermutationParts small = new PermutationParts(10_000, 20_000_000, 8);
    assertThat(small.ofNgrams()).isEqualTo(1);
    PermutationParts large = new PermutationParts(10_000, 120_000_000, 8);
    assertThat(large.ofNgrams()).isEqualTo(3);
    for (PermutationParts parts : List.of(small, large)) {
      int[] covered = new int[parts.ofNgrams()];
      for (int task = 0; task < parts.numPartitions(); task++) {
        covered[parts.partOfTask(task)] += parts.endReplicate(task) - parts.firstReplicate(task);
        assertThat(parts.tasksOf(parts.partOfTask(task))).contains(task);
      }
      assertThat(covered).containsOnly(PermutationParts.REPLICATES);
    }
  }

  private static List<Row> byZ(List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> -Math.abs(row.<Double>getAs("z")))
                .thenComparing(row -> row.getString(2)))
        .toList();
  }

  private static List<Article> articles(List<Row> sentences) {
    Map<String, Article> articles = new TreeMap<>();
    for (Row row : sentences) {
      if (!row.<String>getAs("kind").equals("boilerplate")) {
        String id = row.getAs("article_id");
        articles
            .computeIfAbsent(id, key -> new Article(key, row.getAs("outlet")))
            .sentences
            .add(String.join(" ", row.<String>getList(row.fieldIndex("tokens"))));
      }
    }
    return List.copyOf(articles.values());
  }

  private static double pValue(List<Article> articles, String outlet, String ngram) {
    int n = articles.size();
    long[] counts = articles.stream().mapToLong(article -> article.count(ngram)).toArray();
    long[] tokens = articles.stream().mapToLong(Article::tokens).toArray();
    long[] streams =
        articles.stream().mapToLong(article -> Draws.stream(SEED, article.id)).toArray();
    List<String> labels = articles.stream().map(article -> article.outlet).sorted().toList();
    boolean[] own = new boolean[n];
    for (int i = 0; i < n; i++) {
      own[i] = articles.get(i).outlet.equals(outlet);
    }
    long observed = excess(counts, tokens, own);
    int extreme = 0;
    for (int replicate = 0; replicate < 9999; replicate++) {
      long[] draws = new long[n];
      for (int i = 0; i < n; i++) {
        draws[i] = Draws.draw(streams[i], replicate) + Long.MIN_VALUE;
      }
      long[] sorted = draws.clone();
      Arrays.sort(sorted);
      boolean[] members = new boolean[n];
      for (int i = 0; i < n; i++) {
        members[i] = labels.get(Arrays.binarySearch(sorted, draws[i])).equals(outlet);
      }
      extreme += excess(counts, tokens, members) >= observed ? 1 : 0;
    }
    return (1 + extreme) / 10_000.0;
  }

  private static long excess(long[] counts, long[] tokens, boolean[] members) {
    long in = 0;
    long inTokens = 0;
    for (int i = 0; i < counts.length; i++) {
      in += members[i] ? counts[i] : 0;
      inTokens += members[i] ? tokens[i] : 0;
    }
    return Math.abs(in * Arrays.stream(tokens).sum() - Arrays.stream(counts).sum() * inTokens);
  }

  private static Inputs counted(SparkSession spark, SampleSentences sample, int partitions) {
    Inputs counting = sample.inputs(spark, partitions);
    Map<Table, Dataset<Row>> counted = new CountNgrams().compute(counting, new Counting(3, "2"));
    return TestInputs.of(
        spark,
        Map.of(
            Sentences.TABLE,
            counting.table(Sentences.TABLE),
            OutletTotals.TABLE,
            counting.table(OutletTotals.TABLE),
            NgramTotals.TABLE,
            requireNonNull(counted.get(NgramTotals.TABLE)),
            Ngrams.TABLE,
            requireNonNull(counted.get(Ngrams.TABLE))));
  }

  private static List<Row> keyness(
      SparkSession spark, SampleSentences sample, int partitions, Chosen options) {
    return rows(counted(spark, sample, partitions), options);
  }

  private static List<Row> rows(Inputs inputs, Chosen options) {
    return requireNonNull(new CompareNgrams().compute(inputs, options).get(NgramKeyness.TABLE))
        .orderBy("outlet", "size", "ngram")
        .collectAsList();
  }
}
