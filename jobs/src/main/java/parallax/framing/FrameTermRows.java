package parallax.framing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.G2;
import parallax.stats.LogRatio;

/** Tests the words of an outlet's sentences with a frame against those of its other sentences. */
final class FrameTermRows implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String WORD = "word";
  static final String WORDS = "words";

  private final int most;

  /**
   * @param most rows of each outlet, frame and method
   */
  FrameTermRows(int most) {
    this.most = most;
  }

  private record Tested(String term, long target, long reference, double g2) {}

  /**
   * @param family outlet, frame, method, its words (term, occurrences outside and inside the
   *     matches, all of the outlet or −1 where too few are counted), and the outlet's tokens
   */
  @Override
  public Iterator<Row> call(Row family) {
    List<Row> words = family.getList(3);
    long targetTokens = words.stream().mapToLong(word -> word.getLong(1)).sum();
    long matched = words.stream().mapToLong(word -> word.getLong(2)).sum();
    long referenceTokens = family.getLong(4) - targetTokens - matched;
    List<Tested> tested = new ArrayList<>();
    for (Row word : words) {
      long reference = word.getLong(3) - word.getLong(1) - word.getLong(2);
      if (word.getLong(1) > 0 && reference >= 0) {
        double g2 = G2.signed(word.getLong(1), targetTokens, reference, referenceTokens);
        tested.add(new Tested(word.getString(0), word.getLong(1), reference, g2));
      }
    }
    tested.sort(Comparator.comparingDouble(Tested::g2).reversed().thenComparing(Tested::term));
    double[] q =
        BenjaminiHochberg.adjust(
            tested.stream().mapToDouble(test -> G2.pValue(test.g2())).toArray());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(most, q.length) && tested.get(i).g2() > 0; i++) {
      Tested test = tested.get(i);
      rows.add(
          RowFactory.create(
              family.getString(0),
              family.getString(1),
              family.getString(2),
              test.term(),
              test.target(),
              targetTokens,
              test.reference(),
              referenceTokens,
              test.g2(),
              G2.pValue(test.g2()),
              q[i],
              LogRatio.of(test.target(), targetTokens, test.reference(), referenceTokens).value()));
    }
    return rows.iterator();
  }
}
