package parallax.ingest;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a task goes through, one element in memory at a time. */
final class Streams {
  private Streams() {}

  /** In the iterator's order. */
  static <T> Stream<T> of(Iterator<T> all) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
  }
}
