package parallax.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.text.DisplayWidth;

class ConcordanceTextTest {
  private static final Line LINE =
      new Line("a1", "Post", 10, 20, "They call it a ", "talent war", " of our time.", "own");

  @Test
  void theMatchesStandUnderEachOther() {
    Line wide = new Line("b22", "日報", 5, 6, "日本語の", "war", " e\u0301t al", "quoted");
    String text = new ConcordanceText(10, false).of(List.of(LINE, wide));
    assertThat(text.lines())
        .containsExactly(
            "Post  a1:10-20  own      call it a [talent war] of our ti",
            "日報  b22:5-6   quoted     日本語の[war] e\u0301t al");
  }

  @Test
  void matchesAreColouredOnATerminalOnly() {
    assertThat(new ConcordanceText(10, true).of(List.of(LINE)))
        .contains("\u001B[1;31mtalent war\u001B[0m");
    assertThat(new ConcordanceText(10, false).of(List.of(LINE))).doesNotContain("\u001B");
  }

  @Test
  void whatWouldMoveTheCursorOrReorderIsReplaced() {
    Line bad = new Line("a\u001B[2J", "P\u202Est", 1, 2, "x\ny\t", "w\u0007r", "\u2066z", "own");
    String text = new ConcordanceText(10, false).of(List.of(bad));
    assertThat(text).contains("x y ").contains("[w\uFFFDr]").contains("P\uFFFDst");
    assertThat(text.strip().chars().noneMatch(Character::isISOControl)).isTrue();
    assertThat(text).doesNotContain("\u202E", "\u2066");
  }

  @Test
  void csvIsQuotedAndHoldsNoFormula() {
    Line formula = new Line("=a", "A, \"B\"", 1, 2, "+1 ", "-2", "@x\n", "own");
    assertThat(ConcordanceCsv.of(List.of(formula, LINE), Map.of("a1", "https://post.example/1")))
        .isEqualTo(
            "article_id,outlet,url,begin,end,left,match,right,voice\r\n"
                + "'=a,\"A, \"\"B\"\"\",,1,2,'+1 ,'-2,'@x ,own\r\n"
                + "a1,Post,https://post.example/1,10,20,They call it a ,talent war, of our time.,own\r\n");
  }

  @Test
  void linesAreSortedByTheWordsBesideTheMatch() {
    Line other = new Line("a0", "Echo", 1, 2, "It is THE ", "war", ", after all", "own");
    assertThat(List.of(LINE, other)).isSortedAccordingTo(Order.LEFT.comparator());
    assertThat(List.of(other, LINE)).isSortedAccordingTo(Order.RIGHT.comparator());
    assertThat(List.of(other, LINE)).isSortedAccordingTo(Order.OUTLET.comparator());
  }

  @Test
  void widthsAreThoseOfTheTerminal() {
    assertThat(DisplayWidth.of("ae\u0301日")).isEqualTo(4);
    assertThat(DisplayWidth.first("日本", 3)).isEqualTo("日");
    assertThat(DisplayWidth.last("e\u0301e\u0301", 1)).isEqualTo("e\u0301");
    assertThat(DisplayWidth.first("abc", 9)).isEqualTo("abc");
  }
}
