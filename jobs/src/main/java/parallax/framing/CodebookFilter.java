package parallax.framing;

import java.util.Arrays;
import parallax.codebook.Codebook;
import parallax.codebook.FrameFinder;
import parallax.codebook.TokenClass;
import parallax.parquet.WordFilter;

/** Lets sentences through in which a pattern of a codebook matches, cancelled or not. */
public final class CodebookFilter implements WordFilter {
  private final FrameFinder finder;
  private TokenClass[] classes = new TokenClass[64];
  private TokenClass[] text = new TokenClass[64];

  public CodebookFilter(Codebook codebook) {
    this.finder = new FrameFinder(codebook);
  }

  @Override
  public int number(String word) {
    TokenClass known = finder.classOfNew(word);
    int number = known.number();
    if (number >= classes.length) {
      classes = Arrays.copyOf(classes, 2 * number);
    }
    classes[number] = known;
    return number;
  }

  @Override
  public boolean passes(int[] words, int begin, int end) {
    int length = end - begin;
    if (text.length < length) {
      text = new TokenClass[2 * length];
    }
    for (int i = 0; i < length; i++) {
      text[i] = classes[words[begin + i]];
    }
    return finder.mayFind(text, length);
  }

  @Override
  public void forgetWords() {
    finder.forgetTokens();
  }
}
