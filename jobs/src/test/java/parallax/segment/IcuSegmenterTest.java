package parallax.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.text.Spans;
import parallax.text.Tokens;

class IcuSegmenterTest {
  private static Segments segment(String text) {
    Segments segments = new Segments();
    new IcuSegmenter().segment(text, 0, text.length(), segments);
    return segments;
  }

  private static List<String> sentences(String text) {
    return parts(text, segment(text).sentences());
  }

  private static List<String> tokens(String text) {
    Spans tokens = segment(text).tokens();
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      folded.add(Tokens.fold(text, tokens.begin(i), tokens.end(i)));
    }
    return folded;
  }

  private static List<String> parts(String text, Spans spans) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      parts.add(text.substring(spans.begin(i), spans.end(i)));
    }
    return parts;
  }

  @Test
  void abbreviationsAndInitialsEndNoSentence() {
    assertThat(sentences("Dr. Ana B. Example of the U.S. Navy met Mr. Sample. They sailed."))
        .containsExactly("Dr. Ana B. Example of the U.S. Navy met Mr. Sample.", "They sailed.");
    assertThat(sentences("Lt. Ana Example left the U.S. The ship stayed at St. Sample."))
        .containsExactly("Lt. Ana Example left the U.S.", "The ship stayed at St. Sample.");
    assertThat(sentences("They had a plan B. It failed at 5 a.m. on Monday."))
        .containsExactly("They had a plan B.", "It failed at 5 a.m. on Monday.");
    assertThat(sentences("North vs. South ended 3.5 to 2. It rained."))
        .containsExactly("North vs. South ended 3.5 to 2.", "It rained.");
  }

  @Test
  void commonWordsThatLookLikeAbbreviationsEndSentences() {
    assertThat(sentences("It broke the Rivers Act. The mayor wrote it on X. Then he left."))
        .hasSize(3);
  }

  @Test
  void closingQuotesStayWithTheirSentence() {
    assertThat(sentences("\u201CIt works.\u201D She smiled.  "))
        .containsExactly("\u201CIt works.\u201D", "She smiled.");
  }

  @Test
  void hyphenatedWordsAreWhole() {
    assertThat(tokens("The GPU-rich, AI-assisted pre\u2011training of 18-24 state-of-the-art labs"))
        .containsExactly(
            "the",
            "gpu-rich",
            "ai-assisted",
            "pre-training",
            "of",
            "18-24",
            "state-of-the-art",
            "labs");
  }

  @Test
  void dashesPartWords() {
    assertThat(tokens("rivers\u2014and lakes -- pre- and post-war"))
        .containsExactly("rivers", "and", "lakes", "pre", "and", "post-war");
  }

  @Test
  void onlyWordsAndNumbersAreTokens() {
    assertThat(tokens("R&D cost $1,200.50 (up 3%), isn\u2019t it? \uD83D\uDE00 #rivers @ana"))
        .containsExactly("r", "d", "cost", "1,200.50", "up", "3", "isn't", "it", "rivers", "ana");
    assertThat(tokens("The U.S. at 5 a.m. in the '90s"))
        .containsExactly("the", "u.s.", "at", "5", "a.m.", "in", "the", "90s");
  }

  @Test
  void webAddressesAreNoTokens() {
    assertThat(tokens("See https://gazette.example/a-b?c=d, www.gazette.example and ask."))
        .containsExactly("see", "and", "ask");
  }

  @Test
  void offsetsCountFromTheStartOfTheText() {
    String text = "Skip this. One two.";
    Segments segments = new Segments();
    new IcuSegmenter().segment(text, 11, text.length(), segments);

    assertThat(parts(text, segments.sentences())).containsExactly("One two.");
    assertThat(parts(text, segments.tokens())).containsExactly("One", "two");
  }

  @Test
  void tenMegabytesWithoutSpacesOrStopsTakeLinearTime() {
    String word = "a".repeat(10_000_000);
    String stops = "a.".repeat(5_000_000);
    String words = "Mr. a ".repeat(1_700_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(segment(word).tokens().size()).isZero();
          assertThat(segment(stops).tokens().size()).isLessThanOrEqualTo(1);
          assertThat(segment(words).tokens().size()).isEqualTo(3_400_000);
        });
  }
}
