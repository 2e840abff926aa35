package parallax.segment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/** Counts the different types of each outlet among those of one hash. */
final class TypeMerge
    implements PairFlatMapFunction<Iterator<Tuple2<Integer, PartitionCounts>>, String, long[]> {

  @Override
  public Iterator<Tuple2<String, long[]>> call(Iterator<Tuple2<Integer, PartitionCounts>> blocks) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<UTF8String, BitSet> outletsByType = new HashMap<>();
    while (blocks.hasNext()) {
      PartitionCounts block = blocks.next()._2();
      int[] outlets = new int[block.outlets.length];
      for (int i = 0; i < outlets.length; i++) {
        outlets[i] = numbers.computeIfAbsent(block.outlets[i], name -> numbers.size());
      }
      for (byte[] types : block.types) {
        merge(ByteBuffer.wrap(types), outlets, outletsByType);
      }
    }
    long[] counts = new long[numbers.size()];
    for (BitSet outlets : outletsByType.values()) {
      outlets.stream().forEach(outlet -> counts[outlet]++);
    }
    List<Tuple2<String, long[]>> rows = new ArrayList<>();
    numbers.forEach(
        (name, number) -> rows.add(new Tuple2<>(name, TotalRows.ofTypes(counts[number]))));
    return rows.iterator();
  }

  private static void merge(ByteBuffer types, int[] numbers, Map<UTF8String, BitSet> into) {
    while (types.hasRemaining()) {
      byte[] type = new byte[types.getInt()];
      types.get(type);
      BitSet outlets = into.computeIfAbsent(UTF8String.fromBytes(type), name -> new BitSet());
      for (int left = types.getInt(); left > 0; left--) {
        outlets.set(numbers[types.getInt()]);
      }
    }
  }
}
