package parallax.encode;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * The types of one partition of the dictionary that occur often enough, the most frequent first,
 * and what their ids are in each chunk.
 *
 * @param partition which, from 0
 * @param partitions of how many
 * @param types by rank, in UTF-8
 * @param replies the ids of each chunk's types
 */
record DictionaryPart(int partition, int partitions, List<UTF8String> types, List<Reply> replies)
    implements Serializable {

  /**
   * Types of a chunk that belong to one partition of the dictionary.
   *
   * @param home the chunk's partition
   * @param chunk its number there
   */
  record Request(int home, int chunk, TypeCounts types) implements Serializable {}

  /**
   * Their ids, in the same order; 0 for types that are too rare.
   *
   * @param home the chunk's partition
   * @param chunk its number there
   * @param part partition of the dictionary
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Reply(int home, int chunk, int part, int[] ids) implements Serializable {}

  /** The part that all requests to one partition make. */
  static DictionaryPart of(
      int partition, int partitions, Iterator<Request> requests, int minCount) {
    TypeTable table = new TypeTable();
    List<Request> asked = new ArrayList<>();
    List<int[]> numbers = new ArrayList<>();
    while (requests.hasNext()) {
      Request request = requests.next();
      asked.add(request);
      numbers.add(add(request.types(), table));
    }
    List<UTF8String> types = new ArrayList<>();
    int[] ids = new int[table.size()];
    IntStream.range(0, table.size())
        .filter(number -> table.count(number) >= minCount)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(number -> -table.count(number))
                .thenComparing(table::type))
        .forEach(
            number -> {
              ids[number] = id(types.size(), partition, partitions);
              types.add(table.type(number).copy());
            });
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int[] own = IntStream.of(numbers.get(i)).map(number -> ids[number]).toArray();
      replies.add(new Reply(asked.get(i).home(), asked.get(i).chunk(), partition, own));
    }
    return new DictionaryPart(partition, partitions, types, replies);
  }

  private static int[] add(TypeCounts types, TypeTable table) {
    int[] numbers = new int[types.size()];
    for (int i = 0; i < numbers.length; i++) {
      int begin = types.begin(i);
      UTF8String type = UTF8String.fromBytes(types.bytes(), begin, types.ends()[i] - begin);
      numbers[i] = table.add(type, types.counts()[i]);
    }
    return numbers;
  }

  /** From 1, dense but for gaps at the end; about the smaller the more frequent. */
  private static int id(int rank, int partition, int partitions) {
    return Math.toIntExact(1 + (long) rank * partitions + partition);
  }

  /** The partition that an id belongs to. */
  static int partition(int id, int partitions) {
    return (id - 1) % partitions;
  }

  /** Those of the types that have an id here. */
  List<Tuple2<String, Integer>> ids(Set<String> wanted) {
    Set<UTF8String> names = wanted.stream().map(UTF8String::fromString).collect(Collectors.toSet());
    return IntStream.range(0, types.size())
        .filter(rank -> names.contains(types.get(rank)))
        .mapToObj(rank -> new Tuple2<>(types.get(rank).toString(), id(rank, partition, partitions)))
        .toList();
  }

  UTF8String type(int id) {
    return types.get((id - 1) / partitions);
  }
}
