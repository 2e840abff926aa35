package parallax.segment;

import java.util.ArrayList;
import java.util.List;
import parallax.text.Spans;

/** Cuts the quoted spans of a block to its sentences, which are asked for in order. */
final class QuoteCursor {
  private static final QuotedSpan[] NONE = {};

  private final Spans quotes;
  private int next;

  QuoteCursor(Spans quotes) {
    this.quotes = quotes;
  }

  /** The parts of the quoted spans that lie in [begin, end). */
  QuotedSpan[] within(int begin, int end) {
    while (next < quotes.size() && quotes.end(next) <= begin) {
      next++;
    }
    List<QuotedSpan> parts = new ArrayList<>();
    for (int i = next; i < quotes.size() && quotes.begin(i) < end; i++) {
      QuotedSpan part = new QuotedSpan();
      part.setBegin(Math.max(begin, quotes.begin(i)));
      part.setEnd(Math.min(end, quotes.end(i)));
      parts.add(part);
    }
    return parts.isEmpty() ? NONE : parts.toArray(NONE);
  }
}
