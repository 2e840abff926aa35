package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.table.NgramKeyness;

/** Picks, of each outlet and size, the rows with the largest |z| among those of a partition. */
final class SelectNgrams implements FlatMapFunction<Iterator<InternalRow>, SelectedNgram> {
  private static final long serialVersionUID = 1;

  private static final int OUTLET = KeynessRow.SCHEMA.fieldIndex(NgramKeyness.OUTLET.name());
  private static final int SIZE = KeynessRow.SCHEMA.fieldIndex(NgramKeyness.SIZE.name());
  private static final int NGRAM = KeynessRow.SCHEMA.fieldIndex(NgramKeyness.NGRAM.name());
  private static final int N_TARGET = KeynessRow.SCHEMA.fieldIndex(NgramKeyness.N_TARGET.name());
  private static final int N_REFERENCE =
      KeynessRow.SCHEMA.fieldIndex(NgramKeyness.N_REFERENCE.name());
  private static final int RANK = KeynessRow.SCHEMA.fieldIndex(KeynessRow.RANK);

  private final KeynessRows rows;
  private final Broadcast<Comparison> comparison;
  private final int most;

  /**
   * A choice.
   *
   * @param rows makes the rows of the table out of those of {@code ngrams}
   * @param most of each outlet and size, at least 1
   */
  SelectNgrams(KeynessRows rows, Broadcast<Comparison> comparison, int most) {
    this.rows = rows;
    this.comparison = comparison;
    this.most = most;
  }

  @Override
  public Iterator<SelectedNgram> call(Iterator<InternalRow> ngrams) {
    Comparison outlets = comparison.value();
    List<@Nullable PriorityQueue<SelectedNgram>> families = new ArrayList<>();
    for (int i = 0; i < (outlets.maxSize() + 1) * outlets.outlets(); i++) {
      families.add(null);
    }
    Iterator<InternalRow> tests = rows.call(ngrams);
    while (tests.hasNext()) {
      InternalRow row = tests.next();
      int outlet = outlets.number(row.getUTF8String(OUTLET));
      int family = row.getInt(SIZE) * outlets.outlets() + outlet;
      PriorityQueue<SelectedNgram> chosen = families.get(family);
      if (chosen == null) {
        chosen = new PriorityQueue<>(SelectedNgram.ORDER.reversed());
        families.set(family, chosen);
      }
      offer(chosen, outlet, row);
    }
    return families.stream()
        .filter(chosen -> chosen != null)
        .flatMap(PriorityQueue::stream)
        .iterator();
  }

  /** The head of the queue is the one to go first. */
  private void offer(PriorityQueue<SelectedNgram> chosen, int outlet, InternalRow row) {
    SelectedNgram last = chosen.peek();
    if (last != null && chosen.size() == most && row.getLong(RANK) > last.rank()) {
      return;
    }
    chosen.add(
        new SelectedNgram(
            outlet,
            row.getInt(SIZE),
            row.getUTF8String(NGRAM).toString(),
            row.getLong(RANK),
            row.getLong(N_TARGET) + row.getLong(N_REFERENCE)));
    if (chosen.size() > most) {
      chosen.remove();
    }
  }

  /** The best of all partitions, in {@link SelectedNgram#ORDER}. */
  static List<SelectedNgram> best(List<SelectedNgram> chosen, int most) {
    SelectedNgram[] sorted = chosen.toArray(SelectedNgram[]::new);
    Arrays.sort(sorted, SelectedNgram.ORDER);
    List<SelectedNgram> best = new ArrayList<>();
    int inFamily = 0;
    SelectedNgram before = null;
    for (SelectedNgram selected : sorted) {
      boolean same =
          before != null
              && before.outlet() == selected.outlet()
              && before.size() == selected.size();
      inFamily = same ? inFamily + 1 : 1;
      if (inFamily <= most) {
        best.add(selected);
      }
      before = selected;
    }
    return best;
  }
}
