package parallax.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import scala.collection.Seq;

@ExtendWith(SparkExtension.class)
class ScoreSentimentTest {
  private final SparkSession spark;
  private InputFile valences = new InputFile("");
  private InputFile modifiers = new InputFile("");

  ScoreSentimentTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(List<InputFile> lexicon, InputFile modifiers, InputFile variants)
      implements ScoreSentiment.Options {}

  @BeforeEach
  void writeLexicon(@TempDir Path folder) throws IOException {
    valences = file(folder.resolve("valence.tsv"), "word\tvalence\ngood\t2\nodd\t-0.25\n");
    modifiers = file(folder.resolve("modifiers.tsv"), "phrase\tkind\tvalue\nnot\tnegation\t-0.5\n");
  }

  private static InputFile file(Path path, String text) throws IOException {
    return new InputFile(Files.writeString(path, text).toString());
  }

  private Dataset<Row> sentences() {
    return Rows.of(
        spark,
        Sentences.TABLE,
        sentence(1, "title", 0, "GOOD news", List.of("good", "news"), List.of()),
        sentence(2, "body", 10, "It is not good", words("it is not good"), List.of()),
        sentence(
            3, "list", 25, "\u201CHow odd\u201D, we say", words("how odd we say"), span(26, 33)),
        sentence(
            4,
            "body",
            46,
            "\u201CSo it is good\u201D she said",
            words("so it is good she said"),
            span(46, 61)),
        sentence(5, "heading", 80, "\u2014", List.of(), List.of()),
        sentence(6, "boilerplate", 90, "Good Share", words("good share"), List.of()),
        sentence(
            7,
            "body",
            110,
            "\uD83D\uDE00 Caf\u00E9s are good and odd",
            words("caf\u00E9s are good and odd"),
            List.of()),
        sentence(
            8,
            "body",
            140,
            "Ana said that it is good now",
            words("ana said that it is good now"),
            List.of()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static List<Row> span(int begin, int end) {
    return List.of(row(begin, end));
  }

  private static Row sentence(
      int number, String kind, int begin, String text, List<String> tokens, List<Row> quoted) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int place = 0;
    for (String token : tokens) {
      place = lower.indexOf(token, place);
      begins.add(begin + place);
      place += token.length();
      ends.add(begin + place);
    }
    return row(
        "a1",
        number,
        "Outlet",
        number,
        kind,
        begin,
        begin + text.length(),
        text,
        tokens,
        begins,
        ends,
        tokens.size(),
        quoted);
  }

  private Dataset<Row> computed(Dataset<Row> sentences) {
    return requireNonNull(
        new ScoreSentiment()
            .compute(
                TestInputs.of(spark, Map.of(Sentences.TABLE, sentences)),
                new Choice(List.of(valences), modifiers, new InputFile("builtin:variants.tsv")))
            .get(SentenceSentiment.TABLE));
  }

  private List<Row> scored(Dataset<Row> sentences) {
    return computed(sentences)
        .select(SentenceSentiment.TABLE.columns())
        .orderBy(SentenceSentiment.ARTICLE_ID.column(), SentenceSentiment.SENTENCE_NO.column())
        .collectAsList()
        .stream()
        .map(ScoreSentimentTest::plain)
        .toList();
  }

  /** With lists instead of Scala's sequences, which equal no list. */
  private static Row plain(Row row) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      if (value instanceof Seq) {
        value = row.getList(i).stream().map(one -> one instanceof Row r ? plain(r) : one).toList();
      }
      values[i] = value;
    }
    return row(values);
  }

  @Test
  void scoresEverySentenceButBoilerplate() {
    // 2.5 / √(6.25 + 15), -1 / √16 and so on, times 4.
    String shared = "words \"2\" \u00d7 0.71";
    assertThat(scored(sentences()))
        .containsExactly(
            row(
                "a1",
                1,
                "Outlet",
                "title",
                2.1693,
                List.of(row(0, 4, "GOOD", 2.0, 2.5, List.of("capitals \"GOOD\" \u00d7 1.25"))),
                null,
                2.1693,
                "positive",
                "own"),
            row(
                "a1",
                2,
                "Outlet",
                "body",
                -1.0,
                List.of(row(20, 24, "good", 2.0, -1.0, List.of("negation \"not\" \u00d7 -0.50"))),
                null,
                -1.0,
                "negative",
                "own"),
            row(
                "a1",
                3,
                "Outlet",
                "list",
                -0.2577,
                List.of(row(30, 33, "odd", -0.25, -0.25, List.of())),
                null,
                -0.2577,
                "neutral",
                "own"),
            row(
                "a1",
                4,
                "Outlet",
                "body",
                1.8353,
                List.of(row(56, 60, "good", 2.0, 2.0, List.of())),
                null,
                1.8353,
                "positive",
                "quoted"),
            row("a1", 5, "Outlet", "heading", null, List.of(), null, null, null, "own"),
            row(
                "a1",
                7,
                "Outlet",
                "body",
                1.2174,
                List.of(
                    row(123, 127, "good", 2.0, 1.4142, List.of(shared)),
                    row(132, 135, "odd", -0.25, -0.1768, List.of(shared))),
                null,
                1.2174,
                "positive",
                "own"),
            row(
                "a1",
                8,
                "Outlet",
                "body",
                1.8353,
                List.of(row(160, 164, "good", 2.0, 2.0, List.of())),
                null,
                1.8353,
                "positive",
                "reported"));
  }

  @Test
  void rowsDoNotDependOnPartitions() {
    assertThat(scored(sentences().repartition(5))).isEqualTo(scored(sentences().coalesce(1)));
  }

  @Test
  void columnsHaveTheTypesOfTheTable() {
    Dataset<Row> rows = computed(sentences());

    SentenceSentiment.TABLE
        .fields()
        .forEach(
            field ->
                assertThat(rows.schema().apply(field.name()).dataType())
                    .as(field.name())
                    .isEqualTo(field.type()));
    assertThat(rows.columns()).hasSize(SentenceSentiment.TABLE.fields().size());
  }

  @Test
  void namesTheLineOfAMistakeInTheLexicon(@TempDir Path folder) throws IOException {
    valences = file(folder.resolve("broken.tsv"), "word\tvalence\ngood\tvery\n");

    assertThatThrownBy(() -> scored(sentences()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("broken.tsv, line 2: found the valence 'very'");
  }
}
