package parallax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import parallax.stats.CollocationStatistics;
import parallax.stats.G2;
import parallax.table.Collocations;
import parallax.table.NgramKeyness;
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

  private Analysis analysis;
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
      tokens = SpeechTokens.of(analysis.table(Sentences.TABLE));
    }
  }

  /** Each test says for itself that it is skipped. */
  @BeforeEach
  void requireSpeeches() {
    SharedData.require(CORPUS);
    SharedData.require(REFERENCE.formatted("totals"));
  }

  /** The three others have dashes without spaces, which join words for quanteda and part ours. */
  @Test
  void allTextsButThreeHaveAsManyTokensAsForQuanteda() {
    long ours = 0;
    long theirs = 0;
    int different = 0;
    for (CSVRecord record : reference("totals")) {
      SpeechTokens.Text text = requireNonNull(tokens.texts().get(record.get("doc")));
      int count = Integer.parseInt(record.get("tokens"));
      ours += text.tokens();
      theirs += count;
      if (text.tokens() != count) {
        different++;
        assertThat(text.dashes()).as(record.get("doc")).isPositive();
        assertThat(text.tokens()).isBetween(count, count + text.dashes());
      }
    }
    assertThat(different).isEqualTo(3);
    assertThat((double) ours / theirs).isCloseTo(1, within(0.001));
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

  @Test
  void pairsOfTheTableAreCountedAndScoredInTheSameWayInsideSentences() {
    Pairs pairs = new Pairs(tokens.inSentences(2, pair -> true));
    List<Row> rows =
        analysis
            .table(Collocations.TABLE)
            .where("outlet is null and size = 2")
            .select("ngram", "n", "lambda", "z")
            .collectAsList();
    for (Row row : rows) {
      long pair = tokens.key(row.getString(0));
      assertThat(row.getLong(1)).as(row.getString(0)).isEqualTo(pairs.count(pair));
      CollocationStatistics expected = pairs.score(pair);
      assertThat(row.getDouble(2)).isCloseTo(expected.lambda(), within(1e-9));
      assertThat(row.getDouble(3))
          .isCloseTo(expected.z(), within(1e-9 * Math.max(1, Math.abs(expected.z()))));
    }
    assertThat(rows).hasSize(pairs.atLeast(20));
  }

  private long total(int size) {
    return IntStream.rangeClosed(1, 8).mapToLong(era -> tokens.total("era-" + era, size)).sum();
  }

  /** Pairs of all outlets together. */
  private static final class Pairs {
    private final Map<Long, Long> pairs = new HashMap<>();
    private final Map<Long, Long> firsts = new HashMap<>();
    private final Map<Long, Long> seconds = new HashMap<>();
    private long all;

    Pairs(Map<Long, Map<String, Integer>> counts) {
      counts.forEach(
          (pair, outlets) -> {
            long n = total(outlets);
            pairs.put(pair, n);
            firsts.merge(SpeechTokens.first(pair), n, Long::sum);
            seconds.merge(SpeechTokens.second(pair), n, Long::sum);
            all += n;
          });
    }

    long count(long pair) {
      return pairs.getOrDefault(pair, 0L);
    }

    int atLeast(int minimum) {
      return (int) pairs.values().stream().filter(n -> n >= minimum).count();
    }

    CollocationStatistics score(long pair) {
      long n = count(pair);
      long first = firsts.getOrDefault(SpeechTokens.first(pair), 0L);
      long second = seconds.getOrDefault(SpeechTokens.second(pair), 0L);
      return CollocationStatistics.of(
          new long[] {all - first - second + n, first - n, second - n, n});
    }
  }

  private static long total(Map<String, Integer> outlets) {
    return outlets.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static int count(CSVRecord record, String column) {
    return Integer.parseInt(record.get(column));
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
