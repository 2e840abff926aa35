package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.stats.G2;

/** Picks, of each outlet and size, the tests with the largest |z| among those of a partition. */
final class SelectNgrams implements FlatMapFunction<Iterator<InternalRow>, SelectedNgram> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;
  private final Broadcast<Corrections> corrections;
  private final int[] most;

  /**
   * A choice.
   *
   * @param most of each size, by outlet
   */
  SelectNgrams(Broadcast<Comparison> comparison, Broadcast<Corrections> corrections, int[] most) {
    this.comparison = comparison;
    this.corrections = corrections;
    this.most = most.clone();
  }

  /**
   * The choice of a partition.
   *
   * @param rows of {@code ngrams}, all of an n-gram together
   */
  @Override
  public Iterator<SelectedNgram> call(Iterator<InternalRow> rows) {
    Choice choice = new Choice(comparison.value(), corrections.value(), most);
    ReportedTests tests = new ReportedTests(rows, comparison.value(), corrections.value());
    while (tests.next()) {
      choice.offer(tests);
    }
    return choice.selected();
  }

  /** The best tests of each family so far. A test costs its z and nothing else unless it is one. */
  private static final class Choice {
    private final Comparison comparison;
    private final Corrections corrections;
    private final int[] most;
    private final KeynessRank ranks;

    /** By family; the head of a queue is the one to go first. */
    private final List<PriorityQueue<SelectedNgram>> families = new ArrayList<>();

    Choice(Comparison comparison, Corrections corrections, int[] most) {
      this.comparison = comparison;
      this.corrections = corrections;
      this.most = most;
      this.ranks = new KeynessRank(comparison.outlets().size());
      for (int family = 0; family < comparison.families().end(); family++) {
        families.add(new PriorityQueue<>(SelectedNgram.ORDER.reversed()));
      }
    }

    void offer(ReportedTests tests) {
      NgramGroup ngram = tests.ngram();
      int size = ngram.size();
      int outlet = tests.outlet();
      if (most[outlet] == 0) {
        return;
      }
      long target = tests.target();
      long reference = tests.reference();
      long rank =
          ranks.of(
              size, outlet, comparison.logOdds(size, outlet, target, reference, ngram.total()).z());
      PriorityQueue<SelectedNgram> chosen =
          families.get(comparison.families().number(size, outlet));
      SelectedNgram last = chosen.peek();
      if (last != null && chosen.size() == most[outlet] && rank > last.rank()) {
        return;
      }
      if (tests.isAbsence() && !isClear(size, outlet, reference)) {
        return;
      }
      chosen.add(
          new SelectedNgram(outlet, size, ngram.text().toString(), rank, target + reference));
      if (chosen.size() > most[outlet]) {
        chosen.remove();
      }
    }

    private boolean isClear(int size, int outlet, long reference) {
      double pValue = G2.pValue(comparison.g2(size, outlet, 0, reference));
      return corrections.qValue(size, outlet, pValue) <= TestFamily.LEVEL;
    }

    Iterator<SelectedNgram> selected() {
      return families.stream().flatMap(PriorityQueue::stream).iterator();
    }
  }

  /**
   * The best of all partitions, in {@link SelectedNgram#ORDER}.
   *
   * @param most of each size, by outlet
   */
  static List<SelectedNgram> best(List<SelectedNgram> chosen, int[] most) {
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
      if (inFamily <= most[selected.outlet()]) {
        best.add(selected);
      }
      before = selected;
    }
    return best;
  }
}
