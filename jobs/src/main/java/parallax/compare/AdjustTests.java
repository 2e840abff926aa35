package parallax.compare;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Makes the q-values of each outlet and size out of its tests. */
final class AdjustTests
    implements Function2<Integer, Iterator<Tuple2<Integer, TestSums>>, Iterator<AdjustedFamily>> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Comparison> comparison;
  private final Broadcast<Absences> absences;
  private final int partitions;

  AdjustTests(Broadcast<Comparison> comparison, Broadcast<Absences> absences, int partitions) {
    this.comparison = comparison;
    this.absences = absences;
    this.partitions = partitions;
  }

  /**
   * One partition: every family that belongs there, because an outlet that has no n-gram of a size
   * may avoid some.
   *
   * @param tests of {@link SumTests}
   */
  @Override
  public Iterator<AdjustedFamily> call(
      Integer partition, Iterator<Tuple2<Integer, TestSums>> tests) {
    Map<Integer, TestSums> byFamily = new HashMap<>();
    tests.forEachRemaining(family -> byFamily.put(family._1(), family._2()));
    Families families = comparison.value().families();
    return IntStream.range(0, families.end())
        .filter(family -> family % partitions == partition && isCompared(families, family))
        .mapToObj(
            family -> {
              TestFamily all =
                  new TestFamily(
                      families.size(family),
                      families.outlet(family),
                      comparison.value(),
                      absences.value());
              TestSums sums = byFamily.remove(family);
              if (sums != null) {
                all.add(sums);
              }
              return all.adjusted();
            })
        .iterator();
  }

  private boolean isCompared(Families families, int family) {
    return families.size(family) > 0
        && !families.isOfAll(family)
        && comparison.value().compares(families.size(family), families.outlet(family));
  }
}
