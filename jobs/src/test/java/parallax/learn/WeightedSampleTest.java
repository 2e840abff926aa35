package parallax.learn;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.Rows;
import parallax.SparkExtension;
import parallax.job.InputFile;
import parallax.learn.Draw.Candidate;
import parallax.learn.Draw.Drawn;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;

/**
 * A corpus of 200 sentences in which the frame stands in 30: in the 10 that the method found in A
 * and in 20 that are like them; the 20 that it found in B are wrong. So its precision is 10 / 30
 * and its recall 10 / 30. The sentences of each outlet and stratum are all alike, so that every
 * draw must give just these figures.
 */
@ExtendWith(SparkExtension.class)
class WeightedSampleTest {
  private static final int DRAWN = 8;

  private final List<Row> sentences = new ArrayList<>();
  private final List<Row> evidence = new ArrayList<>();
  private final List<Row> embeddings = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeEach
  void makeTheCorpus() {
    add("A", 10, "found true", 1, 0);
    add("B", 20, "found false", 1, 0);
    // The most similar: five for each that is drawn, 40 in all.
    add("A", 20, "near true", 0.9f, 0.1f);
    add("B", 20, "near false", 0.8f, 0.2f);
    add("A", 30, "far false", 0, 1);
    add("B", 100, "far false", 0, 1);
  }

  @Test
  void weightedScoresAreThoseOfTheCorpus(SparkSession spark) throws IOException {
    for (int seed = 1; seed <= 3; seed++) {
      Validation validation = validate(code(Draw.of(candidates(spark, seed), DRAWN, seed)));
      Validation.Weighted weighted = requireNonNull(validation.weighted());

      assertThat(weighted.corpus()).isCloseTo(200, within(1e-4));
      Evaluation.FrameScore war = weighted.scores().frames().get(0);
      assertThat(war.counts().hits()).isCloseTo(10, within(1e-4));
      assertThat(war.counts().falseAlarms()).isCloseTo(20, within(1e-4));
      assertThat(war.counts().misses()).isCloseTo(20, within(1e-4));
      assertThat(war.precision().value()).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(war.recall().value()).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(war.f1().value()).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(weighted.scores().micro().value()).isCloseTo(1 / 3.0, within(1e-6));
      assertThat(war.recall().low()).isLessThan(1 / 3.0);
      // Of eight: two hits, two false positives, one miss.
      Evaluation.FrameScore drawn = validation.scores().frames().get(0);
      assertThat(drawn.precision().value()).isEqualTo(0.5);
      assertThat(drawn.recall().value()).isCloseTo(2 / 3.0, within(1e-9));
    }
  }

  @Test
  void theCellsOfTheCorpusAreCounted(SparkSession spark) {
    sentences.add(sentence("C", 900, "body", "said thrice"));
    sentences.add(sentence("C", 901, "body", "said thrice"));
    sentences.add(sentence("D", 902, "body", "said thrice"));
    sentences.add(sentence("D", 903, "boilerplate", "said thrice"));
    List<Candidate> candidates = candidates(spark, 1);

    assertThat(candidates).filteredOn(one -> one.outlet().equals("C")).hasSize(1);
    assertThat(candidates).noneMatch(one -> one.outlet().equals("D"));
    for (Candidate candidate : candidates) {
      boolean a = candidate.outlet().equals("A");
      if (candidate.outlet().equals("C")) {
        assertThat(candidate.copies()).isEqualTo(3);
        assertThat(candidate.cell()).isEqualTo(1);
      } else {
        assertThat(candidate.copies()).isEqualTo(1);
        assertThat(candidate.cell())
            .isEqualTo(
                switch (candidate.stratum()) {
                  case Draw.FOUND -> a ? 10 : 20;
                  case Draw.SIMILAR -> 20;
                  default -> a ? 30 : 100;
                });
      }
    }
    // At most eight of each cell may be drawn.
    assertThat(candidates).hasSize(6 * DRAWN + 1);
  }

  private void add(String outlet, int n, String text, float x, float y) {
    for (int i = 0; i < n; i++) {
      int number = sentences.size();
      String own = text + " " + number;
      sentences.add(sentence(outlet, number, "body", own));
      embeddings.add(Rows.row("t" + number, own, 1L, "test", List.of(x, y)));
      if (text.startsWith("found")) {
        evidence.add(
            Rows.row(
                "a" + number,
                1,
                "war",
                "codebook",
                0,
                outlet,
                "body",
                3,
                "war",
                "war",
                1.0,
                false,
                "own",
                null,
                List.of()));
      }
    }
  }

  private static Row sentence(String outlet, int number, String kind, String text) {
    return Rows.row(
        "a" + number,
        1,
        outlet,
        1,
        kind,
        0,
        text.length(),
        text,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  private List<Candidate> candidates(SparkSession spark, long seed) {
    Candidates candidates =
        new Candidates(
            Rows.of(spark, Sentences.TABLE, sentences.toArray(Row[]::new)),
            Rows.of(spark, FrameEvidence.TABLE, evidence.toArray(Row[]::new)),
            "war",
            DRAWN,
            seed);
    return candidates
        .rows(
            Rows.of(spark, SentenceEmbeddings.TABLE, embeddings.toArray(Row[]::new)),
            new double[] {1, 0})
        .collectAsList()
        .stream()
        .map(Draw::candidate)
        .toList();
  }

  /** Writes the sheet, codes each sentence by what is so, and reads it. */
  private Coded code(List<Drawn> drawn) throws IOException {
    List<CodingSheet.Line> lines = new ArrayList<>();
    for (Drawn one : drawn) {
      String article = one.candidate().article();
      String text = sentences.get(Integer.parseInt(article.substring(1))).getString(7);
      lines.add(
          new CodingSheet.Line(
              text, "", "", one.candidate().outlet(), "body", article, 1, 0, 9, one.weight()));
    }
    StringBuilder sheet = new StringBuilder();
    for (String line : CodingSheet.write("x.tsv", lines).split("\n", -1)) {
      sheet.append(line.replace("?\t", line.contains("true") ? "war\t" : "none\t")).append('\n');
    }
    Path file = Files.writeString(folder.resolve("sheet.tsv"), sheet.toString());
    return CodedFile.read(
        List.of(new InputFile(file.toString())), new Configuration(false), id -> null);
  }

  private static Validation validate(Coded coded) {
    Method method =
        new Method() {
          @Override
          public String name() {
            return "test";
          }

          @Override
          public List<String> frames() {
            return List.of("war");
          }

          @Override
          public List<Verdict> verdicts(List<String> texts) {
            return texts.stream()
                .map(text -> text.startsWith("found"))
                .map(found -> new Verdict(new double[] {found ? 1 : 0}, new boolean[] {found}))
                .toList();
          }
        };
    return Validation.of(method, coded, List.copyOf(new TreeSet<>(coded.frames())), 200, 1);
  }
}
