package parallax.text;

/**
 * Finds what stands inside quotation marks: straight and curly, double and single, and guillemets.
 * Apostrophes are told apart from single marks by what stands around them. A span reaches from the
 * opening to the closing mark, both included; a double mark that nothing closes holds until the end
 * of its block, as when the next paragraph opens the quotation again; a single mark that nothing
 * closes is an apostrophe. Time grows linearly with the text.
 */
public final class QuotedSpans {
  private QuotedSpans() {}

  /**
   * Appends the quoted spans of one block, in order, none overlapping another.
   *
   * @param begin where the block begins
   * @param end where it ends
   */
  public static void find(String text, int begin, int end, Spans into) {
    Spans doubles = new Spans();
    DoubleMarks.find(text, begin, end, doubles);
    int at = begin;
    for (int i = 0; i < doubles.size(); i++) {
      SingleMarks.find(text, at, doubles.begin(i), into);
      into.add(doubles.begin(i), doubles.end(i));
      at = doubles.end(i);
    }
    SingleMarks.find(text, at, end, into);
  }

  /** The quoted spans of one block. */
  public static Spans of(String text, int begin, int end) {
    Spans spans = new Spans();
    find(text, begin, end, spans);
    return spans;
  }

  /** Whether a mark at the start of a word may follow this character. */
  static boolean mayPrecede(char c) {
    return Fold.isSpace(c) || "([{-/\u2013\u2014\u2026\"\u201C\u201E\u00AB:;,=>".indexOf(c) >= 0;
  }
}
