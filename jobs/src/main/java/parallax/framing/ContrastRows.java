package parallax.framing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Contrast;
import parallax.compare.Reference;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.LogOddsRatio;

/**
 * Weighs the frames of each contrast in each outlet against the reference. Needs all outlets at
 * once, one small row each: for the sums of the others and for the q-values.
 */
final class ContrastRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final List<String> frames;
  private final List<Contrast> contrasts;
  private final @Nullable String reference;

  /**
   * @param reference the outlet to compare with, which then has no row itself; null for all others
   *     together, and no row where there is no other
   */
  ContrastRows(List<String> frames, List<Contrast> contrasts, @Nullable String reference) {
    this.frames = new ArrayList<>(frames);
    this.contrasts = new ArrayList<>(contrasts);
    this.reference = reference;
  }

  /** Sentences with either frame, in the outlet and in the reference, and what they give. */
  private record Tested(
      String outlet,
      Contrast contrast,
      long a,
      long b,
      long referenceA,
      long referenceB,
      LogOddsRatio ratio) {}

  /**
   * @param outlets the outlet and its sentences with each frame, in the order of the codebook
   */
  @Override
  public Iterator<Row> call(Iterator<Row> outlets) {
    List<Row> rows = new ArrayList<>();
    outlets.forEachRemaining(rows::add);
    requireReference(rows);
    List<Tested> tested = new ArrayList<>();
    for (Row outlet : rows) {
      if (rows.size() > 1 && !outlet.getString(0).equals(reference)) {
        for (Contrast contrast : contrasts) {
          tested.add(test(outlet, contrast, rows));
        }
      }
    }
    double[] q =
        BenjaminiHochberg.adjust(
            tested.stream().mapToDouble(test -> test.ratio().pValue()).toArray());
    List<Row> result = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      int contrastNo = 1 + contrasts.indexOf(tested.get(i).contrast());
      result.add(row(tested.get(i), contrastNo, q[i]));
    }
    return result.iterator();
  }

  /** Only here are the outlets known. */
  private void requireReference(List<Row> outlets) {
    if (reference != null) {
      Reference.require(reference, outlets.stream().map(outlet -> outlet.getString(0)).toList());
    }
  }

  private Tested test(Row outlet, Contrast contrast, List<Row> outlets) {
    int frameA = frames.indexOf(contrast.a());
    int frameB = frames.indexOf(contrast.b());
    String name = outlet.getString(0);
    long referenceA = 0;
    long referenceB = 0;
    for (Row other : outlets) {
      String otherName = other.getString(0);
      if (reference == null ? !otherName.equals(name) : otherName.equals(reference)) {
        referenceA += count(other, frameA);
        referenceB += count(other, frameB);
      }
    }
    long a = count(outlet, frameA);
    long b = count(outlet, frameB);
    return new Tested(
        name,
        contrast,
        a,
        b,
        referenceA,
        referenceB,
        LogOddsRatio.of(a, b, referenceA, referenceB));
  }

  private static long count(Row outlet, int frame) {
    return outlet.<Long>getList(1).get(frame);
  }

  private static Row row(Tested test, int contrastNo, double q) {
    return RowFactory.create(
        test.outlet(),
        test.contrast().a(),
        test.contrast().b(),
        contrastNo,
        test.a(),
        test.b(),
        test.referenceA(),
        test.referenceB(),
        test.ratio().logOdds(),
        test.ratio().ciLow(),
        test.ratio().ciHigh(),
        test.ratio().z(),
        test.ratio().pValue(),
        q);
  }
}
