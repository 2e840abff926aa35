package parallax.tone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that moves the mean of its outlet.
 *
 * @param articleId of its article
 * @param sentenceNo its number there
 * @param begin where it begins in {@code articles.text}, in UTF-16 code units
 * @param end where it ends there, exclusive
 * @param outlet of its article
 * @param url of its article; null where it has none
 * @param kind title, heading, body or list
 * @param voice own, quoted or reported
 * @param score by the measure that was asked for, -4 to 4
 * @param influence what the mean would lack if the sentence had just the mean's score
 * @param words of the lexicon in it, each with what it contributes to the lexicon's score
 * @param text as written
 */
public record DecisiveSentence(
    String articleId,
    int sentenceNo,
    int begin,
    int end,
    String outlet,
    @Nullable String url,
    String kind,
    String voice,
    double score,
    double influence,
    List<Word> words,
    String text) {

  /** A valued word, and what it contributes to the sum behind the lexicon's score. */
  public record Word(String words, double contribution) {

    @Override
    public String toString() {
      return "%s %+.2f".formatted(words, contribution);
    }
  }

  public DecisiveSentence {
    words = List.copyOf(words);
  }
}
