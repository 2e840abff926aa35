package parallax.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of several columns that rows are ordered or grouped by. */
record InOrder(ArrayList<Comparable<?>> values) implements Comparable<InOrder>, Serializable {
  private static final long serialVersionUID = 1;

  static InOrder of(Comparable<?>... values) {
    return new InOrder(new ArrayList<>(Arrays.asList(values)));
  }

  /** The values at some places of a row; what is absent stands as empty text. */
  static InOrder of(@Nullable Object[] row, List<Integer> places) {
    ArrayList<Comparable<?>> values = new ArrayList<>();
    places.forEach(place -> values.add(row[place] instanceof Comparable<?> value ? value : ""));
    return new InOrder(values);
  }

  @Override
  public int compareTo(InOrder other) {
    for (int i = 0; i < values.size(); i++) {
      int order = compare(values.get(i), other.values.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // The same column of two rows.
  private static <T extends Comparable<T>> int compare(Comparable<?> a, Comparable<?> b) {
    return ((T) a).compareTo((T) b);
  }
}
