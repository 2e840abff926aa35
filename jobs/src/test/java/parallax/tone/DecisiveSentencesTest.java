package parallax.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parallax.Rows.row;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.table.Articles;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;

@ExtendWith(SparkExtension.class)
class DecisiveSentencesTest {
  private final SparkSession spark;

  DecisiveSentencesTest(SparkSession spark) {
    this.spark = spark;
  }

  /** Scores of Post: 2, -1, 0.5, -1 and none; mean 0.125. */
  private Dataset<Row> sentiment() {
    Row hit = row(3, 9, "lovely", 2.0, 1.5, List.of("words 0.75"));
    return Rows.of(
        spark,
        SentenceSentiment.TABLE,
        row("a", 1, "Post", "title", 2.0, List.of(hit), null, null, 2.0, "positive", null, "own"),
        row("a", 2, "Post", "list", 0.0, List.of(), null, null, -1.0, "negative", null, "reported"),
        row("b", 1, "Post", "body", 0.0, List.of(), null, null, 0.5, "positive", null, "own"),
        row("b", 2, "Post", "body", 0.0, List.of(), -3.0, 1L, -1.0, "negative", null, "quoted"),
        row("b", 3, "Post", "body", null, List.of(), null, null, null, null, null, "own"),
        row("c", 1, "Echo", "body", 4.0, List.of(), null, null, 4.0, "positive", null, "own"));
  }

  private Row mean(String scope, String measure, @Nullable Double mean, long n) {
    @Nullable Object[] values = new @Nullable Object[SentimentByOutlet.TABLE.fields().size()];
    values[0] = "Post";
    values[1] = scope;
    values[2] = measure;
    values[3] = 2L;
    values[4] = 5L;
    values[5] = n;
    values[6] = mean;
    Dataset<Row> table =
        Rows.of(
            spark,
            SentimentByOutlet.TABLE,
            row(values),
            with(values, 0, "Echo"),
            with(values, 1, "heading"),
            with(values, 2, "other"));
    return new DecisiveSentences("Post", scope, measure, 1).mean(table).collectAsList().get(0);
  }

  private static Row with(@Nullable Object[] values, int place, String value) {
    @Nullable Object[] other = values.clone();
    other[place] = value;
    return row(other);
  }

  /** Article, number, score and influence. */
  private List<String> decisive(String scope, String measure, double mean, long n, int top) {
    return new DecisiveSentences("Post", scope, measure, top)
        .rows(sentiment(), mean(scope, measure, mean, n)).collectAsList().stream()
            .map(
                r ->
                    "%s %d %s %.4f"
                        .formatted(r.getString(0), r.getInt(1), r.getDouble(4), r.getDouble(5)))
            .toList();
  }

  @Test
  void theLargestInfluenceUpOrDownComesFirstAndEqualOnesByPlace() {
    assertThat(decisive("all", "score", 0.125, 4, 9))
        .containsExactly(
            "a 1 2.0 0.4688", "a 2 -1.0 -0.2813", "b 2 -1.0 -0.2813", "b 1 0.5 0.0938");
    assertThat(decisive("all", "score", 0.125, 4, 2))
        .containsExactly("a 1 2.0 0.4688", "a 2 -1.0 -0.2813");
  }

  @Test
  void aDrawnSentenceWeighsWhatItStandsFor() {
    Dataset<Row> drawn =
        Rows.of(
            spark,
            SentenceSentiment.TABLE,
            row("a", 1, "Post", "body", 0.0, List.of(), 2.0, 3L, 2.0, "positive", null, "own"),
            row("a", 2, "Post", "body", 0.0, List.of(), -2.0, 1L, -2.0, "negative", null, "own"));
    // (3 · 2 - 2) / 4 = 1; then 3 · (2 - 1) / 4 and 1 · (-2 - 1) / 4.
    List<Row> rows =
        new DecisiveSentences("Post", "all", "learned", 5)
            .rows(drawn, mean("all", "learned", 1.0, 2))
            .collectAsList();

    assertThat(rows).extracting(row -> row.<Double>getAs("influence")).containsExactly(0.75, -0.75);
  }

  @Test
  void theScopesAreThoseOfTheMeans() {
    assertThat(decisive("title", "score", 2, 1, 9)).containsExactly("a 1 2.0 0.0000");
    assertThat(decisive("heading", "score", 0, 1, 9)).isEmpty();
    assertThat(decisive("body", "score", -0.5, 3, 9))
        .containsExactly("b 1 0.5 0.3333", "a 2 -1.0 -0.1667", "b 2 -1.0 -0.1667");
    assertThat(decisive("own", "score", 1.25, 2, 9))
        .containsExactly("a 1 2.0 0.3750", "b 1 0.5 -0.3750");
    assertThat(decisive("quoted", "score", -1, 2, 9))
        .containsExactly("a 2 -1.0 0.0000", "b 2 -1.0 0.0000");
    assertThat(decisive("all", "learned", -3, 1, 9)).containsExactly("b 2 -3.0 0.0000");
    assertThat(decisive("all", "lexicon", 0.5, 4, 1)).containsExactly("a 1 2.0 0.3750");
  }

  @Test
  void aSentenceHasItsPlaceTextAndWords() {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            sentence("a", 1, 7, "A lovely day"),
            sentence("c", 1, 0, "Other"));
    @Nullable Object[] article = new @Nullable Object[Articles.TABLE.fields().size()];
    List<String> columns = Articles.TABLE.fields().stream().map(field -> field.name()).toList();
    article[columns.indexOf("article_id")] = "a";
    article[columns.indexOf("url")] = "https://post.example/1";
    Dataset<Row> articles = spark.createDataFrame(List.of(row(article)), Articles.TABLE.schema());
    DecisiveSentences decisive = new DecisiveSentences("Post", "all", "score", 1);
    Row found = decisive.rows(sentiment(), mean("all", "score", 0.125, 4)).collectAsList().get(0);
    List<Row> places =
        DecisiveSentences.places(sentences, articles, new Object[] {"a"}).collectAsList();
    assertThat(places).hasSize(1);

    DecisiveSentence sentence = decisive.sentence(found, places.get(0));

    assertThat(sentence.influence()).isCloseTo(1.875 / 4, within(1e-15));
    assertThat(sentence)
        .isEqualTo(
            new DecisiveSentence(
                "a",
                1,
                7,
                19,
                "Post",
                "https://post.example/1",
                "title",
                "own",
                2.0,
                sentence.influence(),
                List.of(new DecisiveSentence.Word("lovely", 1.5)),
                "A lovely day"));
  }

  private static Row sentence(String article, int number, int begin, String text) {
    return row(
        article,
        number,
        "Post",
        1,
        "body",
        begin,
        begin + text.length(),
        text,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }
}
