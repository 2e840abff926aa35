package parallax.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.ColumnRows;
import parallax.job.Inputs;
import parallax.table.Sentences;
import scala.Tuple2;

/**
 * The counted text as numbers. It is read once, into chunks whose types have numbers of their own;
 * each chunk then tells every partition of the dictionary the types that belong there, and gets
 * back the ids of those that are frequent enough. So a type travels once a chunk, no machine ever
 * holds the whole dictionary, and the driver none of it.
 */
public final class EncodedText {
  private static final int CHUNK_TOKENS = 3_000_000;

  private final JavaRDD<LocalChunk> local;
  private final JavaRDD<DictionaryPart> dictionary;
  private final Map<String, OutletSurvey> outlets;
  private final int parts;

  private EncodedText(
      JavaRDD<LocalChunk> local,
      JavaRDD<DictionaryPart> dictionary,
      Map<String, OutletSurvey> outlets,
      int parts) {
    this.local = local;
    this.dictionary = dictionary;
    this.outlets = outlets;
    this.parts = parts;
  }

  /**
   * Reads the text; the totals are known when this returns.
   *
   * @param counted the sentences that are counted, article after article as in their table
   * @param minCount occurrences in the whole corpus from which a type gets an id
   */
  public static EncodedText of(Inputs inputs, Dataset<Row> counted, int minCount) {
    return of(inputs, counted, minCount, CHUNK_TOKENS);
  }

  /** The same with chunks of another size, for tests. */
  public static EncodedText of(Inputs inputs, Dataset<Row> counted, int minCount, int chunkTokens) {
    JavaRDD<LocalChunk> local =
        inputs.shared(
            ColumnRows.of(
                    counted.select(
                        Sentences.ARTICLE_ID.column(),
                        Sentences.SENTENCE_NO.column(),
                        Sentences.OUTLET.column(),
                        Sentences.TOKENS.column()))
                .mapPartitions(new ChunkReader(chunkTokens)));
    Map<String, OutletSurvey> outlets = survey(inputs, local);
    int parts = Math.max(1, local.getNumPartitions());
    return new EncodedText(
        local, inputs.shared(dictionary(local, parts, minCount)), outlets, parts);
  }

  private static Map<String, OutletSurvey> survey(Inputs inputs, JavaRDD<LocalChunk> local) {
    JavaPairRDD<String, OutletSurvey> byOutlet =
        local
            .flatMapToPair(chunk -> new ChunkSurvey(chunk).byOutlet())
            .reduceByKey(OutletSurvey::add);
    Map<String, OutletSurvey> outlets = new TreeMap<>();
    inputs
        .local(byOutlet.map(pair -> pair))
        .forEach(
            pair -> {
              if (pair._2().tokens() > 0) {
                outlets.put(pair._1(), pair._2());
              }
            });
    return outlets;
  }

  private static JavaRDD<DictionaryPart> dictionary(
      JavaRDD<LocalChunk> local, int parts, int minCount) {
    return local
        .mapPartitionsWithIndex(
            (home, chunks) -> new Each<>(chunks, chunk -> requests(home, chunk, parts)), false)
        .mapToPair(pair -> pair)
        .partitionBy(new ByNumber(parts))
        .values()
        .mapPartitionsWithIndex(
            (part, requests) ->
                List.of(DictionaryPart.of(part, parts, requests, minCount)).iterator(),
            false);
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

  /** What each outlet's text amounts to, in the order of their numbers in chunks. */
  public Map<String, OutletSurvey> outlets() {
    return outlets;
  }

  /** Tokens of the whole text. */
  public long tokens() {
    return outlets.values().stream().mapToLong(OutletSurvey::tokens).sum();
  }

  /** The text, each chunk made anew when it is asked for. */
  public JavaRDD<EncodedChunk> chunks() {
    Map<String, Integer> numbers = new HashMap<>();
    outlets.keySet().forEach(outlet -> numbers.put(outlet, numbers.size()));
    int dictionaryParts = parts;
    JavaRDD<DictionaryPart.Reply> replies =
        dictionary
            .flatMap(part -> part.replies().iterator())
            .mapToPair(reply -> new Tuple2<>(reply.home(), reply))
            .partitionBy(new ByNumber(local.getNumPartitions()))
            .values();
    return local.zipPartitions(
        replies,
        (chunks, answers) -> {
          ChunkIds ids = new ChunkIds(answers, dictionaryParts);
          return new Each<>(
              chunks,
              chunk ->
                  List.of(chunk.encode(ids.of(chunk), ChunkIds.numbers(chunk, numbers)))
                      .iterator());
        });
  }

  /**
   * The ids of some types, few enough to be looked up at once; a type without an id is left out.
   */
  public Map<String, Integer> ids(Inputs inputs, Set<String> types) {
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
  public JavaRDD<TypeNames> names(JavaRDD<int[]> needed) {
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
