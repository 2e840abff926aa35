package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameFinderTest {
  private static final Negation NEGATION =
      new Negation(
          rules("(not|no|never)", "*n't", "rather than", "less >12 than"),
          rules("no doubt"),
          rules("but"),
          5);

  @Test
  void theMatchWithMostWordsStands() {
    assertThat(find(frame("f", rules("talent war", "war for talent")), "a talent war for talent"))
        .containsExactly(new Evidence("f", "war for talent", 2, 5, false));
  }

  @Test
  void aPhraseBeatsTheSameWordsWithinReach() {
    assertThat(find(frame("f", rules("war ~5 talent", "war for talent")), "the war for talent"))
        .containsExactly(new Evidence("f", "war for talent", 1, 4, false));
  }

  @Test
  void theNearerOfTwoPairsStands() {
    assertThat(find(frame("f", rules("war ~5 talent")), "war without talent or talent"))
        .containsExactly(new Evidence("f", "war ~5 talent", 0, 3, false));
  }

  @Test
  void noTokenCountsTwiceForOneFrame() {
    assertThat(find(frame("f", rules("war war")), "war war war war war"))
        .containsExactly(
            new Evidence("f", "war war", 0, 2, false), new Evidence("f", "war war", 2, 4, false));
  }

  @Test
  void framesShareTokens() {
    FrameFinder finder =
        new FrameFinder(
            codebook(List.of(frame("b", rules("talent race")), frame("a", rules("race")))));
    assertThat(finder.find(Words.of("a talent race"), token -> false))
        .extracting(Evidence::frame)
        .containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "the race is on, 1",
    "the human race is on, 0",
    "the race car is on, 0",
    "race relations, 0",
    "a race of relations, 1",
    "human race or model race, 1",
  })
  void anExclusionCancelsWhatItOverlapsOrTouches(String text, int expected) {
    Frame frame =
        new Frame(
            "f",
            "",
            "",
            rules("race"),
            rules("human race", "race car", "relations"),
            List.of(),
            List.of(),
            List.of());
    assertThat(find(frame, text)).hasSize(expected);
  }

  @Test
  void anExclusionOfOneFrameLeavesOthersAlone() {
    Frame race =
        new Frame("race", "", "", rules("race"), rules("human"), List.of(), List.of(), List.of());
    Frame human = frame("human", rules("human race"));
    FrameFinder finder = new FrameFinder(codebook(List.of(race, human)));
    assertThat(finder.find(Words.of("the human race"), token -> false))
        .extracting(Evidence::frame)
        .containsExactly("human");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is not a talent war",
        "it isn't just a talent war",
        "there is no talent war",
        "less a talent war than a change of method",
        "a bet on method rather than a talent war",
        "this is less than a talent war",
        "never before was there a talent war",
      })
  void seesThatAMatchIsDenied(String text) {
    assertThat(find(frame("f", rules("talent war")), text))
        .singleElement()
        .matches(Evidence::negated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a talent war",
        "a talent war it is not",
        "there is no doubt of a talent war",
        "it is not the method but the talent war",
        "not once in the last ten years was it a talent war",
        "a talent war is less than peace",
      })
  void seesThatAMatchIsNotDenied(String text) {
    assertThat(find(frame("f", rules("talent war")), text))
        .singleElement()
        .matches(evidence -> !evidence.negated());
  }

  @Test
  void aDenialDoesNotReachAcrossAPause() {
    FrameFinder finder = finder(frame("f", rules("talent war")));
    List<String> tokens = Words.of("of money, no; a talent war");
    assertThat(finder.find(tokens, token -> false)).allMatch(Evidence::negated).hasSize(1);
    assertThat(finder.find(tokens, token -> token == 3)).noneMatch(Evidence::negated).hasSize(1);
  }

  @Test
  void travelsToOtherMachines() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(finder(frame("f", rules("poach*"))));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      FrameFinder copy = (FrameFinder) in.readObject();
      assertThat(copy.find(List.of("poached"), token -> false)).hasSize(1);
    }
  }

  private static List<Evidence> find(Frame frame, String text) {
    return finder(frame).find(Words.of(text), token -> false);
  }

  private static Codebook codebook(List<Frame> frames) {
    return new Codebook(frames, List.of(), List.of(), NEGATION, new WordClasses());
  }

  private static FrameFinder finder(Frame frame) {
    return new FrameFinder(codebook(List.of(frame)));
  }

  private static Frame frame(String id, List<Rule> patterns) {
    return new Frame(id, "", "", patterns, List.of(), List.of(), List.of(), List.of());
  }

  private static List<Rule> rules(String... patterns) {
    return List.of(patterns).stream().map(Words::rule).toList();
  }
}
