package parallax.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How text is cut for the sentence model. */
class WordPiecesTest {
  private static final WordPieces PIECES =
      new WordPieces(
          List.of(
              "[UNK]",
              "cafe",
              "cat",
              "##s",
              "##cat",
              "'",
              "-",
              "x",
              "\u6771",
              "ss",
              "\ud83d\ude00"));

  private static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    for (WordPieces.Piece piece : PIECES.of(text)) {
      shown.append(piece.id()).append('=').append(text, piece.begin(), piece.end()).append(' ');
    }
    return shown.toString().strip();
  }

  @Test
  void wordsLoseCaseAndAccentsAndKeepTheirPlaces() {
    assertThat(cut("Café  CAT")).isEqualTo("1=Café 2=CAT");
    assertThat(cut("cafe\u0301 x")).isEqualTo("1=cafe 7=x");
  }

  @Test
  void theLongestPieceComesFirst() {
    assertThat(cut("cats catcats")).isEqualTo("2=cat 3=s 2=cat 4=cat 3=s");
  }

  @Test
  void marksAndIdeographsStandAlone() {
    assertThat(cut("cat's x-x")).isEqualTo("2=cat 5=' 0=s 7=x 6=- 7=x");
    assertThat(cut("cat\u6771x")).isEqualTo("2=cat 8=\u6771 7=x");
  }

  @Test
  void aWordWithAPartThatNoPieceHasIsUnknownAsAWhole() {
    assertThat(cut("catz x")).isEqualTo("0=catz 7=x");
    assertThat(cut("x".repeat(101))).startsWith("0=x");
    assertThat(PIECES.of("x".repeat(101))).hasSize(1);
  }

  @Test
  void whatIsNotPrintedIsLeftOut() {
    assertThat(cut("c\u200da\u0000t\u00a0x")).isEqualTo("2=c\u200da\u0000t 7=x");
    assertThat(cut("\ud83d\ude00 x")).isEqualTo("10=\ud83d\ude00 7=x");
    assertThat(cut(" \n")).isEmpty();
  }

  @Test
  void theModelsOwnVocabularyHasItsMarks() throws IOException {
    WordPieces own = new WordPieces(ModelFiles.vocabulary());
    assertThat(own.id("[CLS]")).isEqualTo(101);
    assertThat(own.id("[SEP]")).isEqualTo(102);
    assertThat(own.of("the war").stream().map(WordPieces.Piece::id)).containsExactly(1996, 2162);
    assertThatThrownBy(() -> own.id("no such piece")).hasMessageContaining("no such piece");
  }
}
