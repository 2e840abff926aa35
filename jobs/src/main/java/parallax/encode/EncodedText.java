package parallax.encode;

import java.util.HashMap;
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

/**
 * The counted text as numbers. It is read once, into chunks whose types have numbers of their own;
 * the {@link Dictionary} gives those that are frequent enough ids. So a type travels once a chunk,
 * no machine ever holds the whole dictionary, and the driver none of it.
 */
public final class EncodedText {
  private static final int CHUNK_TOKENS = 3_000_000;

  private final JavaRDD<LocalChunk> local;
  private final Map<String, OutletSurvey> outlets;
  private final Dictionary dictionary;

  private EncodedText(
      JavaRDD<LocalChunk> local, Map<String, OutletSurvey> outlets, Dictionary dictionary) {
    this.local = local;
    this.outlets = outlets;
    this.dictionary = dictionary;
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
    return new EncodedText(local, survey(inputs, local), Dictionary.of(inputs, local, minCount));
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
    return local.zipPartitions(
        dictionary.chunkIds(local.getNumPartitions()),
        (chunks, answers) -> {
          ChunkIds ids = answers.next();
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
    return dictionary.ids(inputs, types);
  }

  /**
   * The types behind the ids that each partition needs, for the same partition.
   *
   * @param needed ids, none twice in a partition; one array each
   */
  public JavaRDD<TypeNames> names(JavaRDD<int[]> needed) {
    return dictionary.names(needed);
  }
}
