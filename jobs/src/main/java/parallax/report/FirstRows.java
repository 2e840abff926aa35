package parallax.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Of each group of rows the first ones in some order. One pass, no sort of all rows. */
final class FirstRows implements Fold<FirstRows> {
  private static final long serialVersionUID = 1;

  /** What rows compete with each other, and in which order. */
  interface Ranking extends Serializable {
    /** The group of a row; null where the row is not meant. */
    @Nullable String group(InternalRow row);

    /** Its place in the group; no two rows have the same. */
    InOrder place(InternalRow row);

    /** What is kept of it. */
    @Nullable Object[] values(InternalRow row);
  }

  /** A row that is among the first so far. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Ranked(InOrder place, @Nullable Object[] values) implements Serializable {}

  private final int most;
  private final Ranking ranking;
  private final HashMap<String, PriorityQueue<Ranked>> first = new HashMap<>();

  /**
   * @param most rows of a group
   */
  FirstRows(long most, Ranking ranking) {
    this.most = Math.toIntExact(most);
    this.ranking = ranking;
  }

  @Override
  public void add(InternalRow row) {
    String group = ranking.group(row);
    if (group == null) {
      return;
    }
    PriorityQueue<Ranked> queue = queue(group);
    InOrder place = ranking.place(row);
    Ranked last = queue.peek();
    if (queue.size() < most || last == null || place.compareTo(last.place) < 0) {
      offer(queue, new Ranked(place, ranking.values(row)));
    }
  }

  private PriorityQueue<Ranked> queue(String group) {
    return first.computeIfAbsent(group, next -> new PriorityQueue<>(new LastFirst()));
  }

  private void offer(PriorityQueue<Ranked> queue, Ranked row) {
    queue.add(row);
    if (queue.size() > most) {
      queue.remove();
    }
  }

  @Override
  public FirstRows with(FirstRows other) {
    other.first.forEach((group, rows) -> rows.forEach(row -> offer(queue(group), row)));
    return this;
  }

  /** Rows by group and place. */
  List<@Nullable Object[]> rows() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    first.keySet().stream()
        .sorted()
        .forEach(
            group ->
                queue(group).stream()
                    .sorted(Comparator.comparing(Ranked::place))
                    .forEach(row -> rows.add(row.values)));
    return rows;
  }

  /** A queue gives away the last. */
  private static final class LastFirst implements Comparator<Ranked>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(Ranked a, Ranked b) {
      return b.place.compareTo(a.place);
    }
  }
}
