package parallax.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the score of a sentence comes from.
 *
 * @param sentence as written
 * @param begin where it begins in the text that was given, in UTF-16 code units
 * @param score -4 to 4, 4 decimals: 4 s / √(s² + 15) of the sum s; null without a word or number
 * @param sum of the contributions of the hits
 * @param hits the valued words, in the order of the text; places are from the sentence's beginning
 */
public record Explanation(
    String sentence, int begin, @Nullable Double score, double sum, List<Hit> hits) {}
