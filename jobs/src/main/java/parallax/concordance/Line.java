package parallax.concordance;

import java.io.Serializable;
import java.util.Locale;

/**
 * A match with what stands around it in its sentence.
 *
 * @param articleId of its article
 * @param outlet of its article
 * @param begin where it begins in {@code articles.text}, in UTF-16 code units
 * @param end where it ends there, exclusive
 * @param left what stands before it in the sentence
 * @param match as written
 * @param right what stands behind it in the sentence
 * @param voice own, quoted or reported
 */
public record Line(
    String articleId,
    String outlet,
    int begin,
    int end,
    String left,
    String match,
    String right,
    String voice)
    implements Serializable {

  /**
   * The line of a match in a sentence.
   *
   * @param sentenceBegin where the sentence begins in the article
   */
  static Line of(
      String articleId,
      String outlet,
      String sentence,
      int sentenceBegin,
      int begin,
      int end,
      String voice) {
    int from = begin - sentenceBegin;
    int to = end - sentenceBegin;
    return new Line(
        articleId,
        outlet,
        begin,
        end,
        sentence.substring(0, from),
        sentence.substring(from, to),
        sentence.substring(to),
        voice);
  }

  /** The words before the match, the nearest first, in lower case. */
  String leftKey() {
    String[] words = left.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+", -1);
    StringBuilder key = new StringBuilder();
    for (int i = words.length - 1; i >= 0; i--) {
      key.append(words[i]).append(' ');
    }
    return key.toString().strip();
  }

  /** The words behind the match, in lower case. */
  String rightKey() {
    return right.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
