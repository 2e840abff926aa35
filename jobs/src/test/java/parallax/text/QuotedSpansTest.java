package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedSpansTest {
  private static List<String> quoted(String text) {
    Spans spans = QuotedSpans.of(text, 0, text.length());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      parts.add(text.substring(spans.begin(i), spans.end(i)));
    }
    return parts;
  }

  @Test
  void curlyAndStraightMarksQuote() {
    assertThat(quoted("She said \u201Cyes\u201D and \"no\"."))
        .containsExactly("\u201Cyes\u201D", "\"no\"");
    assertThat(quoted("\u00ABOui\u00BB, \u201Eja\u201C."))
        .containsExactly("\u00ABOui\u00BB", "\u201Eja\u201C");
  }

  @Test
  void aQuotationMayHoldSeveralSentences() {
    assertThat(quoted("\u201CIt works. It is ours. Why not?\u201D they asked."))
        .containsExactly("\u201CIt works. It is ours. Why not?\u201D");
  }

  @Test
  void singleMarksQuoteAndApostrophesDoNot() {
    assertThat(quoted("He didn\u2019t call it \u2018a failure\u2019, the ship\u2019s cook said."))
        .containsExactly("\u2018a failure\u2019");
    assertThat(quoted("It's 'fine', isn't it?")).containsExactly("'fine'");
    assertThat(quoted("Don\u2019t ask Claude\u2019s friends.")).isEmpty();
  }

  @Test
  void decadesAndClippedWordsAreNoQuotations() {
    assertThat(quoted("In the '90s and the \u201960s, rock 'n' roll, 'tis said, was king."))
        .isEmpty();
    assertThat(quoted("The class of '68 met 'em all.")).isEmpty();
    assertThat(quoted("In the \u201890s, get \u2018em.")).isEmpty();
  }

  @Test
  void aPluralPossessiveClosesNothing() {
    assertThat(quoted("\u2018The captains\u2019 boats are old,\u2019 he said."))
        .containsExactly("\u2018The captains\u2019 boats are old,\u2019");
    assertThat(quoted("The captains\u2019 boats and the sailors\u2019 homes.")).isEmpty();
    assertThat(quoted("\u2018Two boats\u2019 were lost.")).containsExactly("\u2018Two boats\u2019");
  }

  @Test
  void innerQuotationsBelongToTheOuter() {
    assertThat(quoted("\u201CHe said \u2018yes\u2019 twice,\u201D she said."))
        .containsExactly("\u201CHe said \u2018yes\u2019 twice,\u201D");
  }

  @Test
  void whatNothingClosesEndsWithItsBlock() {
    String text = "\u201CFirst paragraph.\n\u201CSecond one,\u201D he said.";
    int end = text.indexOf('\n');

    Spans first = QuotedSpans.of(text, 0, end);
    Spans second = QuotedSpans.of(text, end + 1, text.length());

    assertThat(first).hasToString("0-" + end);
    assertThat(text.substring(second.begin(0), second.end(0))).isEqualTo("\u201CSecond one,\u201D");
  }

  @Test
  void aStraightMarkThatReopensClosesFirst() {
    assertThat(quoted("\"It works, he said. \"It is ours.\""))
        .containsExactly("\"It works, he said. ", "\"It is ours.\"");
  }

  @Test
  void inchesOpenNothing() {
    assertThat(quoted("A 27\" screen and a 5'10\" man.")).isEmpty();
  }

  @Test
  void aLoneMarkIsNoQuotation() {
    assertThat(quoted("\"")).isEmpty();
    assertThat(quoted("He left.\u201D")).isEmpty();
    assertThat(quoted("")).isEmpty();
  }
}
