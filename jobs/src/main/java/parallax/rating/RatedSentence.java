package parallax.rating;

/**
 * A sentence and how positive or negative people found it.
 *
 * @param place where it stands, such as {@code rated.tsv, line 7}
 * @param rating -4 (most negative) to 4
 * @param article sentences of one article are never on both sides of a test
 * @param source the kind of text that it is from
 * @param implied whether the rating is not one of the sentence, but follows from ratings of
 *     something in it
 */
public record RatedSentence(
    String place, String text, double rating, String article, String source, boolean implied) {}
