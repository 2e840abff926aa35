package parallax.collocation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.SampleSentences;
import parallax.SharedData;
import parallax.SparkExtension;
import parallax.job.InputFile;
import parallax.stats.CollocationStatistics;
import parallax.table.Collocations;

@ExtendWith(SparkExtension.class)
class FindCollocationsTest {
  private record Chosen(String minCount, @Nullable List<String> node, int window)
      implements FindCollocations.Options {
    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }
  }

  @Test
  void scoresEachOutletAndTheWholeCorpusByThemselves(SparkSession spark) {
    SampleSentences sample =
        new SampleSentences()
            .add("A", "1", "talent war now")
            .add("A", "1", "talent war")
            .add("A", "2", "cold war now")
            .add("B", "3", "talent war now")
            .add("B", "3", "boilerplate", "talent war talent war");
    List<Row> rows = found(spark, sample, 1, "2");
    assertThat(rows)
        .extracting(row -> row.get(0), row -> row.get(2), row -> row.get(3), row -> row.get(4))
        .containsExactly(
            tuple(null, "talent war", 3L, 2L),
            tuple(null, "war now", 3L, 3L),
            tuple(null, "talent war now", 2L, 0L),
            tuple("A", "talent war", 2L, 1L),
            tuple("A", "war now", 2L, 2L));
    // Seven pairs in all: "talent war" 3, other pairs with "talent" first 0, with "war" second 1,
    // the rest 3.
    CollocationStatistics pair = CollocationStatistics.of(new long[] {3, 0, 1, 3});
    assertThat(rows.get(0).getDouble(5)).isCloseTo(pair.lambda(), within(1e-12));
    assertThat(rows.get(0).getDouble(6)).isCloseTo(pair.z(), within(1e-12));
    assertThat(rows.get(0).getDouble(7)).isCloseTo(pair.pmi(), within(1e-12));
    assertThat(rows.get(0).getDouble(8)).isCloseTo(pair.logDice(), within(1e-12));
    // Three triples: the one twice, "cold war now" agrees in places two and three.
    CollocationStatistics triple = CollocationStatistics.of(new long[] {0, 0, 0, 0, 0, 0, 1, 2});
    assertThat(rows.get(2).getDouble(5)).isCloseTo(triple.lambda(), within(1e-12));
  }

  @Test
  void isTheSameInAnyPartitioning(SparkSession spark) {
    SampleSentences sample = SampleSentences.random(6, 150);
    assertThat(found(spark, sample, 7, "auto"))
        .isEqualTo(found(spark, sample, 1, "auto"))
        .hasSizeGreaterThan(100);
  }

  /** Each page as one sentence, because that is how quanteda was given them. */
  @Test
  void equalsQuantedaOnItsOwnTokens(SparkSession spark) throws IOException {
    Path pages = SharedData.require("reference/quanteda/tokens.jsonl");
    Path expected = SharedData.require("reference/quanteda/collocations.csv");
    ObjectMapper json = new ObjectMapper();
    SampleSentences sample = new SampleSentences();
    for (String line : Files.readAllLines(pages)) {
      JsonNode page = json.readTree(line);
      List<String> tokens = new ArrayList<>();
      page.get("tokens").forEach(token -> tokens.add(token.asText()));
      sample.add("all", page.get("doc_id").asText(), String.join(" ", tokens));
    }
    Map<String, Row> rows = new TreeMap<>();
    found(spark, sample, 2, "2").stream()
        .filter(row -> row.isNullAt(0))
        .forEach(row -> rows.put(row.getString(2), row));
    List<CSVRecord> records;
    try (BufferedReader reader = Files.newBufferedReader(expected)) {
      records =
          CSVFormat.DEFAULT
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .build()
              .parse(reader)
              .getRecords();
    }
    assertThat(rows).hasSameSizeAs(records);
    for (CSVRecord record : records) {
      Row row = requireNonNull(rows.get(record.get("collocation")));
      assertThat(row.getLong(3)).isEqualTo(Long.parseLong(record.get("count")));
      assertThat(row.getLong(4)).isEqualTo(Long.parseLong(record.get("count_nested")));
      assertThat(row.getDouble(5))
          .isCloseTo(Double.parseDouble(record.get("lambda")), withinPercentage(1e-7));
      assertThat(row.getDouble(6))
          .isCloseTo(Double.parseDouble(record.get("z")), withinPercentage(1e-7));
    }
  }

  private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static List<Row> found(
      SparkSession spark, SampleSentences sample, int partitions, String minCount) {
    return requireNonNull(
            new FindCollocations()
                .compute(sample.inputs(spark, partitions), new Chosen(minCount, null, 5))
                .get(Collocations.TABLE))
        .select(Collocations.TABLE.columns())
        .orderBy("outlet", "size", "ngram")
        .collectAsList();
  }
}
