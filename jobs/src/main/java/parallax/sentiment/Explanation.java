package parallax.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the score of a sentence comes from.
 *
 * @param sentence as written
 * @param begin where it begins in the text that was given, in UTF-16 code units
 * @param language the language or script that it is in where that is clear and not English; else
 *     null
 * @param score -4 to 4, 4 decimals: 4 s / √(s² + 15) of the sum s; null without a word or number
 *     and in another language
 * @param sum of the contributions of the hits
 * @param hits the valued words, in the order of the text; places are from the sentence's beginning
 */
public record Explanation(
    String sentence,
    int begin,
    @Nullable String language,
    @Nullable Double score,
    double sum,
    List<Hit> hits) {

  /** Without the words of a sentence in another language, of which the tables have none. */
  public Explanation asInTables() {
    return language == null
        ? this
        : new Explanation(sentence, begin, language, score, 0, List.of());
  }
}
