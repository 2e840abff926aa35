package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.table.Articles;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Rejected;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;

/** The whole way on the five real pages that {@code seeds/originals.csv} describes. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class RealPagesTest {
  private Analysis analysis;

  @BeforeAll
  void analyze(SparkSession spark, @TempDir Path folder) {
    analysis = new Analysis(spark, folder.resolve("lake"));
    if (SharedData.has("seeds")) {
      analysis.run(
          0,
          "analyze",
          SharedData.require("seeds"),
          "--metadata",
          Analysis.root().resolve("seeds/originals.csv"),
          "--bootstrap",
          "200");
    }
  }

  /** Each test says for itself that it is skipped. */
  @BeforeEach
  void requirePages() {
    SharedData.require("seeds");
  }

  @Test
  void fiveArticlesComeInAndNoneIsRejected() {
    assertThat(analysis.rows(OutletTotals.TABLE, "true", "outlet", "n_articles"))
        .containsExactly(
            "[AI News Brief,1]",
            "[AIssential,1]",
            "[All Things Geek,1]",
            "[Horizon,1]",
            "[InsightArea,1]");
    assertThat(analysis.rows(Rejected.TABLE, "true", "reason")).isEmpty();
    assertThat(analysis.manifest().table("articles").rows()).isEqualTo(5);
  }

  @Test
  void phrasesAreCountedWhereTheyStand() {
    assertThat(analysis.rows(Ngrams.TABLE, "ngram = 'talent war'", "outlet", "n"))
        .containsExactly("[Horizon,1]", "[InsightArea,1]");
    assertThat(
            analysis.rows(
                Ngrams.TABLE,
                "ngram = 'ai-assisted research' and outlet = 'Horizon'",
                "n",
                "n_articles"))
        .containsExactly("[3,1]");
    assertThat(
            analysis.rows(
                NgramKeyness.TABLE,
                "ngram = 'ai-assisted research' and outlet = 'Horizon'",
                "n_target",
                "g2 > 0",
                "log_ratio > 0"))
        .containsExactly("[3,true,true]");
  }

  @Test
  void pagesNameTheirSources() {
    assertThat(
            analysis.rows(
                Articles.TABLE, "size(credits) > 0", "outlet || ': ' || array_join(credits, ', ')"))
        .containsExactlyInAnyOrder(
            "[All Things Geek: TechRadar]",
            "[AI News Brief: Anthropic News]",
            "[AIssential: The Decoder]");
  }

  @Test
  void noBoilerplateIsCounted() {
    String counted = "kind <> 'boilerplate'";
    String furniture =
        "text rlike '(?i)(min read|share this article|comments are closed|no comments yet"
            + "|leave a reply|your email address|^by$|also on horizon|^source:|original article published"
            + "|edited by the|follow the story|tech writer at)'";
    assertThat(analysis.rows(Sentences.TABLE, counted + " and " + furniture, "text")).isEmpty();
    assertThat(analysis.rows(Sentences.TABLE, "not (" + counted + ") and " + furniture, "text"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void theQuotationOfARealPersonIsMarked() {
    assertThat(
            analysis.rows(
                Sentences.TABLE,
                "outlet = 'Horizon' and array_contains(tokens, 'formative')",
                "size(quoted_spans) > 0"))
        .containsExactly("[true]");
    assertThat(
            analysis.rows(
                SentenceSentiment.TABLE, "outlet = 'Horizon' and voice = 'quoted'", "voice"))
        .isNotEmpty();
  }

  @Test
  void withOneArticleAnOutletThereAreNoIntervalsAndTheSummarySaysSo() {
    assertThat(analysis.out()).contains("No interval where an outlet has one article");
  }
}
