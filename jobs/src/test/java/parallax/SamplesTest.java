package parallax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.lake.TableEntry;
import parallax.table.Articles;
import parallax.table.FrameContrast;
import parallax.table.FrameEvidence;
import parallax.table.FramesByOutlet;
import parallax.table.NgramKeyness;
import parallax.table.NodeCollocates;
import parallax.table.OutletTotals;
import parallax.table.PipelineSentiment;
import parallax.table.Rejected;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;
import parallax.table.Table;

/** The whole way on the sample articles. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SamplesTest {
  private static final Path ARTICLES = Analysis.root().resolve("seeds/articles");

  private SparkSession spark;
  private Analysis analysis;

  @BeforeAll
  void analyze(SparkSession session, @TempDir Path folder) {
    spark = session;
    analysis = new Analysis(session, folder.resolve("lake")).run(0, "analyze", ARTICLES);
  }

  @Test
  void fifteenArticlesAreCountedAndTheCopyIsNot() {
    assertThat(analysis.rows(Rejected.TABLE, "true", "detail")).isEmpty();
    assertThat(analysis.rows(Articles.TABLE, "duplicate_of is not null", "outlet")).hasSize(1);
    assertThat(analysis.rows(OutletTotals.TABLE, "true", "n_articles"))
        .hasSize(5)
        .containsOnly("[3]");
  }

  @Test
  void everyTableOfTheRegistryIsThereWithRows() {
    for (Table table : Registry.JOBS.stream().flatMap(job -> job.outputs().stream()).toList()) {
      TableEntry entry = analysis.manifest().table(table.name());
      // No sample is rejected, and nobody asked for a word's surroundings or brought a pipeline
      // along.
      if (!List.of(Rejected.TABLE, NodeCollocates.TABLE, PipelineSentiment.TABLE).contains(table)) {
        assertThat(entry.rows()).as(table.name()).isPositive();
      }
      assertThat(entry.schemaVersion()).isEqualTo(table.version());
      assertThat(entry.sha256()).hasSize(64);
    }
  }

  @Test
  void everySentenceThatIsCountedIsCodedByHandOnce() throws IOException {
    List<String> coded = Files.readAllLines(Analysis.root().resolve("seeds/coded.tsv"));
    Dataset<Row> lines =
        spark
            .read()
            .option("header", true)
            .option("delimiter", "\t")
            .option("escape", "\"")
            .csv(Analysis.root().resolve("seeds/coded.tsv").toString());
    List<Row> sentences =
        analysis
            .table(Sentences.TABLE)
            .filter("kind <> 'boilerplate'")
            .select("article_id", "text")
            .collectAsList();
    assertThat(coded).hasSize(1 + sentences.size());
    assertThat(lines.select("article_id", "text").collectAsList())
        .containsExactlyInAnyOrderElementsOf(sentences);
    assertThat(lines.selectExpr("explode(split(frames, ';')) as frame").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder(
            "none",
            "talent_war",
            "ai_assisted_research",
            "model_race",
            "safety",
            "compute",
            "business",
            "expertise");
  }

  @Test
  void keysAreUnique() {
    for (Table table : Registry.JOBS.stream().flatMap(job -> job.outputs().stream()).toList()) {
      long rows = analysis.table(table).count();
      long keys =
          analysis
              .table(table)
              .select(
                  table.key().stream()
                      .map(field -> field.column())
                      .toArray(org.apache.spark.sql.Column[]::new))
              .distinct()
              .count();
      assertThat(keys).as(table.name()).isEqualTo(rows);
    }
  }

  @Test
  void theBusinessDailyLeansToTheTalentWarAndTheReviewToAssistedResearch() {
    assertThat(
            analysis.rows(
                FrameContrast.TABLE,
                "frame_a = 'talent_war' and frame_b = 'ai_assisted_research' and method = 'any' and log_odds > 0",
                "outlet"))
        .contains("[Brassgate Business Daily]")
        .doesNotContain("[Quillfield Review]");
  }

  @Test
  void everyNumberOfFramesHasItsEvidence() {
    String evidence =
        analysis
            .table(FrameEvidence.TABLE)
            .groupBy("outlet", "frame")
            .count()
            .orderBy("outlet", "frame")
            .collectAsList()
            .toString();
    String counted =
        analysis
            .table(FramesByOutlet.TABLE)
            .where("scope = 'all' and method = 'any' and n_matches > 0")
            .orderBy("outlet", "frame")
            .select("outlet", "frame", "n_matches")
            .collectAsList()
            .toString();
    assertThat(counted).isEqualTo(evidence);
  }

  @Test
  void theEvidenceOfANumberIsListedByOneCommand() {
    long matches =
        analysis
            .table(FramesByOutlet.TABLE)
            .where("scope = 'all' and method = 'codebook' and frame = 'talent_war'")
            .selectExpr("sum(n_matches)")
            .first()
            .getLong(0);
    analysis.run(0, "concordance", "--frame", "talent_war", "--csv", "--limit", "0");
    assertThat(analysis.out().lines()).hasSize(1 + (int) matches);
    assertThat(analysis.out()).contains("https://brassgate.example/");
    analysis.run(0, "concordance", "talent (war|race)", "--voice", "reported");
    assertThat(analysis.out()).contains("[talent war]").contains("1 of 1 shown.");
    assertThat(analysis.run(2, "concordance", "--frame", "talent_wra").err())
        .contains("did you mean 'talent_war'?");
  }

  @Test
  void theSentencesBehindAMeanAreListedByOneCommand() {
    Row mean =
        analysis
            .table(SentimentByOutlet.TABLE)
            .where("outlet = 'Brassgate Business Daily' and scope = 'all' and measure = 'score'")
            .first();
    analysis.run(
        0, "sentiment sentences", "--outlet", "Brassgate Business Daily", "--csv", "--top", 10000);
    List<String> lines = analysis.out().lines().skip(1).toList();
    assertThat(lines).hasSize((int) (long) mean.<Long>getAs("n_scored"));
    double influences =
        lines.stream()
            .map(
                line ->
                    Pattern.compile("(?:body|title|heading|list),\\w+,([^,]+),([^,]+),")
                        .matcher(line))
            .peek(found -> assertThat(found.find()).isTrue())
            .mapToDouble(found -> Double.parseDouble(found.group(2)))
            .sum();
    assertThat(influences).isCloseTo(0, within(1e-9));
    analysis.run(0, "sentiment sentences", "--outlet", "Brassgate Business Daily");
    assertThat(analysis.out())
        .contains("20 of %d shown; mean".formatted(lines.size()), "stripped of staff");
    assertThat(analysis.run(2, "sentiment sentences", "--outlet", "Brassgate Daily").err())
        .contains("did you mean 'Brassgate Business Daily'?");
    assertThat(analysis.run(2, "sentiment sentences", "--outlet", "x", "--measure", "lerned").err())
        .contains("--measure lerned: expected one of lexicon, learned, score.");
    assertThat(analysis.run(2, "sentiment sentences", "--outlet", "x", "--top", "0").err())
        .contains("--top 0: expected 1 to 10000.");
  }

  @Test
  void evidenceStandsInTheTextWhereItSaysSo() {
    long wrong =
        analysis
            .table(FrameEvidence.TABLE)
            .join(analysis.table(Articles.TABLE).select("article_id", "text"), "article_id")
            .where("substring(text, begin + 1, end - begin) <> matched")
            .count();
    assertThat(wrong).isZero();
  }

  @Test
  void correctedValuesAreNeverBelowTheirOwn() {
    assertThat(analysis.rows(NgramKeyness.TABLE, "q_value < p_value", "ngram")).isEmpty();
    assertThat(analysis.rows(NgramKeyness.TABLE, "n_target = 0 and q_value > 0.05", "ngram"))
        .isEmpty();
  }

  @Test
  void withoutInputThereIsOneClearSentence() {
    assertThat(analysis.run(2, "analyze").err()).contains("No input is named; give files");
  }

  @Test
  void aSecondTimeThereIsNothingToDo() {
    String run = analysis.manifest().runId();
    analysis.run(0, "analyze", ARTICLES);
    assertThat(analysis.out()).contains("Nothing to do");
    assertThat(analysis.manifest().runId()).isEqualTo(run);
  }

  @Test
  void aChangedOptionRedoesOnlyWhatDependsOnIt() {
    analysis.run(0, "analyze", ARTICLES, "--max-size", "3", "--dry-run");
    assertThat(
            analysis
                .out()
                .lines()
                .filter(line -> line.startsWith("work"))
                .map(line -> line.substring(6).replaceFirst(" .*", "")))
        .containsExactlyInAnyOrder("count-ngrams", "compare-ngrams", "compare-frame-terms");
  }

  @Test
  void otherPartitionsGiveTheSameTables(@TempDir Path folder) {
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", "5");
    try {
      Analysis again = new Analysis(spark, folder.resolve("lake")).run(0, "analyze", ARTICLES);
      assertThat(checksums(again)).isEqualTo(checksums(analysis));
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  private static String checksums(Analysis analysis) {
    return new TreeMap<>(analysis.manifest().tables())
        .entrySet().stream()
            .map(table -> table.getKey() + " " + table.getValue().sha256())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void sentencesToCodeAreDrawnInContextAndReadBack(@TempDir Path folder) throws IOException {
    Path sheet = folder.resolve("to-code.tsv");
    analysis.run(0, "sample", "--frame", "talent_war", "--n", "20", "--output", sheet);
    List<String> lines = Files.readAllLines(sheet);

    assertThat(lines).hasSize(21);
    assertThat(lines.get(0)).startsWith("frames\ttext\tbefore\tafter\toutlet");
    assertThat(lines.subList(1, 21)).allMatch(line -> line.startsWith("?\t"));
    assertThat(lines.subList(1, 21))
        .extracting(line -> line.split("\t", -1)[4])
        .contains("Rack & Copper");
    assertThat(weights(lines)).isCloseTo(300, within(1e-3));
    analysis.run(2, "validate", sheet);
    assertThat(analysis.err()).contains("none of the 20 sentences is coded yet");
    Files.writeString(sheet, Files.readString(sheet).replace("?\t", "talent_war\t"));
    analysis.run(0, "validate", sheet, "--bootstrap", "10");
    assertThat(analysis.out())
        .contains("Method codebook on 20 sentences")
        .contains("Weighted to the corpus: the coded sentences stand for about 300");
    analysis.run(2, "sample", "--frame", "talent_war", "--output", sheet);
    assertThat(analysis.err()).contains("is there already");
  }

  /** No text of the samples stands in two sentences, so that their sum is the corpus exactly. */
  private static double weights(List<String> lines) {
    int column = List.of(lines.get(0).split("\t", -1)).indexOf("weight");
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split("\t", -1)[column]))
        .sum();
  }
}
