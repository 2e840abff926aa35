package parallax.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import parallax.encode.Each;
import scala.Tuple2;

/** Brings the partial sums of each family together: a family is in one partition. */
final class SumTests implements Serializable {
  private static final long serialVersionUID = 1;

  private final Families families;

  SumTests(Families families) {
    this.families = families;
  }

  /** All tests of families, from {@link CountTests}, in so many partitions. */
  JavaRDD<Tuple2<Integer, TestSums>> of(JavaRDD<Tuple2<Integer, TestSums>> parts, int partitions) {
    return parts
        .mapToPair(part -> part)
        .partitionBy(new HashPartitioner(partitions))
        .mapPartitions(this::sums);
  }

  private Iterator<Tuple2<Integer, TestSums>> sums(Iterator<Tuple2<Integer, TestSums>> parts) {
    Map<Integer, List<TestSums>> byFamily = new HashMap<>();
    parts.forEachRemaining(
        part -> byFamily.computeIfAbsent(part._1(), family -> new ArrayList<>()).add(part._2()));
    return new Each<>(
        byFamily.entrySet().iterator(),
        family -> List.of(new Tuple2<>(family.getKey(), sum(family))).iterator());
  }

  private TestSums sum(Map.Entry<Integer, List<TestSums>> family) {
    List<TestSums> parts = family.getValue();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int room = Math.toIntExact(parts.stream().mapToLong(TestSums::size).sum());
    TestCounts all = new TestCounts(families, room);
    for (TestSums part : parts) {
      for (int i = 0; i < part.size(); i++) {
        all.add(family.getKey(), part.targets()[i], part.references()[i], part.tests()[i]);
      }
    }
    return all.take().get(0)._2();
  }
}
