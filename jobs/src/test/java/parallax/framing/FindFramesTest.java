package parallax.framing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.embed.EmbedSentences;
import parallax.embed.Vectors;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.learn.Coded;
import parallax.learn.CodedFile;
import parallax.learn.TrainFrames;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
class FindFramesTest {
  private static final String CODEBOOK =
      """
      version: 1
      frames:
        - id: war
          patterns: [talent (war|wars), poach*]
          exclusions: [poached egg*]
        - id: outer
          frames:
            - id: inner
              frames:
                - id: method
                  patterns: [AI-assisted research, organisation of research]
      negation:
        patterns: [not, "*n't"]
      """;

  @TempDir private Path folder;

  @Test
  void evidenceSaysWhereWhatAndByWhichRule(SparkSession spark) throws IOException {
    Row row = find(spark, "The Talent  War is on.").get(0);
    assertThat(row.<String>getAs("article_id")).isEqualTo("x");
    assertThat(row.<Integer>getAs("sentence_no")).isEqualTo(1);
    assertThat(row.<String>getAs("outlet")).isEqualTo("Post");
    assertThat(row.<String>getAs("kind")).isEqualTo("body");
    assertThat(row.<String>getAs("frame")).isEqualTo("war");
    assertThat(row.<Integer>getAs("begin")).isEqualTo(104);
    assertThat(row.<Integer>getAs("end")).isEqualTo(115);
    assertThat(row.<String>getAs("matched")).isEqualTo("Talent  War");
    assertThat(row.<String>getAs("rule")).isEqualTo("talent (war|wars)");
    assertThat(row.<String>getAs("method")).isEqualTo("codebook");
    assertThat(row.<Double>getAs("score")).isEqualTo(1.0);
    assertThat(row.<Boolean>getAs("negated")).isFalse();
    assertThat(row.<String>getAs("voice")).isEqualTo("own");
  }

  @Test
  void voiceIsQuotedInsideQuotationMarks(SparkSession spark) throws IOException {
    List<Row> rows = find(spark, "“A talent war,” she said of the talent war.");
    assertThat(rows).extracting(row -> row.<String>getAs("voice")).containsExactly("quoted", "own");
  }

  @Test
  void voiceIsReportedWhereSomebodyIsSaidToSayIt(SparkSession spark) throws IOException {
    Row row = find(spark, "Norbank said that the talent war is over.").get(0);
    assertThat(row.<String>getAs("voice")).isEqualTo("reported");
    assertThat(row.<String>getAs("speaker")).isEqualTo("Norbank");
    assertThat(find(spark, "A talent war.").get(0).<Object>getAs("speaker")).isNull();
    assertThat(find(spark, "“A talent war,” said Ola Brandt.").get(0).<String>getAs("speaker"))
        .isEqualTo("Ola Brandt");
  }

  @Test
  void evidenceNamesTheGroupsOfItsFrame(SparkSession spark) throws IOException {
    assertThat(find(spark, "A talent war.").get(0).<Object>getList(14)).isEmpty();
    assertThat(find(spark, "On AI-assisted research.").get(0).<Object>getList(14))
        .containsExactly("outer", "inner");
  }

  @Test
  void aDenialReachesUpToTheNextComma(SparkSession spark) throws IOException {
    assertThat(find(spark, "It isn’t a talent war."))
        .allMatch(row -> row.getAs("negated"))
        .hasSize(1);
    assertThat(find(spark, "If not, a talent war begins."))
        .noneMatch(row -> row.<Boolean>getAs("negated"))
        .hasSize(1);
    assertThat(find(spark, "Says who not - a talent war."))
        .noneMatch(row -> row.<Boolean>getAs("negated"))
        .hasSize(1);
  }

  @Test
  void exclusionsCancel(SparkSession spark) throws IOException {
    assertThat(find(spark, "They poached eggs and then a rival poached them.")).hasSize(1);
  }

  @Test
  void patternsAreCutAndFoldedLikeText(SparkSession spark) throws IOException {
    assertThat(find(spark, "On ai-assisted research.")).hasSize(1);
    assertThat(find(spark, "An organization of research.")).hasSize(1);
  }

  @Test
  void boilerplateIsNotSearched(SparkSession spark) throws IOException {
    Dataset<Row> sentences =
        Rows.of(
            spark,
            Sentences.TABLE,
            SentenceRows.of("x", 1, "Post", "boilerplate", "More on the talent war"),
            SentenceRows.of("x", 2, "Post", "title", "A talent war"));
    assertThat(find(spark, sentences))
        .extracting(row -> row.<Integer>getAs("sentence_no"))
        .containsExactly(2);
  }

  @Test
  void partitionsDoNotMatter(SparkSession spark) throws IOException {
    Row[] rows = new Row[40];
    for (int i = 0; i < rows.length; i++) {
      String text = i % 3 == 0 ? "A talent war in %d and poaching".formatted(i) : "Peace in " + i;
      rows[i] = SentenceRows.of("x" + i % 7, i, "Post", "body", text);
    }
    Dataset<Row> sentences = Rows.of(spark, Sentences.TABLE, rows);
    List<Row> once = find(spark, sentences.repartition(1));
    assertThat(once).hasSize(28);
    assertThat(find(spark, sentences.repartition(5))).containsExactlyInAnyOrderElementsOf(once);
  }

  /** Of a table in files only the sentences that may match are read; that must not show. */
  @Test
  void aTableInFilesHasTheSameEvidence(SparkSession spark) throws IOException {
    String[] texts = {
      "A talent war in %d and poaching, she said", "Peace in %d", "They poached eggs in %d",
      "It isn't a talent  war in %d", "“AI-assisted research %d,” said Ola Brandt", "Poached %d"
    };
    Row[] rows = new Row[3_000];
    for (int i = 0; i < rows.length; i++) {
      String text = texts[i % 11 % texts.length].formatted(i);
      String kind = i % 13 == 0 ? "boilerplate" : "body";
      rows[i] = SentenceRows.of("x" + i / 10, i, "Post", kind, text);
    }
    Dataset<Row> sentences = Rows.of(spark, Sentences.TABLE, rows);
    String files = folder.resolve("sentences").toString();
    sentences.write().parquet(files);
    Dataset<Row> table = spark.read().schema(Sentences.TABLE.schema()).parquet(files);

    assertThat(find(spark, table)).hasSizeGreaterThan(2_000).isEqualTo(find(spark, sentences));
  }

  private List<Row> find(SparkSession spark, String text) throws IOException {
    return find(
        spark, Rows.of(spark, Sentences.TABLE, SentenceRows.of("x", 1, "Post", "body", text)));
  }

  private List<Row> find(SparkSession spark, Dataset<Row> sentences) throws IOException {
    return find(spark, sentences, null, 0);
  }

  private List<Row> find(
      SparkSession spark, Dataset<Row> sentences, @Nullable String model, int limit)
      throws IOException {
    FindFrames.Options options = options(model);
    Map<Table, Dataset<Row>> tables = new HashMap<>(Map.of(Sentences.TABLE, sentences));
    if (new FindFrames()
        .inputs(options, new Configuration(false))
        .contains(SentenceEmbeddings.TABLE)) {
      tables.put(
          SentenceEmbeddings.TABLE,
          requireNonNull(
              new EmbedSentences()
                  .compute(TestInputs.of(spark, tables), () -> limit)
                  .get(SentenceEmbeddings.TABLE)));
    }
    return evidence(spark, tables, options);
  }

  private static List<Row> evidence(
      SparkSession spark, Map<Table, Dataset<Row>> tables, FindFrames.Options options) {
    return requireNonNull(
            new FindFrames()
                .compute(TestInputs.of(spark, tables), options)
                .get(FrameEvidence.TABLE))
        .select(FrameEvidence.TABLE.columns())
        .orderBy("article_id", "sentence_no", "begin")
        .collectAsList();
  }

  private FindFrames.Options options(@Nullable String model) throws IOException {
    Path codebook = Files.writeString(folder.resolve("frames.yaml"), CODEBOOK);
    Path variants = Files.writeString(folder.resolve("v.tsv"), "organisation\torganization\n");
    return new FindFrames.Options() {
      @Override
      public InputFile codebook() {
        return new InputFile(codebook.toString());
      }

      @Override
      public InputFile variants() {
        return new InputFile(variants.toString());
      }

      @Override
      public @Nullable String framesModel() {
        return model;
      }
    };
  }

  private static Dataset<Row> sentence(SparkSession spark, String text) {
    return Rows.of(spark, Sentences.TABLE, SentenceRows.of("x", 1, "Post", "body", text));
  }

  /** A model that knows hiring, by vectors or by words; its sentences are all of one length. */
  private String model(SparkSession spark, boolean embedding, String frame) throws IOException {
    StringBuilder coded = new StringBuilder("text\tframes\n");
    for (int i = 0; i < 40; i++) {
      coded.append(
          i % 2 == 0
              ? "They hire person %d\t%s\n".formatted(i, frame)
              : "They sit down %d\tnone\n".formatted(i));
    }
    Path file = Files.writeString(folder.resolve("coded.tsv"), coded.toString());
    Coded read =
        CodedFile.read(
            List.of(new InputFile(file.toString())), new Configuration(false), article -> null);
    String json =
        new TrainFrames(new TrainFrames.Choices(embedding, !embedding, 2, 0, 1))
            .train(
                read,
                text -> List.of(text.toLowerCase(Locale.ROOT).split(" ", -1)),
                texts -> Vectors.of(spark, texts))
            .file();
    Path made = Files.createDirectory(folder.resolve("model-" + embedding + frame));
    Files.writeString(made.resolve("model.json"), json);
    return made.toString();
  }

  @Test
  void aModelsSentencesStandBesideThePatternsMatches(SparkSession spark) throws IOException {
    for (boolean embedding : new boolean[] {false, true}) {
      String model = model(spark, embedding, "war");
      List<Row> rows =
          find(spark, sentence(spark, "They hire poachers, said Ola Brandt."), model, 10);

      assertThat(rows)
          .extracting(row -> row.<String>getAs("method"))
          .containsExactlyInAnyOrder("codebook", "learned");
      Row learned =
          rows.stream()
              .filter(row -> row.getAs("method").equals("learned"))
              .findFirst()
              .orElseThrow();
      assertThat(learned.<String>getAs("frame")).isEqualTo("war");
      assertThat(learned.<String>getAs("matched"))
          .isEqualTo("They hire poachers, said Ola Brandt.");
      assertThat(learned.<Integer>getAs("end") - learned.<Integer>getAs("begin")).isEqualTo(36);
      assertThat(learned.<String>getAs("rule")).isEqualTo("model");
      assertThat(learned.<Double>getAs("score")).isBetween(0.3, 1.0);
      assertThat(find(spark, sentence(spark, "They sit down."), model, 10)).isEmpty();
    }
  }

  /**
   * The vectors are those of the table: a sentence is found by the vector that stands beside it.
   */
  @Test
  void vectorsAreTakenFromTheirTable(SparkSession spark) throws IOException {
    FindFrames.Options options = options(model(spark, true, "war"));
    Dataset<Row> hire = sentence(spark, "They hire person 7");
    Dataset<Row> sit = sentence(spark, "They sit down 7");
    Dataset<Row> ofHire =
        requireNonNull(
            new EmbedSentences()
                .compute(TestInputs.of(spark, Map.of(Sentences.TABLE, hire)), () -> 10)
                .get(SentenceEmbeddings.TABLE));
    Dataset<Row> asIfOfSit = ofHire.withColumn("text", functions.lit("They sit down 7"));

    assertThat(
            evidence(
                spark, Map.of(Sentences.TABLE, sit, SentenceEmbeddings.TABLE, asIfOfSit), options))
        .extracting(row -> row.<String>getAs("method"))
        .containsExactly("learned");
    assertThat(find(spark, sit, options.framesModel(), 10)).isEmpty();
  }

  @Test
  void readsVectorsOnlyForAModelThatNeedsThem(SparkSession spark) throws IOException {
    Configuration hadoop = new Configuration(false);
    assertThat(new FindFrames().inputs(options(null), hadoop)).containsExactly(Sentences.TABLE);
    assertThat(new FindFrames().inputs(options(model(spark, false, "war")), hadoop))
        .containsExactly(Sentences.TABLE);
    assertThat(new FindFrames().inputs(options(model(spark, true, "war")), hadoop))
        .containsExactly(Sentences.TABLE, SentenceEmbeddings.TABLE);
  }

  @Test
  void aModelThatCannotBeUsedNeverMeansNoFrames(SparkSession spark) throws IOException {
    String model = model(spark, true, "war");
    assertThatThrownBy(() -> find(spark, sentence(spark, "They hire."), model, 0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("needs vectors of 1 sentences")
        .hasMessageContaining("has those of 0: more of them are distinct than --semantic-limit");
    String other = model(spark, false, "unknown");
    assertThatThrownBy(() -> find(spark, sentence(spark, "They hire."), other, 10))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("finds the frame 'unknown', which the codebook");
    assertThatThrownBy(() -> find(spark, sentence(spark, "They hire."), "nowhere", 10))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nowhere/model.json does not exist");
  }
}
