package parallax.framing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Rows;
import parallax.SharedData;
import parallax.SparkExtension;
import parallax.TestInputs;
import parallax.codebook.Codebook;
import parallax.job.InputFile;
import parallax.segment.SegmentArticles;
import parallax.segment.SegmenterKind;
import parallax.table.Articles;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;

/** The built-in codebook on the five pages about one event, where they are at hand. */
@ExtendWith(SparkExtension.class)
class RealPagesTest {

  @Test
  void theTwoPhrasesAreFoundWhereTheyStand(SparkSession spark) throws IOException {
    List<Row> evidence = evidence(spark, SharedData.require("seeds"));
    assertThat(articles(evidence, "talent_war", "talent war")).containsExactly("001", "003");
    assertThat(articles(evidence, "ai_assisted_research", "ai-assisted research"))
        .containsExactly("001", "001", "001");
  }

  /**
   * Against what one reader coded. The patterns were written with these pages at hand, so that this
   * keeps what was reached and is no measure for other text.
   */
  @Test
  void theContrastsFramesAreFoundAsAReaderCodedThem(SparkSession spark) throws IOException {
    Dataset<Row> sentences = sentences(spark, SharedData.require("seeds"));
    Map<String, String> coded = coded();
    for (String frame : List.of("talent_war", "ai_assisted_research")) {
      Set<String> found = new HashSet<>();
      Set<String> meant = new HashSet<>();
      evidence(spark, sentences).stream()
          .filter(row -> row.<String>getAs("frame").equals(frame))
          .forEach(row -> found.add(row.getAs("article_id") + " " + row.getAs("sentence_no")));
      for (Row sentence : sentences.collectAsList()) {
        String id = sentence.getAs("article_id");
        String frames = coded.get(id + " " + hash(sentence.getAs("text")));
        if (frames != null && List.of(frames.split(";")).contains(frame)) {
          meant.add(id + " " + sentence.getAs("sentence_no"));
        }
      }
      Set<String> right = new HashSet<>(found);
      right.retainAll(meant);
      assertThat(meant).hasSizeGreaterThan(30);
      assertThat((double) right.size() / found.size()).as(frame + " precision").isGreaterThan(0.9);
      assertThat(2.0 * right.size() / (found.size() + meant.size()))
          .as(frame + " F1")
          .isGreaterThan(0.85);
    }
  }

  /** Frames by article and the beginning of the SHA-256 of the sentence's text. */
  private static Map<String, String> coded() throws IOException {
    Map<String, String> coded = new HashMap<>();
    try (InputStream file =
        requireNonNull(RealPagesTest.class.getResourceAsStream("real-pages-coded.tsv"))) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\t", -1);
        coded.put(cells[0] + " " + cells[1], cells[2]);
      }
    }
    return coded;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> articles(List<Row> evidence, String frame, String words) {
    return evidence.stream()
        .filter(row -> row.<String>getAs("frame").equals(frame))
        .filter(row -> row.<String>getAs("matched").equalsIgnoreCase(words))
        .map(row -> row.<String>getAs("article_id"))
        .toList();
  }

  private static List<Row> evidence(SparkSession spark, Path folder) throws IOException {
    return evidence(spark, sentences(spark, folder));
  }

  private static Dataset<Row> sentences(SparkSession spark, Path folder) throws IOException {
    Row[] articles;
    try (Stream<Path> files = Files.list(folder)) {
      articles =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .map(RealPagesTest::article)
              .toArray(Row[]::new);
    }
    return requireNonNull(
        new SegmentArticles()
            .compute(
                TestInputs.of(
                    spark, Map.of(Articles.TABLE, Rows.of(spark, Articles.TABLE, articles))),
                new SegmentOptions())
            .get(Sentences.TABLE));
  }

  private static List<Row> evidence(SparkSession spark, Dataset<Row> sentences) {
    return requireNonNull(
            new FindFrames()
                .compute(
                    TestInputs.of(spark, Map.of(Sentences.TABLE, sentences)), new BuiltInOptions())
                .get(FrameEvidence.TABLE))
        .select(FrameEvidence.TABLE.columns())
        .orderBy("article_id", "sentence_no", "frame", "begin")
        .collectAsList();
  }

  private static Row article(Path file) {
    try {
      String text = Files.readString(file);
      String id = String.valueOf(file.getFileName()).substring(0, 3);
      return Rows.row(
          id, id, null, List.of(), null, null, null, List.of(), text, text.length(), "", null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class BuiltInOptions implements FindFrames.Options {
    @Override
    public InputFile codebook() {
      return new InputFile(Codebook.BUILT_IN);
    }

    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }

    @Override
    public @Nullable String framesModel() {
      return null;
    }
  }

  private static final class SegmentOptions implements SegmentArticles.Options {
    @Override
    public SegmenterKind segmenter() {
      return SegmenterKind.ICU;
    }

    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }

    @Override
    public boolean keepBoilerplate() {
      return false;
    }

    @Override
    public boolean keepDuplicates() {
      return false;
    }
  }
}
