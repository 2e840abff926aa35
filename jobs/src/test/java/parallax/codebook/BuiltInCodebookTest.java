package parallax.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.job.InputFile;
import parallax.segment.TextWords;
import parallax.text.Variants;

class BuiltInCodebookTest {
  private static final Configuration HADOOP = new Configuration(false);
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");
  private static final TextWords WORDS =
      new TextWords(Variants.parse(VARIANTS.text(HADOOP), VARIANTS.path()));
  private static final Codebook CODEBOOK =
      Codebook.read(new InputFile(Codebook.BUILT_IN), HADOOP, WORDS);

  @Test
  void asksTheQuestionThatParallaxWasMadeFor() {
    assertThat(CODEBOOK.frames())
        .extracting(Frame::id)
        .contains("talent_war", "ai_assisted_research", "model_race", "safety", "compute");
    assertThat(CODEBOOK.contrasts().get(0))
        .isEqualTo(new Contrast("talent_war", "ai_assisted_research"));
  }

  @Test
  void everyFrameIsDefinedForPeopleToo() {
    assertThat(CODEBOOK.frames())
        .allSatisfy(
            frame -> {
              assertThat(frame.label()).isNotBlank();
              assertThat(frame.definition()).hasSizeGreaterThan(100);
              assertThat(frame.examples()).hasSizeGreaterThanOrEqualTo(3);
              assertThat(frame.counterExamples()).hasSizeGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void noPatternIsOfNoUse() {
    CodebookCheck check = new CodebookCheck(Codebook.BUILT_IN, CODEBOOK, WORDS, Variants.NONE);
    assertThat(check.useless()).isEmpty();
    assertThat(check.shared()).isEmpty();
  }

  @Test
  void counterExamplesAreNotInTheirFrame() {
    for (Frame frame : CODEBOOK.frames()) {
      for (String sentence : frame.counterExamples()) {
        assertThat(frames(sentence)).as(sentence).doesNotContain(frame.id());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The competition for engineers in AI models grows.; talent_war",
        "The talent war goes on.; talent_war",
        "Start-ups compete for the same few engineers.; talent_war",
        "A rival poached three of its researchers.; talent_war",
        "She quit last week to join a rival.; talent_war",
        "He joined the laboratory in May.; ''",
        "The product had defects.; ''",
        "The paper is about AI-assisted research.; ai_assisted_research",
        "The team uses Claude to speed up pretraining.; ai_assisted_research",
        "A model may one day train its successor.; ai_assisted_research",
        "The start-up uses AI to improve the taste of its beer.; ''",
        "The grant pays for more AI research.; ''",
        "Two firms race to build the largest model.; model_race",
        "The human race is older than that.; ''",
        "Road safety improved.; ''",
        "The board asks whether the model is safe from misuse.; safety",
        "The data centre has more GPUs than chairs.; compute",
        "The programs compute the mean.; ''",
        "Investors asked about revenue.; business",
        "A respected researcher and co-founder teaches the course.; expertise",
      })
  void findsTheFramesOfSentencesThatItHasNotSeen(String sentence, String frames) {
    assertThat(frames(sentence))
        .containsExactlyInAnyOrderElementsOf(
            frames.isEmpty() ? List.of() : List.of(frames.split(" ", -1)));
  }

  @Test
  void negationIsTakenByCodebooksThatHaveNone() {
    Negation negation = CODEBOOK.negation();
    assertThat(negation.patterns()).isNotEmpty();
    assertThat(negation.within()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "This is not a talent war., true",
    "It isn’t just a talent war., true",
    "There is no talent war., true",
    "It is less a talent war than a change of method., true",
    "There is no doubt that this is a talent war., false",
    "They do not sleep because there is a talent war., false",
    "It is a talent war., false",
  })
  void knowsHowSentencesDeny(String sentence, boolean negated) {
    assertThat(finder().find(WORDS.apply(sentence), token -> false))
        .extracting(Evidence::negated)
        .containsExactly(negated);
  }

  private static List<String> frames(String sentence) {
    return finder().find(WORDS.apply(sentence), token -> false).stream()
        .map(Evidence::frame)
        .distinct()
        .toList();
  }

  private static FrameFinder finder() {
    return new FrameFinder(CODEBOOK);
  }
}
