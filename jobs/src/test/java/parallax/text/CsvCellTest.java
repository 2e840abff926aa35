package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvCellTest {
  @Test
  void textThatASpreadsheetWouldComputeGetsAnApostrophe() {
    for (String text :
        List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\u00A0=1", "＝1", "'=1", "''@x")) {
      assertThat(CsvCell.whole(text).replace("\"", "")).as(text).isEqualTo("'" + text);
    }
  }

  @Test
  void otherTextStaysAsItIs() {
    for (String text : List.of("a=1", "x", "1-2", "'tis", "don't", " x", "é", "–", "a\tb", "#1")) {
      assertThat(CsvCell.whole(text)).as(text).isEqualTo(text);
    }
  }

  @Test
  void lineEndsCommasAndQuotationMarksAreQuotedAndKept() {
    assertThat(CsvCell.whole("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvCell.whole("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(CsvCell.whole("a\r\nb\nc")).isEqualTo("\"a\r\nb\nc\"");
    assertThat(CsvCell.whole("\r=1")).isEqualTo("\"'\r=1\"");
  }

  @Test
  void emptyTextIsNotTheSameAsNone() {
    assertThat(CsvCell.whole("")).isEqualTo("\"\"");
  }
}
