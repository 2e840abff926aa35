package parallax.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.tone.DecisiveSentence.Word;

class DecisiveTextTest {
  private static final DecisiveSentence UP =
      new DecisiveSentence(
          "a1",
          3,
          10,
          22,
          "Post",
          "https://post.example/1",
          "body",
          "own",
          2.5,
          0.125,
          List.of(new Word("lovely", 1.5), new Word("not bad", 0.254)),
          "A lovely day");
  private static final DecisiveSentence DOWN =
      new DecisiveSentence(
          "日報22",
          1,
          5,
          105,
          "=Post",
          null,
          "title",
          "reported",
          -3,
          -0.04999,
          List.of(),
          "-1, \"no\"\n good \u202E at all");

  @Test
  void numbersAndTextsStandUnderEachOther() {
    assertThat(new DecisiveText(12, false).of(List.of(UP, DOWN)).lines())
        .containsExactly(
            "influence   score  voice     place         sentence",
            "  +0.1250   +2.50  own       a1:10-22      A lovely day",
            "                                           lovely +1.5…",
            "  -0.0500   -3.00  reported  日報22:5-105  -1, \"no\"  g…");
    assertThat(new DecisiveText(12, false).of(List.of())).isEmpty();
  }

  @Test
  void wordsAreGreyOnATerminalOnly() {
    assertThat(new DecisiveText(60, true).of(List.of(UP)))
        .contains("\u001B[2mlovely +1.50, not bad +0.25\u001B[0m");
    assertThat(new DecisiveText(60, false).of(List.of(UP))).doesNotContain("\u001B");
  }

  @Test
  void csvHoldsNoFormulaAndItsNumbersAreNumbers() {
    assertThat(DecisiveCsv.of(List.of(UP, DOWN)).split("\r\n", -1))
        .containsExactly(
            "outlet,article_id,sentence_no,begin,end,url,kind,voice,score,influence,words,text",
            "Post,a1,3,10,22,https://post.example/1,body,own,2.5,0.125,lovely +1.50; not bad +0.25,A lovely day",
            "'=Post,日報22,1,5,105,,title,reported,-3.0,-0.04999,,\"'-1, \"\"no\"\"  good \uFFFD at all\"",
            "");
  }
}
