package parallax.concordance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.jspecify.annotations.Nullable;

/** The first lines of a partition, and how many there are. */
final class FirstLines implements FlatMapFunction<Iterator<Line>, FirstLines.Part> {
  private static final long serialVersionUID = 1L;

  /**
   * Of one partition.
   *
   * @param lines the first ones, in no order
   * @param count of all
   */
  record Part(ArrayList<Line> lines, long count) implements Serializable {}

  private final Order order;
  private final int limit;
  private final @Nullable String voice;

  FirstLines(Order order, int limit, @Nullable String voice) {
    this.order = order;
    this.limit = limit;
    this.voice = voice;
  }

  @Override
  public Iterator<Part> call(Iterator<Line> lines) {
    PriorityQueue<Line> first = new PriorityQueue<>(order.comparator().reversed());
    long count = 0;
    while (lines.hasNext()) {
      Line line = lines.next();
      if (voice == null || voice.equals(line.voice())) {
        count++;
        first.add(line);
        if (first.size() > limit) {
          first.remove();
        }
      }
    }
    return List.of(new Part(new ArrayList<>(first), count)).iterator();
  }
}
