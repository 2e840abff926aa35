package parallax.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.job.ColumnRows;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.segment.Counted;
import parallax.stats.ArticlePermutations;
import parallax.table.Field;
import parallax.table.OutletTotals;
import parallax.table.Sentences;

/**
 * The tests by permutation of whole articles, of the rows with the largest |z| of each outlet and
 * size. The articles' counts come from one pass over the sentences; what is shuffled are the counts
 * of the selected n-grams.
 */
final class ArticleTests {
  /** For the options of the job. */
  static final String OPTION = "--permute";

  static final String DEFAULT = "200";
  static final String DESCRIPTION =
      "Rows of each outlet and size, those with the largest |z|, whose p_articles is computed by"
          + " permuting whole articles; fewer where all together would be more than 20000; 0 for"
          + " none (default: ${DEFAULT-VALUE}).";

  /** Rows of all outlets and sizes together. */
  private static final long MOST = 20_000;

  private final Inputs inputs;
  private final Comparison comparison;
  private final Broadcast<Comparison> everywhere;
  private final long seed;

  ArticleTests(Inputs inputs, Comparison comparison, Broadcast<Comparison> everywhere, long seed) {
    this.inputs = inputs;
    this.comparison = comparison;
    this.everywhere = everywhere;
    this.seed = seed;
  }

  /**
   * Refuses a number of rows below 0.
   *
   * @throws UserException saying what is expected
   */
  static void requireRows(int permute) {
    if (permute < 0) {
      throw new UserException(
          "%s %d: expected a number of rows from 0 on; %s is usual."
              .formatted(OPTION, permute, DEFAULT));
    }
  }

  /** Rows of each outlet and size that can be tested where so many are asked for. */
  static int perFamily(int permute, long outlets, int sizes) {
    return (int) Math.min(permute, MOST / Math.max(1, outlets * sizes));
  }

  /** Says so where fewer rows are tested than were asked for. */
  static List<Finding> review(int permute, long outlets, int sizes) {
    int most = perFamily(permute, outlets, sizes);
    if (most == permute) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "p_articles is given for %,d rows of each outlet and size instead of %,d: with %,d outlets and %d sizes more would be over %,d in all."
                .formatted(most, permute, outlets, sizes, MOST)));
  }

  /** Tests rows. */
  ArticlePValues test(List<SelectedNgram> selected) {
    if (selected.isEmpty()) {
      return ArticlePValues.none(comparison);
    }
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Long> occurrences = new HashMap<>();
    for (SelectedNgram row : selected) {
      numbers.putIfAbsent(row.ngram(), numbers.size());
      occurrences.merge(row.ngram(), row.n(), Math::max);
    }
    int[] extremes =
        permute(
            numbers,
            parts(occurrences),
            selected.stream().mapToInt(SelectedNgram::outlet).toArray(),
            selected.stream().mapToInt(row -> numbers.getOrDefault(row.ngram(), 0)).toArray());
    double[] pValues =
        Arrays.stream(extremes)
            .mapToDouble(count -> ArticlePermutations.pValue(count, PermutationParts.REPLICATES))
            .toArray();
    return ArticlePValues.of(comparison, selected, pValues);
  }

  private int[] permute(
      Map<String, Integer> numbers, PermutationParts parts, int[] outlets, int[] ngrams) {
    String[] texts = new String[numbers.size()];
    numbers.forEach((ngram, number) -> texts[number] = ngram);
    Broadcast<NgramMatcher> matcher =
        JavaSparkContext.fromSparkContext(inputs.spark().sparkContext())
            .broadcast(new NgramMatcher(List.of(texts)));
    PermuteArticles permute =
        new PermuteArticles(
            parts, outlets, ngrams, comparison.outlets().size(), comparison.reference().outlet());
    return permute.sum(
        inputs.local(
            sentences()
                .mapPartitionsToPair(new ScanArticles(everywhere, matcher, parts, seed))
                .partitionBy(parts)
                .mapPartitionsWithIndex(permute, true)));
  }

  private JavaRDD<InternalRow> sentences() {
    Column[] columns =
        Arrays.stream(ScanArticles.COLUMNS).map(Field::column).toArray(Column[]::new);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE)).select(columns);
    return ColumnRows.of(counted);
  }

  private PermutationParts parts(Map<String, Long> occurrences) {
    long articles =
        inputs.local(inputs.table(OutletTotals.TABLE)).stream()
            .mapToLong(row -> row.<Long>getAs(OutletTotals.N_ARTICLES.name()))
            .sum();
    // An article that has an n-gram so often that more digits are set is rare.
    long most = 4 * articles;
    long places = occurrences.values().stream().mapToLong(n -> Math.min(n, most)).sum();
    int tasks = inputs.spark().sparkContext().defaultParallelism();
    return new PermutationParts(occurrences.size(), places, tasks);
  }
}
