package parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;

/** Two articles of one paragraph each, and a third whose quotation is a paragraph of its own. */
@ExtendWith(SparkExtension.class)
class NearbySpeakersTest {
  private static final Row[] SENTENCES = {
    in(1, SentenceRows.of("x", 1, "Post", "body", "“We hire,” said Ines Marrow.")),
    in(1, SentenceRows.of("x", 2, "Post", "body", "“The talent war is over.”")),
    in(1, SentenceRows.of("x", 3, "Post", "body", "The talent war goes on.")),
    in(4, SentenceRows.of("y", 7, "Echo", "body", "Norbank said that it hires.")),
    in(4, SentenceRows.of("y", 8, "Echo", "body", "The company said that the war is over.")),
    in(4, SentenceRows.of("y", 9, "Echo", "body", "“War,” said Ola Brandt.")),
    in(1, SentenceRows.of("z", 1, "Echo", "body", "“We hire,” said Ines Marrow.")),
    in(2, SentenceRows.of("z", 2, "Echo", "body", "“The war is over.”")),
  };

  private static final Row[] EVIDENCE = {
    match("x", 2, "talent war", 205, "quoted", null),
    match("x", 3, "talent war", 304, "own", null),
    match("y", 8, "war", 826, "reported", null),
    match("y", 9, "War", 901, "quoted", "Ola Brandt"),
    match("z", 2, "war", 205, "quoted", null),
  };

  @Test
  void aSpeakerWhomTheParagraphNamesIsAdded(SparkSession spark) {
    List<Row> found = added(spark, Rows.of(spark, Sentences.TABLE, SENTENCES), EVIDENCE);

    assertThat(found)
        .extracting(row -> row.<String>getAs("speaker"))
        .containsExactly("Ines Marrow", null, "Norbank", "Ola Brandt", null);
    for (int i = 0; i < EVIDENCE.length; i++) {
      List<Object> before = values(EVIDENCE[i]);
      assertThat(values(found.get(i))).isEqualTo(before);
    }
  }

  @Test
  void partitionsAndOrderDoNotMatter(SparkSession spark) {
    Dataset<Row> sentences = Rows.of(spark, Sentences.TABLE, SENTENCES);
    assertThat(added(spark, sentences.repartition(7, Sentences.TEXT.column()), EVIDENCE))
        .isEqualTo(added(spark, sentences.coalesce(1), EVIDENCE));
  }

  @Test
  void evidenceThatLacksNoSpeakerStaysAsItIs(SparkSession spark) {
    Row[] known = {EVIDENCE[1], EVIDENCE[3]};
    assertThat(added(spark, Rows.of(spark, Sentences.TABLE, SENTENCES), known))
        .extracting(NearbySpeakersTest::values)
        .containsExactly(values(known[0]), values(known[1]));
  }

  /** All but the speaker, and the list of groups, which Spark wraps. */
  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    int speaker = FrameEvidence.TABLE.fields().indexOf(FrameEvidence.SPEAKER);
    for (int i = 0; i < row.size(); i++) {
      if (i != speaker && i != FrameEvidence.TABLE.fields().indexOf(FrameEvidence.GROUPS)) {
        values.add(row.get(i));
      }
    }
    return values;
  }

  private static List<Row> added(SparkSession spark, Dataset<Row> sentences, Row... evidence) {
    List<Row> rows =
        new ArrayList<>(
            NearbySpeakers.added(
                    TestInputs.of(spark, Map.of(Sentences.TABLE, sentences)),
                    Rows.of(spark, FrameEvidence.TABLE, evidence))
                .select(FrameEvidence.TABLE.columns())
                .collectAsList());
    rows.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("article_id"))
            .thenComparing(row -> row.<Integer>getAs("sentence_no")));
    return rows;
  }

  private static Row match(
      String article, int sentence, String words, int begin, String voice, @Nullable String name) {
    return Rows.row(
        article,
        sentence,
        "war",
        "codebook",
        begin,
        article.equals("x") ? "Post" : "Echo",
        "body",
        begin + words.length(),
        words,
        "war",
        1.0,
        false,
        voice,
        name,
        List.of());
  }

  private static Row in(int block, Row sentence) {
    Object[] values = new Object[sentence.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = sentence.get(i);
    }
    values[Sentences.TABLE.fields().indexOf(Sentences.BLOCK_NO)] = block;
    return Rows.row(values);
  }
}
