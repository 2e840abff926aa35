package parallax.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import parallax.job.Inputs;
import scala.Tuple2;

/**
 * The types that are frequent enough and their ids, in parts that are spread over the cluster. Each
 * chunk tells every part the types that belong there and gets back their ids.
 */
final class Dictionary {
  private final JavaRDD<DictionaryPart> dictionary;
  private final int parts;

  private Dictionary(JavaRDD<DictionaryPart> dictionary, int parts) {
    this.dictionary = dictionary;
    this.parts = parts;
  }

  /**
   * The dictionary of chunks, with as many parts as they have partitions.
   *
   * @param minCount occurrences in all chunks from which a type gets an id
   */
  static Dictionary of(Inputs inputs, JavaRDD<LocalChunk> chunks, int minCount) {
    int parts = Math.max(1, chunks.getNumPartitions());
    JavaRDD<DictionaryPart> dictionary =
        chunks
            .mapPartitionsWithIndex(
                (home, own) -> new Each<>(own, chunk -> requests(home, chunk, parts)), false)
            .mapToPair(pair -> pair)
            .partitionBy(new ByNumber(parts))
            .values()
            .mapPartitionsWithIndex(
                (part, requests) ->
                    List.of(DictionaryPart.of(part, parts, requests, minCount)).iterator(),
                false);
    return new Dictionary(inputs.shared(dictionary), parts);
  }

  private static Iterator<Tuple2<Integer, DictionaryPart.Request>> requests(
      int home, LocalChunk chunk, int parts) {
    TypeCounts[] split = chunk.types().split(parts);
    List<Tuple2<Integer, DictionaryPart.Request>> requests = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      requests.add(
          new Tuple2<>(part, new DictionaryPart.Request(home, chunk.number(), split[part])));
    }
    return requests.iterator();
  }

  /** The ids of each partition of the chunks that the dictionary was made of. */
  JavaRDD<ChunkIds> chunkIds(int partitions) {
    int dictionaryParts = parts;
    return dictionary
        .flatMap(part -> part.replies().iterator())
        .mapToPair(reply -> new Tuple2<>(reply.home(), reply))
        .partitionBy(new ByNumber(partitions))
        .values()
        .mapPartitions(replies -> List.of(new ChunkIds(replies, dictionaryParts)).iterator());
  }

  /** The ids of some types, few enough to be looked up at once; without those that have none. */
  Map<String, Integer> ids(Inputs inputs, Set<String> types) {
    Set<String> wanted = new HashSet<>(types);
    Map<String, Integer> ids = new HashMap<>();
    inputs
        .local(dictionary.flatMap(part -> part.ids(wanted).iterator()))
        .forEach(pair -> ids.put(pair._1(), pair._2()));
    return ids;
  }

  /**
   * The types behind the ids that each partition needs, for the same partition.
   *
   * @param needed ids, none twice in a partition; one array each
   */
  JavaRDD<TypeNames> names(JavaRDD<int[]> needed) {
    int dictionaryParts = parts;
    JavaRDD<NamesReply.Request> requests =
        needed
            .mapPartitionsWithIndex(
                (home, ids) -> new Each<>(ids, own -> TypeRequests.of(home, own, dictionaryParts)),
                false)
            .mapToPair(pair -> pair)
            .partitionBy(new ByNumber(parts))
            .values();
    return dictionary
        .<NamesReply.Request, NamesReply>zipPartitions(
            requests,
            (part, asked) -> {
              DictionaryPart types = part.next();
              return new Each<>(
                  asked, request -> List.of(NamesReply.to(request, types)).iterator());
            })
        .mapToPair(reply -> new Tuple2<>(reply.home(), reply))
        .partitionBy(new ByNumber(needed.getNumPartitions()))
        .values()
        .mapPartitions(replies -> List.of(TypeNames.of(replies)).iterator());
  }
}
