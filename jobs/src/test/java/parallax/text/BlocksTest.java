package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  private static final String PROSE =
      "The council met for three hours on Tuesday evening and agreed, after a long and sometimes"
          + " heated exchange, to keep the old bridge open.";

  /** "kind: text" of each block. */
  private static List<String> blocks(String text) {
    return shown(text, Blocks.of(text, null));
  }

  private static List<String> shown(String text, List<Block> blocks) {
    return blocks.stream()
        .map(b -> b.kind().label() + ": " + text.substring(b.begin(), b.end()))
        .collect(Collectors.toList());
  }

  private static String page(String... lines) {
    return String.join("\n", lines);
  }

  private static List<String> kinds(String... lines) {
    return Blocks.of(page(lines), null).stream()
        .map(b -> b.kind().label())
        .collect(Collectors.toList());
  }

  @Test
  void aKnownTitleIsFoundWhateverItsQuotesSpacesAndCase() {
    String text = page("City news", "\u201CBridge\u201D  Stays Open", PROSE);

    assertThat(shown(text, Blocks.of(text, "\"bridge\" stays open")))
        .startsWith("heading: City news", "title: \u201CBridge\u201D  Stays Open");
  }

  @Test
  void aRepeatedHeadlineIsATitleOnceAndBoilerplateAfter() {
    assertThat(kinds("Bridge Stays Open", "By Ana Example", "Bridge stays open", PROSE))
        .containsExactly("title", "boilerplate", "boilerplate", "body");
  }

  @Test
  void withoutATitleAShortFirstLineWithoutFullStopIsOne() {
    assertThat(kinds("Bridge Stays Open", PROSE)).containsExactly("title", "body");
    assertThat(kinds("Will the bridge stay open?", PROSE)).containsExactly("title", "body");
    assertThat(kinds("The bridge stays open.", PROSE)).containsExactly("body", "body");
    assertThat(kinds("The bridge stays open")).containsExactly("body");
  }

  @Test
  void headingsAreShortAndLeadToSomething() {
    assertThat(
            kinds(
                "Bridge Stays Open",
                PROSE,
                "Key Takeaways",
                "- It stays open.",
                "What happens now?",
                PROSE + " Again.",
                "For commuters:",
                "1. Leave early.",
                "2) Bring a book.",
                "He left."))
        .containsExactly(
            "title", "body", "heading", "list", "heading", "body", "heading", "list", "list",
            "body");
  }

  @Test
  void aShortLineAtTheEndIsNoHeading() {
    assertThat(kinds("Bridge Stays Open", PROSE, "So it goes")).endsWith("body");
  }

  @Test
  void aShortParagraphOfTwoSentencesIsNoHeadingThoughItEndsAsAQuestion() {
    assertThat(kinds("Bridge Stays Open", "It stays. But for how long?", PROSE))
        .containsExactly("title", "body", "body");
  }

  @Test
  void listItemsBeginAfterTheirBullet() {
    assertThat(
            blocks(
                page("Bridge Stays Open", "  \u2022 It stays.", "* It is old.", "(3) Yes it is.")))
        .containsExactly(
            "title: Bridge Stays Open", "list: It stays.", "list: It is old.", "list: Yes it is.");
  }

  @Test
  void aYearOrADecimalOpensNoListItem() {
    assertThat(kinds("Bridge Stays Open", "2024. That was the year.", "3.5 metres is its width."))
        .containsExactly("title", "body", "body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 Min Read",
        "Share This Article",
        "Also on River Gazette:",
        "Follow the story on River Gazette.",
        "Source: River Gazette",
        "Original article published by River Gazette.",
        "Edited by the River Gazette team.",
        "Best for: Bridge builders, Ferry captains",
        "Related on River Gazette",
        "Advertisement",
        "Sign up for our daily newsletter",
        "We use cookies to improve your visit.",
        "\u00A9 2026 River Gazette. All rights reserved.",
        "Read more: Ferry captain retires",
        "Facebook X LinkedIn Copy link",
        "Photo by Ana Example",
        "Story continues below",
        "Your email address will not be published. Required fields are marked *",
        "Last updated: May 3, 2026"
      })
  void linesOfThePageAreBoilerplate(String line) {
    assertThat(kinds("Bridge Stays Open", PROSE, line, PROSE + " Again."))
        .containsExactly("title", "body", "boilerplate", "body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Readers who share this article with friends often add a comment of their own.",
        "The source: a pipe that had rusted through in the cellar of the old mill, engineers said,"
            + " and that nobody had looked at in years.",
        "Advertisement revenue fell by a third.",
        "Subscribe to one of these services and you pay twice.",
        "By Monday the water had risen.",
        "By noon, shares of the ferry company had fallen by a tenth of their value.",
        "Comments from the mayor are closed to the press until the hearing ends.",
        "The company changed its privacy policy on Monday.",
        "Related cases are pending in two other courts.",
        "Also on Tuesday, shares fell.",
        "Follow the money, she said.",
        "Cookies were served at the opening.",
        "Photographs of the flood hang in the town hall."
      })
  void sentencesThatMentionSuchWordsStayBody(String line) {
    assertThat(kinds("Bridge Stays Open", PROSE, line, PROSE + " Again."))
        .containsExactly("title", "body", "body", "body");
  }

  @Test
  void aBylineTakesTheNamesBelowAndAboveIt() {
    assertThat(kinds("Bridge Stays Open", "Ana Example", "By", "Ana Example", "Bo Sample", PROSE))
        .containsExactly(
            "title", "boilerplate", "boilerplate", "boilerplate", "boilerplate", "body");
  }

  @Test
  void theAuthorsNoteOverAndUnderTheArticleIsBoilerplateInBothPlaces() {
    String note = "Ana Example writes about rivers. She lives in a boat.";

    assertThat(kinds("Bridge Stays Open", note, PROSE, note))
        .containsExactly("title", "boilerplate", "body", "boilerplate");
  }

  @Test
  void aNoteBetweenBylineAndReadingTimeIsBoilerplate() {
    assertThat(
            kinds("Bridge Stays Open", "By Ana Example", "Writes on rivers.", "3 Min Read", PROSE))
        .containsExactly("title", "boilerplate", "boilerplate", "boilerplate", "body");
  }

  @Test
  void boilerplateOverTheTitleIsNotTakenForIt() {
    assertThat(kinds("May 3, 2026", "By Ana Example", "Bridge Stays Open", PROSE))
        .containsExactly("boilerplate", "boilerplate", "title", "body");
  }

  @Test
  void hashesMarkHeadingsAndAreNoPartOfThem() {
    assertThat(blocks(page(PROSE, "## What now? Nothing.", PROSE + " Again.")))
        .contains("heading: What now? Nothing.");
    assertThat(blocks(page(PROSE, "#rivers are wide.", PROSE + " Again.")))
        .contains("body: #rivers are wide.");
  }

  @Test
  void aCaptionThatRepeatsANameIsBoilerplate() {
    assertThat(kinds("Bridge Stays Open", "Ana Example", PROSE, "Ana Example", PROSE + " Again."))
        .containsExactly("title", "boilerplate", "body", "boilerplate", "body");
  }

  @Test
  void shortAnswersMayBeRepeated() {
    assertThat(kinds("Bridge Stays Open", PROSE, "Yes.", "Is it safe?", "Yes.", PROSE + " Again."))
        .doesNotContain("boilerplate");
  }

  @Test
  void aRepeatedParagraphIsKeptOnce() {
    assertThat(kinds("Bridge Stays Open", PROSE, PROSE + " Again.", PROSE))
        .containsExactly("title", "body", "body", "boilerplate");
  }

  @Test
  void nothingAfterTheCommentSectionIsCounted() {
    assertThat(
            kinds(
                "Bridge Stays Open",
                PROSE,
                "Comments",
                "2 Comments",
                "riverfan",
                "I walked over that bridge every day of my life and I will not be told by anyone"
                    + " that it has to go, not now and not ever.",
                "Leave a Reply"))
        .containsExactly(
            "title",
            "body",
            "boilerplate",
            "boilerplate",
            "boilerplate",
            "boilerplate",
            "boilerplate");
  }

  @Test
  void closedCommentsEndThePage() {
    assertThat(kinds("Bridge Stays Open", PROSE, "Comments are closed.", "Ferry captain retires"))
        .containsExactly("title", "body", "boilerplate", "boilerplate");
  }

  @Test
  void aCommentCounterOverTheArticleHidesNothing() {
    assertThat(kinds("Bridge Stays Open", "12 Comments", PROSE))
        .containsExactly("title", "boilerplate", "body");
  }

  @Test
  void headlinesUnderRelatedArticlesAreBoilerplateAndTheHeadingAfterAGapIsNot() {
    assertThat(
            Blocks.of(
                    page(
                        "Bridge Stays Open",
                        PROSE,
                        "Related articles",
                        "Ferry captain retires",
                        "Otters return to the river",
                        "",
                        "What the mayor wants",
                        PROSE + " Again."),
                    null)
                .stream()
                .map(b -> b.kind().label()))
        .containsExactly(
            "title", "body", "boilerplate", "boilerplate", "boilerplate", "heading", "body");
  }

  @Test
  void tagsAtTheEndAreBoilerplate() {
    assertThat(kinds("Bridge Stays Open", PROSE, "Topics", "- Bridges", "- Rivers"))
        .containsExactly("title", "body", "boilerplate", "boilerplate", "boilerplate");
  }

  @Test
  void boilerplateRulesCanBeLeftOut() {
    String text = page("Bridge Stays Open", PROSE, "Share This Article");

    assertThat(shown(text, Blocks.withoutBoilerplateRules(text, null)))
        .last()
        .isEqualTo("body: Share This Article");
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String text =
        page(
            "Bridge Stays Open",
            "",
            "The council met for three hours on Tuesday evening",
            "and agreed, after a long and sometimes heated exchange",
            "in the hall, to keep the old bridge open for another",
            "year or two.",
            "",
            "Nobody objected.");

    assertThat(blocks(text)).hasSize(3);
    assertThat(blocks(text).get(1)).endsWith("year or two.");
  }

  @Test
  void everyKindOfLineEndParts() {
    assertThat(kinds("One two\r\nThree four five.\rSix seven.\u2028Eight nine."))
        .containsExactly("title", "body", "body", "body");
  }

  @Test
  void emptyAndBlankTextsHoldNoBlock() {
    assertThat(Blocks.of("", null)).isEmpty();
    assertThat(Blocks.of(" \n\t\u00A0\r\n", "Title")).isEmpty();
  }

  @Test
  void blocksCoverTheTextInOrder() {
    String text = page("Bridge Stays Open", "", PROSE, "- One", "Share");
    int at = 0;
    for (Block block : Blocks.of(text, null)) {
      assertThat(text.substring(at, block.begin())).matches("[\\s-]*");
      at = block.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Test
  void hostileTextsTakeLinearTime() {
    String line = "by by by ".repeat(1_200_000);
    String lines = "a\n".repeat(500_000);
    String marks = "\"' ".repeat(500_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(Blocks.of(line, null)).hasSize(1);
          assertThat(Blocks.of(lines, null)).hasSize(500_000);
          assertThat(Blocks.of(marks, null)).hasSize(1);
          assertThat(Credits.of(line)).isEmpty();
        });
  }
}
