package parallax.text;

/**
 * A stretch of an article that no sentence crosses.
 *
 * @param number 0 for the first block of the article
 * @param kind what it is
 * @param begin first position, in UTF-16 code units of the article's text
 * @param end position after the last, in the same units; always greater than {@code begin}
 */
public record Block(int number, BlockKind kind, int begin, int end) {}
