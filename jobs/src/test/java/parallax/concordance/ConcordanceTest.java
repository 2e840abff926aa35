package parallax.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.codebook.Codebook;
import parallax.job.InputFile;
import parallax.segment.TextWords;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;
import parallax.text.Variants;

@ExtendWith(SparkExtension.class)
class ConcordanceTest {

  @Test
  void findsAPatternWithItsPlaceAndVoice(SparkSession spark) {
    Concordance.Found found =
        new Concordance(Order.OUTLET, 10, null, null).ofPatterns(sentences(spark), codebook());
    assertThat(found.count()).isEqualTo(3);
    assertThat(found.lines())
        .containsExactly(
            new Line("b", "Echo", 102, 110, "A ", "race war", " is on", "own"),
            new Line("a", "Post", 14, 18, "Ola said that ", "wars", " end", "reported"),
            new Line("a", "Post", 26, 29, "She calls it a ", "war", "", "own"));
  }

  @Test
  void keepsTheFirstLinesAndCountsAll(SparkSession spark) {
    Concordance.Found found =
        new Concordance(Order.LEFT, 1, null, null)
            .ofPatterns(sentences(spark).repartition(3), codebook());
    assertThat(found.count()).isEqualTo(3);
    assertThat(found.lines()).extracting(Line::outlet).containsExactly("Echo");
  }

  @Test
  void outletAndVoiceNarrow(SparkSession spark) {
    assertThat(
            new Concordance(Order.OUTLET, 10, "Post", "reported")
                .ofPatterns(sentences(spark), codebook())
                .lines())
        .extracting(Line::match)
        .containsExactly("wars");
  }

  @Test
  void showsTheEvidenceOfAFrameOrGroup(SparkSession spark) {
    Dataset<Row> evidence =
        Rows.of(spark, FrameEvidence.TABLE, match("conflict", 26), match("peace", 28));
    Concordance all = new Concordance(Order.OUTLET, 10, null, null);
    List<Line> lines = all.ofFrame(evidence, sentences(spark), "conflict").lines();
    assertThat(lines)
        .containsExactly(new Line("a", "Post", 26, 29, "She calls it a ", "war", "", "quoted"));
    assertThat(all.ofFrame(evidence, sentences(spark), "rivalry").count()).isEqualTo(2);
    assertThat(all.ofFrame(evidence, sentences(spark), "none").lines()).isEmpty();
  }

  private static Codebook codebook() {
    TextWords words = new TextWords(Variants.NONE);
    return Codebook.read(new InputFile(Codebook.BUILT_IN), new Configuration(false), words)
        .only("(race war|war|wars)", words);
  }

  private static Dataset<Row> sentences(SparkSession spark) {
    return Rows.of(
        spark,
        Sentences.TABLE,
        sentence("a", 1, "Post", "body", 0, "Ola said that wars end", 0, 4, 9, 14, 19),
        sentence("a", 2, "Post", "body", 11, "She calls it a war", 0, 4, 10, 13, 15),
        sentence("b", 1, "Echo", "title", 100, "A race war is on", 0, 2, 7, 11, 14),
        sentence("b", 2, "Echo", "boilerplate", 200, "war", 0));
  }

  private static Row sentence(
      String article, int number, String outlet, String kind, int begin, String text, int... at) {
    List<String> tokens = List.of(text.toLowerCase(Locale.ROOT).split(" ", -1));
    List<Integer> begins = Arrays.stream(at).mapToObj(place -> place + begin).toList();
    List<Integer> ends =
        IntStream.range(0, at.length)
            .mapToObj(i -> begins.get(i) + tokens.get(i).length())
            .toList();
    return Rows.row(
        article,
        number,
        outlet,
        1,
        kind,
        begin,
        begin + text.length(),
        text,
        tokens,
        begins,
        ends,
        tokens.size(),
        List.of());
  }

  private static Row match(String frame, int begin) {
    return Rows.row(
        "a",
        2,
        frame,
        "codebook",
        begin,
        "Post",
        "body",
        begin + (begin == 26 ? 3 : 1),
        "war",
        "war",
        1.0,
        false,
        "quoted",
        null,
        List.of("rivalry"));
  }
}
