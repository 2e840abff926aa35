package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.InputFile;

class ExplanationTextTest {
  private final Explainer explainer;

  ExplanationTextTest(@TempDir Path folder) throws IOException {
    Path valences =
        Files.writeString(folder.resolve("v.tsv"), "word\tvalence\ngood\t2\nbad\t-2.5\n");
    Path modifiers =
        Files.writeString(
            folder.resolve("m.tsv"),
            "phrase\tkind\tvalue\nnot\tnegation\t-0.5\nbut\tcontrast\t1.5\n");
    explainer =
        new Explainer(
            List.of(new InputFile(valences.toString())),
            new InputFile(modifiers.toString()),
            new InputFile("builtin:variants.tsv"),
            new Configuration());
  }

  private String text(String given, boolean coloured) {
    StringBuilder text = new StringBuilder();
    explainer.sentences(given).forEach(one -> text.append(new ExplanationText(coloured).of(one)));
    return text.toString();
  }

  @Test
  void addsUpLineByLine() {
    // 2 × -0.5 × 0.5 / √2 × 1.2 = -0.424, -2.5 × 1.5 / √2 × 1.2 = -3.182, sum -3.606.
    assertThat(text("It is not good, but bad!", false))
        .isEqualTo(
            """
            It is not [good], but [bad]!

                10  good                 +2.00
                    negation     not   × -0.50
                    contrast     but   ×  0.50
                    words        2     ×  0.71
                    exclamation  !     ×  1.20    -0.42
                20  bad                  -2.50
                    contrast     but   ×  1.50
                    words        2     ×  0.71
                    exclamation  !     ×  1.20    -3.18
                                         sum s    -3.61
                        score 4 s / √(s² + 15)    -2.73

              -4 ─────●──────────┼──────────────── +4
            """);
  }

  @Test
  void placesAreOfEachSentenceByItself() {
    List<Explanation> both = explainer.sentences("It is bad. It is good.");

    assertThat(both).extracting(Explanation::begin).containsExactly(0, 11);
    assertThat(both.get(1).hits()).extracting(Hit::begin).containsExactly(6);
    assertThat(explainer.whole("It is bad. It is good.").get(0).hits())
        .extracting(Hit::begin)
        .containsExactly(6, 17);
  }

  @Test
  void neutralSentenceSaysSo() {
    assertThat(text("It is here.", false))
        .contains("It is here.\n", "no word with a valence", "0.00")
        .doesNotContain("-0.00");
  }

  @Test
  void signsAloneHaveNoScore() {
    assertThat(explainer.whole("\uD83D\uDE00 \u2014").get(0).score()).isNull();
    assertThat(text("\uD83D\uDE00 \uD83D\uDE00", false)).contains("no word or number: no score");
  }

  @Test
  void sentenceInAnotherLanguageHasNoScoreAndSaysSo() {
    String german = "Das ist nicht good und auch nicht bad, aber es ist so.";

    assertThat(text(german, false))
        .isEqualTo(german + "\n\n  clearly not English (german): no score, null in the tables\n");
    assertThat(explainer.whole(german).get(0).asInTables())
        .isEqualTo(new Explanation(german, 0, "german", null, 0, List.of()));
    assertThat(text("Это не good.", false)).contains("clearly not English (another script)");
    assertThat(explainer.sentences(german + " It is good."))
        .extracting(Explanation::language)
        .containsExactly("german", null);
  }

  @Test
  void coloursSayWhichSideAWordIsOn() {
    assertThat(text("It is not good.", true))
        .contains("It is not \u001B[31mgood\u001B[0m.", "\u001B[32m  +2.00\u001B[0m");
    assertThat(text("It is not good.", false)).doesNotContain("\u001B");
  }

  @Test
  void whatWouldMoveTheCursorIsEscaped() {
    assertThat(text("It is \u001B[2Jgood.", false)).doesNotContain("\u001B");
  }
}
