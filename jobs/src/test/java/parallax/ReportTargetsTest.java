package parallax;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.Rows.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableEntry;
import parallax.lake.TableWriter;
import parallax.report.Report;
import parallax.table.Field;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/** The page's tone toward targets, from tables that are written by hand. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReportTargetsTest {
  /** Mentions of "Ada" begin at 0, 15 and 31. */
  private static final String TEXT = "Ada is a hero. Ada wins a war. Ada lies.";

  private ReportPage page;

  @BeforeAll
  void write(SparkSession spark, @TempDir Path folder) throws IOException {
    Path lake = folder.resolve("lake");
    Path input =
        Files.writeString(
            folder.resolve("news.jsonl"),
            article("daily", "Daily", TEXT) + article("weekly", "Weekly", TEXT + " Bob sleeps."));
    Analysis analysis =
        new Analysis(spark, lake).run(0, "analyze", input, "--only", "segment,compare-ngrams");
    RunManifest run =
        with(
            spark,
            lake,
            analysis.manifest(),
            Map.of(
                TargetSentiment.TABLE,
                List.of(
                    mention("daily", 1, 0, "Daily", "ada", 0.9),
                    mention("daily", 2, 15, "Daily", "ada", -0.2),
                    mention("daily", 3, 31, "Daily", "ada", -0.95),
                    mention("weekly", 1, 0, "Weekly", "ada", null),
                    mention("weekly", 4, 41, "Weekly", "bob", 0.1)),
                TargetSentimentByOutlet.TABLE,
                List.of(
                    mean("ada", "Daily", 3, -0.083),
                    mean("ada", "Weekly", 0, null),
                    mean("bob", "Weekly", 1, 0.1))));
    Path file = folder.resolve("page.html");
    Files.writeString(file, Report.of(spark, Lake.at(lake.toString(), new Configuration()), run));
    page = ReportPage.of(file);
  }

  @Test
  void meansStandByNumberOfMentions() {
    assertThat(
            page.rows("targets").stream()
                .map(
                    row ->
                        "%s %s %s %s"
                            .formatted(
                                row.get("target").asText(),
                                outlet(row),
                                row.get("n_mentions"),
                                row.get("mean"))))
        .containsExactly("ada Daily 3 -0.083", "bob Weekly 1 0.1", "ada Weekly 0 null");
  }

  @Test
  void mentionsStandByStrengthEachWithItsNameInItsSentence() {
    assertThat(
            page.rows("target_mentions").stream()
                .map(
                    row ->
                        "%s %s %s %s"
                            .formatted(
                                row.get("target").asText(),
                                outlet(row),
                                row.get("polarity"),
                                marked(row))))
        .containsExactly(
            "ada Daily -0.95 [Ada] lies.",
            "ada Daily 0.9 [Ada] is a hero.",
            "ada Daily -0.2 [Ada] wins a war.",
            "bob Weekly 0.1 [Bob] sleeps.");
  }

  private String outlet(JsonNode row) {
    return page.rows("corpus", "outlets").get(row.get("outlet").asInt()).get("outlet").asText();
  }

  private String marked(JsonNode row) {
    JsonNode sentence = page.rows("sentences").get(row.get("sentence").asInt());
    String text = sentence.get("text").asText();
    int begin = row.get("begin").asInt() - sentence.get("begin").asInt();
    int end = row.get("end").asInt() - sentence.get("begin").asInt();
    return text.substring(0, begin) + "[" + text.substring(begin, end) + "]" + text.substring(end);
  }

  private static String article(String id, String outlet, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"text\": \"%s\"}%n".formatted(id, outlet, text);
  }

  private static Row mention(
      String article,
      int sentence,
      int begin,
      String outlet,
      String target,
      @Nullable Double polarity) {
    Map<Field, Object> values = new HashMap<>();
    values.put(TargetSentiment.ARTICLE_ID, article);
    values.put(TargetSentiment.SENTENCE_NO, sentence);
    values.put(TargetSentiment.BEGIN, begin);
    values.put(TargetSentiment.END, begin + 3);
    values.put(TargetSentiment.OUTLET, outlet);
    values.put(TargetSentiment.TARGET, target);
    if (polarity != null) {
      values.put(TargetSentiment.POLARITY, polarity);
    }
    return filled(TargetSentiment.TABLE, values);
  }

  private static Row mean(String target, String outlet, long mentions, @Nullable Double mean) {
    Map<Field, Object> values = new HashMap<>();
    values.put(TargetSentimentByOutlet.TARGET, target);
    values.put(TargetSentimentByOutlet.OUTLET, outlet);
    values.put(TargetSentimentByOutlet.N_MENTIONS, mentions);
    if (mean != null) {
      values.put(TargetSentimentByOutlet.MEAN, mean);
    }
    return filled(TargetSentimentByOutlet.TABLE, values);
  }

  /** What is not given is null, or of no account where a value is required. */
  private static Row filled(Table table, Map<Field, Object> values) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Field field : table.fields()) {
      all.add(values.getOrDefault(field, field.required() ? plain(field) : null));
    }
    return row(all.toArray());
  }

  private static Object plain(Field field) {
    return switch (field.type().typeName()) {
      case "string" -> "own";
      case "boolean" -> true;
      case "double" -> 1.0;
      case "integer" -> 0;
      default -> 0L;
    };
  }

  private static RunManifest with(
      SparkSession spark, Path lake, RunManifest run, Map<Table, List<Row>> written) {
    Map<String, TableEntry> tables = new HashMap<>(run.tables());
    written.forEach(
        (table, rows) -> {
          String folder = "runs/" + run.runId() + "/by-hand-" + table.name();
          tables.put(
              table.name(),
              new TableWriter(spark)
                  .write(
                      Rows.of(spark, table, rows.toArray(Row[]::new)),
                      table,
                      lake.resolve(folder).toUri().toString(),
                      folder,
                      "test"));
        });
    return new RunManifest(
        run.format(),
        run.runId(),
        run.startedUtc(),
        run.finishedUtc(),
        run.seconds(),
        run.versions(),
        tables,
        run.jobs());
  }
}
