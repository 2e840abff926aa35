package parallax.segment;

import java.util.Arrays;
import parallax.text.Spans;

/**
 * The sentences of an article with their tokens, in the order of the text, in primitive arrays.
 * Positions are UTF-16 code units of the article's text.
 */
public final class Segments {
  private final Spans sentences = new Spans();
  private final Spans tokens = new Spans();
  private int[] firstToken = new int[16];

  /** Opens a sentence; the tokens that follow are its own. */
  public void addSentence(int begin, int end) {
    if (sentences.size() == firstToken.length) {
      firstToken = Arrays.copyOf(firstToken, 2 * firstToken.length);
    }
    firstToken[sentences.size()] = tokens.size();
    sentences.add(begin, end);
  }

  /** Adds a token to the last sentence. */
  public void addToken(int begin, int end) {
    tokens.add(begin, end);
  }

  public Spans sentences() {
    return sentences;
  }

  public Spans tokens() {
    return tokens;
  }

  /** Index of the sentence's first token. */
  public int firstToken(int sentence) {
    return firstToken[sentence];
  }

  /** Index after the sentence's last token. */
  public int endToken(int sentence) {
    return sentence + 1 < sentences.size() ? firstToken[sentence + 1] : tokens.size();
  }

  /** Forgets everything and keeps the room. */
  public void clear() {
    sentences.clear();
    tokens.clear();
  }
}
