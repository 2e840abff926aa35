package parallax;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.table.Articles;
import parallax.table.FrameContrast;
import parallax.table.FrameEvidence;
import parallax.table.FrameKeyness;
import parallax.table.FramesByOutlet;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.SentimentArc;
import parallax.table.SentimentByOutlet;
import parallax.table.SentimentOverTime;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/** The page of the sample articles says what the tables say. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReportTest {
  private Analysis analysis;
  private Path lake;
  private ReportPage page;

  @BeforeAll
  void analyze(SparkSession session, @TempDir Path folder) throws IOException {
    lake = folder.resolve("lake");
    analysis =
        new Analysis(session, lake)
            .run(0, "analyze", Analysis.root().resolve("seeds/articles"), "--semantic-limit", 0);
    page = ReportPage.of(lake.resolve("runs/" + analysis.manifest().runId() + "/report.html"));
  }

  @Test
  void analyzeSaysWhereThePageIs() {
    assertThat(analysis.run(0, "report").out()).contains("Report: ").contains("/report.html");
  }

  @Test
  void theAnswerNamesWhoLeansWhere() {
    assertThat(page.text("<h1", "</h1>"))
        .contains("Brassgate Business Daily leans to Talent war")
        .contains("Quillfield Review leans to AI-assisted research");
  }

  @Test
  void thePageIsSmallAndLoadsNothing() {
    assertThat(page.html().length()).isLessThan(5_000_000);
    assertThat(page.document()).doesNotContainPattern("<(script|link|img|iframe)[^>]* (src|href)=");
    assertThat(page.html())
        .contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-");
    assertThat(page.document()).doesNotContain("unsafe-inline");
  }

  @Test
  void thePolicyAllowsExactlyTheScriptsAndTheStyleThatAreThere() throws Exception {
    List<String> inside =
        List.of(
            page.html().split("<style>", -1)[1].split("</style>", -1)[0],
            page.html().split("<script>", -1)[1].split("</script>", -1)[0],
            page.html().split("<script>", -1)[2].split("</script>", -1)[0]);
    for (String text : inside) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertThat(page.document())
          .contains("&#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
    }
  }

  @Test
  void allEvidenceIsThereWithItsWordsInItsSentence() {
    List<JsonNode> sentences = page.rows("sentences");
    List<String> shown =
        page.rows("evidence").stream()
            .map(
                row -> {
                  JsonNode sentence = sentences.get(row.get("sentence").asInt());
                  int from = sentence.get("begin").asInt();
                  return "[%s,%s,%s,%s,%s,%s]"
                      .formatted(
                          article(sentence).get("article_id").asText(),
                          sentence.get("sentence_no").asInt(),
                          row.get("frame").asText(),
                          row.get("begin").asInt(),
                          row.get("voice").asText(),
                          sentence
                              .get("text")
                              .asText()
                              .substring(
                                  row.get("begin").asInt() - from, row.get("end").asInt() - from));
                })
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            analysis.rows(
                FrameEvidence.TABLE,
                "true",
                "article_id",
                "sentence_no",
                "frame",
                "begin",
                "voice",
                "matched"));
  }

  private JsonNode article(JsonNode sentence) {
    return page.rows("articles").get(sentence.get("article").asInt());
  }

  @Test
  void sharesAndContrastsAreThoseOfTheTables() {
    assertThat(shares())
        .containsExactlyInAnyOrderElementsOf(
            analysis.rows(
                FramesByOutlet.TABLE,
                "method = 'any'",
                "outlet",
                "frame",
                "scope",
                "n_sentences",
                "format_number(ci_high, 5)"));
    assertThat(page.rows("contrasts"))
        .hasSize(analysis.rows(FrameContrast.TABLE, "method = 'any'", "outlet").size());
  }

  private List<String> shares() {
    List<JsonNode> outlets = page.rows("corpus", "outlets");
    return page.rows("shares").stream()
        .map(
            row ->
                "[%s,%s,%s,%d,%.5f]"
                    .formatted(
                        outlets.get(row.get("outlet").asInt()).get("outlet").asText(),
                        row.get("frame").asText(),
                        row.get("scope").asText(),
                        row.get("n_sentences").asInt(),
                        row.get("ci_high").asDouble()))
        .toList();
  }

  @Test
  void theClearestTermsAreThoseOfTheTableAndTheirLinesHaveThem() {
    List<JsonNode> terms = page.rows("terms");
    List<Double> shown =
        terms.stream()
            .filter(term -> term.get("size").asInt() == 2 && term.get("outlet").asInt() == 0)
            .map(term -> term.get("z").asDouble())
            .filter(z -> z > 0)
            .toList();
    List<Double> all =
        analysis
            .table(NgramKeyness.TABLE)
            .where("size = 2 and z > 0 and 2 * n_independent >= n_target")
            .where("outlet = '%s'".formatted(outlet(0)))
            .selectExpr("cast(format_string('%.4f', z) as double) as z")
            .orderBy(desc("z"))
            .collectAsList()
            .stream()
            .map(row -> row.getDouble(0))
            .toList();
    assertThat(shown).hasSize(Math.min(60, all.size()));
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i)).isCloseTo(all.get(i), within(1e-4));
    }
    List<JsonNode> sentences = page.rows("sentences");
    List<JsonNode> used = new ArrayList<>(terms);
    used.addAll(page.rows("line_terms"));
    assertThat(page.rows("lines")).hasSizeGreaterThan(terms.size());
    assertThat(page.rows("lines"))
        .allSatisfy(
            line -> {
              JsonNode sentence = sentences.get(line.get("sentence").asInt());
              JsonNode term = used.get(line.get("term").asInt());
              int from = sentence.get("begin").asInt();
              String words =
                  sentence
                      .get("text")
                      .asText()
                      .substring(line.get("begin").asInt() - from, line.get("end").asInt() - from);
              assertThat(words.toLowerCase(Locale.ROOT).charAt(0))
                  .isEqualTo(term.get("ngram").asText().charAt(0));
              assertThat(article(sentence).get("outlet").asInt())
                  .isEqualTo(term.get("outlet").asInt());
            });
  }

  @Test
  void termsOfTwoOutletsAreThoseOfTheTable() {
    List<JsonNode> terms = page.rows("term_pairs");
    Map<String, Row> table = new HashMap<>();
    analysis
        .table(NgramPairs.TABLE)
        .where("z > 0 and 2 * n_independent >= n_target")
        .collectAsList()
        .forEach(row -> table.put(pair(row.get(0), row.get(1), row.get(2), row.get(3)), row));
    assertThat(terms.stream().map(this::pair)).doesNotHaveDuplicates();
    assertThat(terms)
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            term -> {
              Row row = requireNonNull(table.get(pair(term)));
              for (String column : List.of("n_target", "n_reference", "n_articles_reference")) {
                assertThat(term.get(column).asLong()).isEqualTo(row.<Long>getAs(column));
              }
              for (String column : List.of("z", "g2", "q_value", "log_ratio_ci_low")) {
                assertThat(term.get(column).asDouble())
                    .isCloseTo(row.<Double>getAs(column), withinPercentage(1e-3));
              }
            });
    Set<String> withLines = new HashSet<>();
    List<JsonNode> used = new ArrayList<>(page.rows("terms"));
    used.addAll(page.rows("line_terms"));
    for (JsonNode line : page.rows("lines")) {
      JsonNode term = used.get(line.get("term").asInt());
      withLines.add(term.get("outlet").asInt() + " " + term.get("ngram").asText());
    }
    assertThat(terms)
        .allSatisfy(
            term -> {
              String ngram = term.get("ngram").asText();
              assertThat(withLines).contains(term.get("outlet").asInt() + " " + ngram);
              if (term.get("n_reference").asLong() > 0) {
                assertThat(withLines).contains(term.get("reference").asInt() + " " + ngram);
              }
            });
    for (int size = 1; size <= 2; size++) {
      String condition =
          "outlet = '%s' and reference = '%s' and size = %d".formatted(outlet(1), outlet(0), size);
      List<String> clearest =
          analysis
              .table(NgramPairs.TABLE)
              .where(condition + " and z > 0 and 2 * n_independent >= n_target")
              .orderBy(desc("z"), col("ngram"))
              .limit(40)
              .collectAsList()
              .stream()
              .map(row -> row.<String>getAs("ngram"))
              .toList();
      int ofSize = size;
      assertThat(terms)
          .filteredOn(term -> term.get("outlet").asInt() == 1)
          .filteredOn(term -> term.get("reference").asInt() == 0)
          .filteredOn(term -> term.get("size").asInt() == ofSize)
          .extracting(term -> term.get("ngram").asText())
          .isNotEmpty()
          .containsExactlyElementsOf(clearest);
    }
    assertThat(page.model().get("compared_with").get("outlet").isNull()).isTrue();
  }

  private String pair(JsonNode term) {
    return pair(
        outlet(term.get("outlet").asInt()),
        outlet(term.get("reference").asInt()),
        term.get("size").asText(),
        term.get("ngram").asText());
  }

  private static String pair(Object... key) {
    return Arrays.toString(key);
  }

  private String outlet(int number) {
    return page.rows("corpus", "outlets").get(number).get("outlet").asText();
  }

  @Test
  void theSentencesThatDecideATone() {
    analysis.run(0, "sentiment sentences", "--outlet", outlet(0), "--csv");
    List<String> places =
        analysis.out().lines().skip(1).map(line -> line.split(",", -1)[1]).toList();
    List<JsonNode> sentences = page.rows("sentences");
    assertThat(
            page.rows("decisive").stream()
                .filter(row -> row.get("outlet").asInt() == 0)
                .map(row -> article(sentences.get(row.get("sentence").asInt())))
                .map(article -> article.get("article_id").asText()))
        .containsExactlyElementsOf(places);
    assertThat(page.rows("tones"))
        .hasSize((int) analysis.manifest().table(SentimentByOutlet.TABLE.name()).rows());
  }

  @Test
  void theToneTowardTargetsIsThatOfTheTable() {
    assertThat(page.rows("targets"))
        .hasSize((int) analysis.manifest().table(TargetSentimentByOutlet.TABLE.name()).rows());
    List<JsonNode> sentences = page.rows("sentences");
    assertThat(
            page.rows("target_mentions").stream()
                .map(
                    row -> {
                      JsonNode sentence = sentences.get(row.get("sentence").asInt());
                      int from = sentence.get("begin").asInt();
                      return "[%s,%s,%s,%s]"
                          .formatted(
                              article(sentence).get("article_id").asText(),
                              row.get("target").asText(),
                              row.get("begin").asInt(),
                              sentence
                                  .get("text")
                                  .asText()
                                  .substring(
                                      row.get("begin").asInt() - from,
                                      row.get("end").asInt() - from));
                    })
                .toList())
        .isSubsetOf(
            analysis.rows(
                TargetSentiment.TABLE,
                "polarity is not null",
                "article_id",
                "target",
                "begin",
                "mention"));
  }

  @Test
  void speakersAreThoseOfTheEvidence() {
    assertThat(page.rows("speakers").stream().mapToInt(row -> row.get("n_matches").asInt()).sum())
        .isEqualTo(analysis.rows(FrameEvidence.TABLE, "speaker is not null", "begin").size());
  }

  @Test
  void theToneAlongArticlesAndOverTimeIsThatOfTheTables() {
    assertThat(texts("tone_arcs", "measure", "part", "n_scored"))
        .containsExactlyInAnyOrderElementsOf(
            analysis.rows(SentimentArc.TABLE, "true", "outlet", "measure", "part", "n_scored"));
    assertThat(texts("tone_over_time", "measure", "unit", "begins_on", "n_scored"))
        .containsExactlyInAnyOrderElementsOf(
            analysis.rows(
                SentimentOverTime.TABLE,
                "true",
                "outlet",
                "measure",
                "unit",
                "begins_on",
                "n_scored"));
  }

  @Test
  void theWordsAroundAFrameAreTheClearestOfTheTable() {
    assertThat(texts("frame_words", "frame", "term", "n_target"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            analysis.rows(
                FrameKeyness.TABLE,
                """
                (outlet, frame, term) in (select outlet, frame, term from (select *, row_number()
                over (partition by outlet, frame order by g2 desc, term) as place from %s
                where method = 'any') where place <= 20) and method = 'any'
                """
                    .formatted(view(FrameKeyness.TABLE)),
                "outlet",
                "frame",
                "term",
                "n_target"));
  }

  private String view(Table table) {
    analysis.table(table).createOrReplaceTempView(table.name());
    return table.name();
  }

  /** By hand, from the lines that name a source; one of them is in a copy. */
  @Test
  void creditsAreCountedByOutlet() {
    assertThat(texts("credits", "source", "n_articles"))
        .containsExactly(
            "[Quillfield Review,Harrowmere Wire,2]", "[Rack & Copper,Copperline Bulletin,1]");
  }

  private List<String> texts(String sheet, String... columns) {
    return page.rows(sheet).stream()
        .map(
            row ->
                Stream.concat(
                        Stream.of(outlet(row.get("outlet").asInt())),
                        Stream.of(columns).map(column -> row.get(column).asText()))
                    .collect(Collectors.joining(",", "[", "]")))
        .toList();
  }

  @Test
  void articlesHaveTheirAddress() {
    assertThat(page.rows("articles"))
        .allSatisfy(
            article ->
                assertThat(
                        analysis.rows(
                            Articles.TABLE,
                            "article_id = '%s'".formatted(article.get("article_id").asText()),
                            "url"))
                    .containsExactly("[" + article.get("url").asText() + "]"));
  }

  @Test
  void thePageGoesWhereItIsAskedToAndNotIntoAFolder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.html");
    analysis.run(0, "report", "--output", file, "--run", analysis.manifest().runId());
    assertThat(ReportPage.of(file).model()).isEqualTo(page.model());
    assertThat(analysis.run(2, "report", "--output", folder).err())
        .contains("is a folder; name a file, such as " + folder.resolve("report.html"));
    assertThat(analysis.run(2, "report", "--output", folder.resolve("no/page.html")).err())
        .contains("there is no folder");
    assertThat(analysis.run(2, "report", "--run", "20200101T000000Z").err())
        .contains("has no run 20200101T000000Z; 'parallax runs list'");
  }
}
