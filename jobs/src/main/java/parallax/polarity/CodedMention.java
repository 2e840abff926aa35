package parallax.polarity;

/**
 * A mention that people coded.
 *
 * @param place where it stands, such as {@code news.tsv, line 7}
 * @param sentence as written
 * @param begin of the mention, in UTF-16 code units of the sentence
 * @param end behind it
 * @param article groups what is not independent
 * @param polarity of the sentence toward the mention: 0 negative, 1 neutral, 2 positive
 */
public record CodedMention(
    String place, String sentence, int begin, int end, String article, int polarity) {}
