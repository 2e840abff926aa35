package parallax.mention;

/**
 * Where a sentence speaks of a target.
 *
 * @param target its id
 * @param begin in UTF-16 code units from the beginning of the sentence
 * @param end exclusive, before a possessive "'s"
 * @param firstToken the first token that belongs to it
 * @param endToken behind the last one
 */
public record Mention(String target, int begin, int end, int firstToken, int endToken) {}
