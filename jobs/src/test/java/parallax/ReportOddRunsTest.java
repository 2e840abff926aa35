package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages of runs that have little, much, or something strange in them. */
@ExtendWith(SparkExtension.class)
class ReportOddRunsTest {
  private static final String TEXT =
      "The talent war goes on. Rivals poached researchers, and the lab uses AI to speed up research.";

  @TempDir private Path folder;
  private Analysis analysis;

  @BeforeEach
  void prepare(SparkSession session) {
    analysis = new Analysis(session, folder.resolve("lake"));
  }

  @Test
  void aRunWithoutTablesSaysWhatIsMissingAndHowToMakeIt() throws IOException {
    analyze(0, List.of(article("Daily", "One")), "--only", "segment");
    assertThat(file()).doesNotExist();
    analysis.run(0, "report");
    String html = page().document();
    assertThat(html)
        .contains("This run has no table frames_by_outlet")
        .contains("This run has no table ngram_pairs")
        .contains("'parallax analyze' makes every table")
        .contains("This run compares no frames.");
    assertThat(page().rows("corpus", "outlets")).hasSize(1);
  }

  @Test
  void withoutArticlesThePageSaysSo() throws IOException {
    Files.writeString(folder.resolve("news.jsonl"), "{\"outlet\": \"Daily\"}\n");
    analysis.run(3, "analyze", folder.resolve("news.jsonl"));
    assertThat(page().document())
        .contains("Nothing to compare yet")
        .contains("No article is in this run");
    assertThat(page().rows("corpus", "reasons")).hasSize(1);
  }

  @Test
  void oneArticleIsNotCompared() throws IOException {
    analyze(0, List.of(article("Daily", "One")));
    assertThat(page().text("<h1", "</h1>")).contains("One outlet alone cannot be compared.");
    assertThat(page().rows("evidence")).isNotEmpty();
  }

  @Test
  void twoArticlesOfTwoOutletsCannotTell() throws IOException {
    analyze(0, List.of(article("Daily", "One"), article("Weekly", "Other")));
    assertThat(page().text("<h1", "</h1>"))
        .contains("How these outlets differ cannot be told from two articles.");
  }

  @Test
  void aRunWithAReferenceHasNoPairsAndSaysWhatItComparesWith() throws IOException {
    analyze(
        0,
        List.of(article("Daily", "One"), article("Weekly", "Other")),
        "--reference",
        "Daily",
        "--min-count",
        "1");
    ReportPage page = page();
    assertThat(page.rows("terms")).isNotEmpty();
    assertThat(page.rows("term_pairs")).isEmpty();
    assertThat(page.model().get("compared_with").get("outlet").asText()).isEqualTo("Daily");
    assertThat(page.document()).doesNotContain("This run has no table");
  }

  @Test
  void hundredsOfOutletsWithStrangeNamesFit() throws IOException {
    String rightToLeft = "\u05d7\u05d3\u05e9\u05d5\u05ea \u202eabc";
    String emoji = "News \ud83d\udd25\ud83d\udc69\u200d\ud83d\ude80";
    String tag = "<script>alert(1)</script>";
    List<Map<String, String>> articles = new ArrayList<>();
    for (String outlet : List.of("x".repeat(200), rightToLeft, emoji, tag, "</script><!--")) {
      articles.add(article(outlet, "<img src=x onerror=alert(1)>"));
    }
    for (int i = articles.size(); i < 500; i++) {
      articles.add(article("Outlet " + i, "Title " + i));
    }
    analyze(0, articles, "--permute", "0", "--bootstrap", "100");
    ReportPage page = page();
    assertThat(page.rows("corpus", "outlets"))
        .hasSize(500)
        .extracting(row -> row.get("outlet").asText())
        .contains("x".repeat(200), rightToLeft, emoji, tag, "</script><!--");
    assertThat(page.rows("term_pairs"))
        .extracting(row -> row.get("reference").asInt())
        .contains(11);
    assertThat(page.document())
        .doesNotContain("<script>alert")
        .doesNotContain("<img")
        .doesNotContain("<!--");
    assertThat(page.html().length()).isLessThan(15_000_000);
  }

  @Test
  void aRunOfANewerReleaseIsRefusedWithAReason() throws IOException {
    analyze(0, List.of(article("Daily", "One")), "--no-report");
    assertThat(file()).doesNotExist();
    Path manifest = file().resolveSibling("run.json");
    String json = Files.readString(manifest);
    int place = json.indexOf("\"schema_version\" : ", json.indexOf("\"frames_by_outlet\""));
    Files.writeString(
        manifest,
        json.substring(0, place)
            + "\"schema_version\" : 9"
            + json.substring(json.indexOf(',', place)));
    assertThat(analysis.run(2, "report").err())
        .contains(
            "has the table frames_by_outlet in version 9, and this release of Parallax knows");
  }

  private static Map<String, String> article(String outlet, String title) {
    return Map.of(
        "outlet", outlet, "title", title, "text", TEXT + " " + title.length() + outlet.hashCode());
  }

  private void analyze(int exitCode, List<Map<String, String>> articles, Object... options)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (Map<String, String> article : articles) {
      lines.append(json.writeValueAsString(article)).append('\n');
    }
    Path input = Files.writeString(folder.resolve("news.jsonl"), lines);
    List<Object> all = new ArrayList<>(List.of(input, "--semantic-limit", 0));
    all.addAll(List.of(options));
    analysis.run(exitCode, "analyze", all.toArray());
  }

  private Path file() {
    return folder.resolve("lake/runs/" + analysis.manifest().runId() + "/report.html");
  }

  private ReportPage page() throws IOException {
    return ReportPage.of(file());
  }
}
