package parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parallax.report.Lean.Share;

class AnswerTest {
  @Test
  void twoOutletsThatLeanApartAreTheHeadline() {
    Answer answer =
        Answer.of(
            "War",
            "Peace",
            List.of(
                lean("Daily", Math.log(20), Math.log(4), Math.log(100), 0.001, 0.002),
                lean("Review", -Math.log(8), -Math.log(32), -Math.log(2), 0.001, 0.0004),
                lean("Post", 0.1, -1.0, 1.2, 0.9, 0.9)),
            null);
    assertThat(answer.headline()).hasToString("Daily leans to War, Review leans to Peace.");
    assertThat(text(answer))
        .contains("In Daily, 25.0 % (95 % interval 20.0 to 30.0) of the sentences tell of War")
        .contains("Its odds of War over Peace are 20 times those of the other outlets together")
        .contains("interval of the odds ratio 4.0 to 100; p = 0.002 when whole articles")
        .contains("Its odds of Peace over War are 8.0 times")
        .contains("2.0 to 32; p < 0.001")
        .endsWith("For the other outlet chance can be the reason.");
  }

  @Test
  void aLeanIsOnlySaidWhereTheCorrectedTestAndShuffledArticlesAgree() {
    Answer byTest =
        Answer.of("War", "Peace", List.of(lean("Daily", 2, 1.0, 3.0, 0.01, 0.2), other()), null);
    Answer byShuffles =
        Answer.of("War", "Peace", List.of(lean("Daily", 2, 0.1, 4.1, 0.06, 0.01), other()), null);
    assertThat(byTest.headline()).hasToString("No outlet clearly leans to War or to Peace.");
    assertThat(byShuffles.headline()).hasToString("No outlet clearly leans to War or to Peace.");
    assertThat(text(byTest))
        .startsWith("Daily leans most, to War, but chance alone leans as strongly often enough");
  }

  @Test
  void singleArticlesCannotTell() {
    List<Lean> leans =
        List.of("A", "B", "C", "D", "E").stream()
            .map(
                outlet ->
                    new Lean(outlet, 1, share(), Share.UNKNOWN, 3, 0, 1.5, null, null, null, null))
            .toList();
    Answer answer = Answer.of("War", "Peace", leans, null);
    assertThat(answer.headline())
        .hasToString("How these outlets differ cannot be told from five articles.");
    assertThat(text(answer))
        .contains("Which outlet leans to War and which to Peace cannot be told");
  }

  @Test
  void manyNamesAreCutAndCounted() {
    assertThat(Words.names(List.of("A", "B", "C"), 4)).hasToString("A, B and C");
    assertThat(Words.names(List.of("A", "B", "C", "D", "E", "F"), 4))
        .hasToString("A, B, C, D and two others");
    assertThat(Words.count(13, "article", "articles")).isEqualTo("13 articles");
  }

  private static Lean other() {
    return lean("Post", 0.1, -1.0, 1.2, 0.9, 0.9);
  }

  private static Lean lean(
      String outlet, double odds, double low, double high, double q, @Nullable Double p) {
    return new Lean(outlet, 30, share(), share(), 10, 10, odds, low, high, q, p);
  }

  private static Share share() {
    return new Share(0.25, 0.2, 0.3);
  }

  private static String text(Answer answer) {
    return answer.sentences().stream().map(Sentence::toString).collect(Collectors.joining(" "));
  }
}
