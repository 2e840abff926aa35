package parallax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.stats.CollocationStatistics;
import parallax.stats.G2;
import parallax.table.Collocations;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * 233 State of the Union speeches through the real command line, 1.79 million tokens in eight
 * outlets (eras), against what quanteda 4.3.1 and quanteda.textstats 0.97.3 say of them. The texts
 * alone are read, as quanteda had them: without the field of the title, and with all lines.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SpeechesTest {
  private static final String CORPUS = "data/corpora/sotu.jsonl.gz";
  private static final String REFERENCE = "reference/quanteda/sotu_%s.csv";

  private static final int MINIMUM = 5;
  private static final Set<QuantedaRule> ALL_RULES = EnumSet.allOf(QuantedaRule.class);

  private Analysis analysis;
  private List<Row> sentences = List.of();
  private SpeechTokens tokens = new SpeechTokens();

  @BeforeAll
  void count(SparkSession spark, @TempDir Path folder) throws IOException {
    analysis = new Analysis(spark, folder.resolve("lake"));
    if (SharedData.has(CORPUS)) {
      Path noVariants = Files.writeString(folder.resolve("variants.tsv"), "");
      analysis
          .run(0, "ingest", SharedData.require(CORPUS), "--field", "title=none")
          .run(0, "segment", "--keep-boilerplate", "--variants", noVariants)
          .run(0, "count-ngrams", "--max-size", 3)
          .run(0, "find-collocations", "--min-count", 20)
          .run(0, "compare-ngrams", "--max-size", 3);
      sentences = SpeechSentence.rows(analysis.table(Sentences.TABLE));
      tokens = tokens(EnumSet.noneOf(QuantedaRule.class));
    }
  }

  /** Each test says for itself that it is skipped. */
  @BeforeEach
  void requireSpeeches() {
    SharedData.require(CORPUS);
    SharedData.require(REFERENCE.formatted("totals"));
  }

  @Test
  void allTextsButThreeHaveAsManyTokensAsForQuanteda() {
    Map<String, Integer> totals = tokens.totals();
    int different = 0;
    long ours = 0;
    long theirs = 0;
    for (CSVRecord record : reference("totals")) {
      int total = requireNonNull(totals.get(record.get("doc")));
      different += total == count(record, "tokens") ? 0 : 1;
      ours += total;
      theirs += count(record, "tokens");
    }
    assertThat(different).isEqualTo(3);
    assertThat((double) ours / theirs).isCloseTo(1, within(0.001));
  }

  @Test
  void everyTextHasAsManyTokensAsForQuantedaByItsRules() {
    Map<String, Integer> theirs = new TreeMap<>();
    reference("totals").forEach(record -> theirs.put(record.get("doc"), count(record, "tokens")));
    assertThat(tokens(ALL_RULES).totals()).isEqualTo(theirs).hasSize(233);
  }

  @Test
  void everySampledCountIsThatOfQuantedaByItsRules() {
    assertThat(differing(tokens(ALL_RULES))).isEmpty();
  }

  @Test
  void mostSampledCountsAreThoseOfQuantedaWithoutItsRules() {
    assertThat(reference("keyness")).hasSize(2399);
    assertThat(differing(tokens)).hasSize(391);
  }

  /** As many records differ where all rules hold but one. */
  @ParameterizedTest
  @CsvSource({
    "DASHES_JOIN, 215",
    "AS_WRITTEN, 20",
    "NO_LAST_STOP, 2",
    "COLONS_PART, 5",
    "WHOLE_TEXTS, 192"
  })
  void everyRuleExplainsDifferences(QuantedaRule rule, int records) {
    SpeechTokens others = tokens(EnumSet.complementOf(EnumSet.of(rule)));
    assertThat(differing(others)).hasSize(records);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theTableHasTheSampledCounts(int size) {
    Map<String, Map<String, Long>> table = new HashMap<>();
    analysis
        .table(Ngrams.TABLE)
        .where(Ngrams.SIZE.column().equalTo(size))
        .select("ngram", "outlet", "n")
        .collectAsList()
        .forEach(
            row ->
                table
                    .computeIfAbsent(row.getString(0), ngram -> new HashMap<>())
                    .put(row.getString(1), row.getLong(2)));
    Map<String, Map<String, Long>> expected = sampled(tokens, size);
    expected.values().removeIf(outlets -> total(outlets) < MINIMUM);
    table.keySet().retainAll(sampled(tokens, size).keySet());
    assertThat(table).isEqualTo(expected).hasSizeGreaterThan(300);
  }

  @Test
  void g2IsThatOfQuantedaOnItsCounts() {
    for (CSVRecord record : reference("keyness")) {
      double g2 =
          G2.signed(
              count(record, "n_target"),
              count(record, "total_target"),
              count(record, "n_reference"),
              count(record, "total_reference"));
      double theirs = Double.parseDouble(record.get("g2"));
      assertThat(g2)
          .as(record.get("feature"))
          .isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
    }
  }

  @Test
  void g2OfTheTableIsThatOfItsCounts() {
    Map<String, CSVRecord> sampled = new HashMap<>();
    for (CSVRecord record : reference("keyness")) {
      sampled.put(record.get("outlet") + ' ' + record.get("feature"), record);
    }
    Map<String, Long> totals = new HashMap<>();
    Map<Integer, Long> alls = new HashMap<>();
    int compared = 0;
    for (Row row :
        analysis
            .table(NgramKeyness.TABLE)
            .select("outlet", "size", "ngram", "n_target", "n_reference", "g2")
            .collectAsList()) {
      if (sampled.containsKey(row.getString(0) + ' ' + row.getString(2))) {
        int size = row.getInt(1);
        long target =
            totals.computeIfAbsent(
                row.getString(0) + size, family -> tokens.total(row.getString(0), size));
        long all = alls.computeIfAbsent(size, any -> total(size));
        double g2 = G2.signed(row.getLong(3), target, row.getLong(4), all - target);
        assertThat(row.getDouble(5)).isCloseTo(g2, within(1e-9 * Math.max(1, Math.abs(g2))));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** Rows of underscores are tokens for quanteda, too, but its collocations leave them out. */
  @Test
  void pairsAreCountedAndScoredLikeQuantedaByItsRules() {
    SpeechTokens theirs = tokens(ALL_RULES);
    SpeechPairs pairs = new SpeechPairs(theirs, theirs.withoutMarks());
    List<CSVRecord> records = reference("collocations");
    for (CSVRecord record : records) {
      long pair = theirs.key(record.get("collocation"));
      assertThat(pairs.count(pair)).as(record.get("collocation")).isEqualTo(count(record, "count"));
      assertScores(pairs.score(pair), value(record, "lambda"), value(record, "z"));
    }
    assertThat(records).hasSize(pairs.atLeast(20));
  }

  @Test
  void pairsOfTheTableAreCountedAndScoredInTheSameWayInsideSentences() {
    SpeechPairs pairs = new SpeechPairs(tokens, pair -> true);
    List<Row> rows =
        analysis
            .table(Collocations.TABLE)
            .where("outlet is null and size = 2")
            .select("ngram", "n", "lambda", "z")
            .collectAsList();
    for (Row row : rows) {
      long pair = tokens.key(row.getString(0));
      assertThat(row.getLong(1)).as(row.getString(0)).isEqualTo(pairs.count(pair));
      assertScores(pairs.score(pair), row.getDouble(2), row.getDouble(3));
    }
    assertThat(rows).hasSize(pairs.atLeast(20));
  }

  private static void assertScores(CollocationStatistics actual, double lambda, double z) {
    assertThat(actual.lambda()).isCloseTo(lambda, within(1e-9));
    assertThat(actual.z()).isCloseTo(z, within(1e-9 * Math.max(1, Math.abs(z))));
  }

  private SpeechTokens tokens(Set<QuantedaRule> rules) {
    return SpeechTokens.of(SpeechSentence.all(sentences), rules);
  }

  /** The records whose counts are others than quanteda's, for messages. */
  private List<String> differing(SpeechTokens counted) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (int size = 1; size <= 3; size++) {
      counts.putAll(sampled(counted, size));
    }
    return reference("keyness").stream()
        .filter(
            record -> {
              Map<String, Long> outlets = counts.getOrDefault(record.get("feature"), Map.of());
              long target = outlets.getOrDefault(record.get("outlet"), 0L);
              return target != count(record, "n_target")
                  || total(outlets) - target != count(record, "n_reference");
            })
        .map(record -> record.get("outlet") + ' ' + record.get("feature"))
        .toList();
  }

  /** Counts by n-gram and outlet of the n-grams of a size that the reference has. */
  private static Map<String, Map<String, Long>> sampled(SpeechTokens counted, int size) {
    Map<Long, String> ngrams = new HashMap<>();
    reference("keyness").stream()
        .filter(record -> count(record, "size") == size)
        .map(record -> record.get("feature"))
        .forEach(ngram -> ngrams.put(counted.key(ngram), ngram));
    Map<String, Map<String, Long>> counts = new HashMap<>();
    counted
        .counts(size, ngrams::containsKey)
        .forEach((key, outlets) -> counts.put(requireNonNull(ngrams.get(key)), outlets));
    return counts;
  }

  private static long total(Map<String, Long> outlets) {
    return outlets.values().stream().mapToLong(Long::longValue).sum();
  }

  private long total(int size) {
    return IntStream.rangeClosed(1, 8).mapToLong(era -> tokens.total("era-" + era, size)).sum();
  }

  private static int count(CSVRecord record, String column) {
    return Integer.parseInt(record.get(column));
  }

  private static double value(CSVRecord record, String column) {
    return Double.parseDouble(record.get(column));
  }

  private static List<CSVRecord> reference(String name) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
    try (Reader reader = Files.newBufferedReader(SharedData.require(REFERENCE.formatted(name)))) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
