package parallax.collocation;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.encode.ByNumber;
import parallax.encode.Each;
import parallax.encode.EncodedText;
import parallax.encode.Partitioning;
import parallax.encode.TypeNames;
import parallax.job.Inputs;
import parallax.table.Collocations;
import scala.Tuple2;

/**
 * Finds and scores the pairs and triples of a text. Chunks count their patterns and send them to
 * the partitions that the patterns' two words belong to; there they are added up, and what is
 * frequent enough is a candidate. A candidate then asks the partitions of its other parts for their
 * sums, and the dictionary for its words. Nothing grows with the frequency of a word, nor with
 * outlets times n-grams: a pattern is counted for the outlets that have it.
 */
final class CollocationSearch {
  /** Tokens a partition; patterns of that many take some 20 MB on the way and less than 100 MB. */
  private static final long PARTITION_TOKENS = 2_000_000;

  private final Inputs inputs;
  private final EncodedText text;
  private final int minimum;
  private final int partitions;

  /**
   * A search.
   *
   * @param minimum occurrences in a scope from which an n-gram is written for it
   */
  CollocationSearch(Inputs inputs, EncodedText text, int minimum) {
    this(inputs, text, minimum, partitions(inputs, text));
  }

  /** The same with a number of partitions, for tests. */
  CollocationSearch(Inputs inputs, EncodedText text, int minimum, int partitions) {
    this.inputs = inputs;
    this.text = text;
    this.minimum = minimum;
    this.partitions = partitions;
  }

  /** Partitions that pairs of words of the text are spread over. */
  static int partitions(Inputs inputs, EncodedText text) {
    return Partitioning.of(
        text.tokens(), PARTITION_TOKENS, inputs.spark().sparkContext().defaultParallelism());
  }

  /** The rows of {@link Collocations}. */
  Dataset<Row> collocations() {
    JavaRDD<PartitionSums> sums = inputs.shared(sums());
    CollocationRows rows = new CollocationRows(text.outlets());
    int parts = partitions;
    JavaRDD<InternalRow> scored =
        sums.zipPartitions(
                replies(sums),
                (own, replies) ->
                    List.of(
                            ScoredCandidates.of(
                                own.next().candidates(), MarginalReply.source(replies, parts)))
                        .iterator())
            .<TypeNames, InternalRow>zipPartitions(
                text.names(sums.map(own -> own.candidates().ids())),
                (candidates, names) -> rows.of(candidates.next(), names.next()));
    return inputs.spark().internalCreateDataFrame(scored.rdd(), Collocations.TABLE.schema(), false);
  }

  private JavaRDD<PartitionSums> sums() {
    int outlets = text.outlets().size();
    int least = minimum;
    ChunkPatterns patterns = new ChunkPatterns(partitions, outlets);
    return text.chunks()
        .mapPartitionsToPair(chunks -> new Each<>(chunks, patterns::blocks))
        .partitionBy(new ByNumber(partitions))
        .values()
        .mapPartitions(
            blocks -> {
              List<byte[]> own = new ArrayList<>();
              blocks.forEachRemaining(own::add);
              return List.of(PatternScan.of(own, outlets, least)).iterator();
            });
  }

  private JavaRDD<MarginalReply> replies(JavaRDD<PartitionSums> sums) {
    int parts = partitions;
    JavaPairRDD<Integer, MarginalRequests.Request> requests =
        sums.mapPartitionsWithIndex(
                (home, own) -> MarginalRequests.of(home, own.next().candidates(), parts), false)
            .mapToPair(pair -> pair)
            .partitionBy(new ByNumber(parts));
    return sums.mapPartitionsWithIndex(
            (partition, own) -> List.of(new Tuple2<>(partition, own.next())).iterator(), true)
        .zipPartitions(
            requests.values(),
            (own, asked) -> {
              Tuple2<Integer, PartitionSums> here = own.next();
              return new Each<>(
                  asked, request -> List.of(request.answer(here._1(), here._2())).iterator());
            })
        .mapToPair(reply -> new Tuple2<>(reply.home(), reply))
        .partitionBy(new ByNumber(parts))
        .values();
  }
}
