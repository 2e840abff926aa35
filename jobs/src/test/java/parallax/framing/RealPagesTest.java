package parallax.framing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private static List<String> articles(List<Row> evidence, String frame, String words) {
    return evidence.stream()
        .filter(row -> row.<String>getAs("frame").equals(frame))
        .filter(row -> row.<String>getAs("matched").equalsIgnoreCase(words))
        .map(row -> row.<String>getAs("article_id"))
        .toList();
  }

  private static List<Row> evidence(SparkSession spark, Path folder) throws IOException {
    Row[] articles;
    try (Stream<Path> files = Files.list(folder)) {
      articles =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .map(RealPagesTest::article)
              .toArray(Row[]::new);
    }
    Dataset<Row> sentences =
        requireNonNull(
            new SegmentArticles()
                .compute(
                    TestInputs.of(
                        spark, Map.of(Articles.TABLE, Rows.of(spark, Articles.TABLE, articles))),
                    new SegmentOptions())
                .get(Sentences.TABLE));
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

    @Override
    public int semanticLimit() {
      return 0;
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
