package parallax.sentiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static parallax.Rows.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
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
import parallax.embed.SentenceModel;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.table.SentenceEmbeddings;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import scala.collection.Seq;

@ExtendWith(SparkExtension.class)
class ScoreSentimentTest {
  private static final Configuration CONF = new Configuration(false);

  private final SparkSession spark;
  private InputFile valences = new InputFile("");
  private InputFile modifiers = new InputFile("");

  ScoreSentimentTest(SparkSession spark) {
    this.spark = spark;
  }

  record Choice(
      List<InputFile> lexicon, InputFile modifiers, InputFile variants, String sentimentModel)
      implements ScoreSentiment.Options {
    Choice(InputFile lexicon, InputFile modifiers) {
      this(lexicon, modifiers, SentenceHeadFile.BUILT_IN);
    }

    Choice(InputFile lexicon, InputFile modifiers, String sentimentModel) {
      this(List.of(lexicon), modifiers, new InputFile("builtin:variants.tsv"), sentimentModel);
    }
  }

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
    return computed(sentences, new Choice(valences, modifiers));
  }

  private Dataset<Row> computed(Dataset<Row> sentences, Choice choice, Row... embeddings) {
    return requireNonNull(
        new ScoreSentiment()
            .compute(
                TestInputs.of(
                    spark,
                    Map.of(
                        Sentences.TABLE,
                        sentences,
                        SentenceEmbeddings.TABLE,
                        Rows.of(spark, SentenceEmbeddings.TABLE, embeddings))),
                choice)
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
                null,
                2.1693,
                "positive",
                null,
                "own"),
            row(
                "a1",
                2,
                "Outlet",
                "body",
                -1.0,
                List.of(row(20, 24, "good", 2.0, -1.0, List.of("negation \"not\" \u00d7 -0.50"))),
                null,
                null,
                -1.0,
                "negative",
                null,
                "own"),
            row(
                "a1",
                3,
                "Outlet",
                "list",
                -0.2577,
                List.of(row(30, 33, "odd", -0.25, -0.25, List.of())),
                null,
                null,
                -0.2577,
                "neutral",
                null,
                "own"),
            row(
                "a1",
                4,
                "Outlet",
                "body",
                1.8353,
                List.of(row(56, 60, "good", 2.0, 2.0, List.of())),
                null,
                null,
                1.8353,
                "positive",
                null,
                "quoted"),
            row("a1", 5, "Outlet", "heading", null, List.of(), null, null, null, null, null, "own"),
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
                null,
                1.2174,
                "positive",
                null,
                "own"),
            row(
                "a1",
                8,
                "Outlet",
                "body",
                1.8353,
                List.of(row(160, 164, "good", 2.0, 2.0, List.of())),
                null,
                null,
                1.8353,
                "positive",
                null,
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

  /** A head that takes its first layer number times 2 and the sum of contributions times 10. */
  private Choice withHead(Path folder, InputFile lexicon) throws IOException {
    double[] vector = new double[SentenceModel.WIDTH - SentenceModel.DIMENSIONS];
    vector[0] = 2;
    double[] features = new double[LexiconFeatures.NAMES.size()];
    features[LexiconFeatures.NAMES.indexOf("sum")] = 10;
    SentenceHead head = new SentenceHead(vector, features, 0.5, 0.25, 1.5);
    Path model = Files.createDirectories(folder.resolve("model"));
    Files.writeString(model.resolve("model.json"), SentenceHeadFile.write(head));
    return new Choice(lexicon, modifiers, model.toString());
  }

  private static Row embedding(String text, float first) {
    List<Float> layers =
        new ArrayList<>(Collections.nCopies(SentenceModel.WIDTH - SentenceModel.DIMENSIONS, 0f));
    layers.set(0, first);
    return row(text, text, 1L, SentenceModel.ID, List.of(1f), layers, 3L);
  }

  @Test
  void aTextWithAVectorHasALearnedScore(@TempDir Path folder) throws IOException {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            sentence(1, "body", 0, "A b c", words("a b c"), List.of()),
            sentence(2, "body", 0, "Good", words("good"), List.of()),
            sentence(3, "body", 0, "A b", words("a b"), List.of()),
            sentence(4, "body", 0, "\u2014", List.of(), List.of()));
    List<Row> rows =
        computed(
                sentences,
                withHead(folder, new InputFile("builtin:lexicon/valence.tsv")),
                embedding("A b c", -3f),
                embedding("Good", 2f),
                embedding("\u2014", 3f))
            .select(
                "sentence_no", "lexicon_score", "learned_score", "learned_weight", "score", "label")
            .orderBy("sentence_no")
            .collectAsList();

    // 0.5 · 2 · -3 + 0.25; VADER's "good" is 1.9: 0.5 · (2 · 2 + 1.9) + 0.25.
    assertThat(rows)
        .containsExactly(
            row(1, 0.0, -2.75, 3L, -2.75, "negative"),
            row(2, 1.7617, 3.2, 3L, 3.2, "positive"),
            row(3, 0.0, null, null, null, null),
            row(4, null, null, null, null, null));
  }

  @Test
  void aModelHearsItsOwnLexiconWhateverLexiconIsChosen(@TempDir Path folder) throws IOException {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            sentence(1, "body", 0, "Good odd", words("good odd"), List.of()));
    Row row =
        computed(sentences, withHead(folder, valences), embedding("Good odd", 0f))
            .select("lexicon_score", "learned_score", "label")
            .collectAsList()
            .get(0);

    // Here good is 2 and odd -0.25; in the built-in lexicon good is 1.9 and odd -1.3.
    assertThat(row.getDouble(0)).isEqualTo(1.2174);
    assertThat(row.getDouble(1))
        .isEqualTo(SentenceHead.bounded(0.5 * (1.9 - 1.3) / Math.sqrt(2) + 0.25));
    // Above 0.5, and within the model's band.
    assertThat(row.getString(2)).isEqualTo("neutral");
  }

  @Test
  void aSentenceInAnotherLanguageHasNoScore() {
    Row row =
        computed(
                Rows.of(
                    spark,
                    Sentences.TABLE,
                    sentence(
                        1,
                        "body",
                        0,
                        "Das ist nicht good",
                        words("das ist nicht good"),
                        List.of())))
            .select("lexicon_score", "lexicon_hits", "score", "label", "language")
            .collectAsList()
            .get(0);

    assertThat(row.get(0)).isNull();
    assertThat(row.getList(1)).isEmpty();
    assertThat(row.get(2)).isNull();
    assertThat(row.get(3)).isNull();
    assertThat(row.getString(4)).isEqualTo("german");
  }

  @Test
  void theBuiltInModelScoresThisVersionsVectors() {
    SentenceHead head = SentenceHeadFile.open("builtin:sentiment", CONF);

    assertThat(head.vectorWeights()).hasSize(SentenceModel.WIDTH - SentenceModel.DIMENSIONS);
    assertThat(head.neutralBand()).isBetween(0.2, 1.0);
    double[] good = new double[LexiconFeatures.NAMES.size()];
    good[LexiconFeatures.NAMES.indexOf("score")] = 0.3;
    good[LexiconFeatures.NAMES.indexOf("sum")] = 0.3;
    assertThat(head.score(0, good)).isGreaterThan(head.score(0, new double[good.length]));
  }

  @Test
  void theLearnedScoreOfAnyTextHasTwoParts(@TempDir Path folder) throws IOException {
    Choice choice = withHead(folder, new InputFile("builtin:lexicon/valence.tsv"));
    Explainer explainer =
        new Explainer(
            choice.lexicon(),
            new InputFile(LexiconOptions.BUILT_IN_MODIFIERS),
            choice.variants(),
            CONF);
    float[] vector = new float[SentenceModel.WIDTH];
    vector[SentenceModel.DIMENSIONS] = -1;
    LearnedExplainer learned =
        new LearnedExplainer(
            SentenceHeadFile.open(choice.sentimentModel(), CONF),
            explainer,
            texts -> List.of(vector));

    // "good" is 1.9: 0.5 · 10 · 0.1 · 1.9; and 0.5 · 2 · -1 + 0.25.
    LearnedExplainer.Parts parts = requireNonNull(learned.of("Good."));
    assertThat(parts.lexicon()).isCloseTo(0.95, within(1e-9));
    assertThat(parts.model()).isCloseTo(-0.75, within(1e-9));
    assertThat(parts.score()).isEqualTo(0.2);
    assertThat(parts.text())
        .contains("learned score +0.20, neutral: +0.95", "-0.75 from the sentence");
    assertThat(learned.of("\u2014")).isNull();
  }

  /** If this fails, train the model anew by the command in its card. */
  @Test
  void theBuiltInModelIsTheOneOfItsCard() throws IOException {
    JsonNode card =
        new ObjectMapper().readTree(new InputFile("builtin:sentiment/card.json").text(CONF));
    JsonNode versions = card.path("versions");

    assertThat(card.path("model_sha256").asText())
        .isEqualTo(new InputFile("builtin:sentiment/model.json").sha256(CONF));
    assertThat(versions.path("lexicon").asText())
        .isEqualTo(new InputFile(LexiconOptions.BUILT_IN).sha256(CONF));
    assertThat(versions.path("modifiers").asText())
        .isEqualTo(new InputFile(LexiconOptions.BUILT_IN_MODIFIERS).sha256(CONF));
    assertThat(versions.path("variants").asText())
        .isEqualTo(new InputFile("builtin:variants.tsv").sha256(CONF));
    assertThat(versions.path("sentence_model").asText()).isEqualTo(SentenceModel.ID);
    assertThat(card.path("data")).hasSize(4).allMatch(file -> file.hasNonNull("sha256"));
    assertThat(card.path("about").toString()).contains("licence");
  }

  @Test
  void aFolderThatIsNoSuchModelIsRefused(@TempDir Path folder) throws IOException {
    String file = SentenceHeadFile.write(SentenceHeadFile.open("builtin:sentiment", CONF));

    assertRefused(file.replace("sentence-sentiment", "frames"), "is no learned score of sentences");
    assertRefused(file.replace("\"format\":1", "\"format\":9"), "is of model format 9");
    assertRefused(
        file.replace(SentenceModel.ID, "old"),
        "was trained on vectors of the sentence model 'old'");
    assertRefused(file.substring(0, 300), "is no whole model file");
    assertRefused(file.replace("\"sum\":", "\"sun\":"), "is no whole model file");
    assertThatThrownBy(() -> SentenceHeadFile.open(folder.resolve("none").toString(), CONF))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("does not exist");
  }

  private static void assertRefused(String content, String message) {
    assertThatThrownBy(() -> SentenceHeadFile.read("m/model.json", content))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("m/model.json " + message);
  }
}
