package parallax.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import parallax.ingest.ResolvedOutcomes.Resolved;
import scala.Tuple2;

/**
 * The tables {@code rejected} and {@code sources}: the entries of each file in their order, so that
 * lines are counted through its pieces.
 */
final class Ledger {
  private Ledger() {}

  /** The entries, those of a file together and in order. */
  static JavaRDD<LedgerEntry> of(JavaRDD<byte[]> outcomes, JavaRDD<Fix> fixes) {
    return outcomes
        .zipPartitions(fixes, Ledger::entries)
        .mapToPair(entry -> new Tuple2<>(entry, true))
        .repartitionAndSortWithinPartitions(
            new ByPath(outcomes.getNumPartitions()), LedgerEntry.ORDER)
        .keys();
  }

  /** What readers refused, and articles whose id was taken. */
  static JavaRDD<InternalRow> rejected(JavaRDD<LedgerEntry> ledger) {
    return ledger.mapPartitions(Ledger::rejectedRows);
  }

  /** The readers' tallies beside what became of the records. */
  static JavaRDD<InternalRow> sources(JavaRDD<LedgerEntry> ledger) {
    return ledger.mapPartitions(Ledger::sourceRows);
  }

  private static Iterator<LedgerEntry> entries(Iterator<byte[]> outcomes, Iterator<Fix> fixes) {
    return Streams.of(new ResolvedOutcomes(outcomes, fixes)).flatMap(new Counting()).iterator();
  }

  private static Iterator<InternalRow> rejectedRows(Iterator<LedgerEntry> ledger) {
    return Streams.of(ledger).flatMap(new Numbering()).iterator();
  }

  /** Counts what became of the records of each piece. */
  private static final class Counting implements Function<Resolved, Stream<LedgerEntry>> {
    private SourceCounts counts = new SourceCounts();

    @Override
    public Stream<LedgerEntry> apply(Resolved resolved) {
      InternalRow outcome = resolved.outcome();
      if (Outcomes.kind(outcome) == Outcomes.A_TALLY) {
        LedgerEntry piece = LedgerEntry.tally(outcome, counts);
        counts = new SourceCounts();
        return Stream.of(piece);
      }
      counts.add(resolved);
      if (resolved.isArticle()) {
        return Stream.empty();
      }
      return Stream.of(
          resolved.isDuplicateId()
              ? LedgerEntry.duplicateId(outcome)
              : LedgerEntry.rejected(outcome));
    }
  }

  /** Counts the lines of a file through its pieces. */
  private static final class Numbering implements Function<LedgerEntry, Stream<InternalRow>> {
    private String path = "";
    private long lines;

    @Override
    public Stream<InternalRow> apply(LedgerEntry entry) {
      lines = entry.path.equals(path) ? lines : 0;
      path = entry.path;
      if (entry.counts != null) {
        lines += entry.counts.lines;
        return Stream.empty();
      }
      return Stream.of(row(path, lines + entry.number, entry.reason, entry.detail, entry.sample));
    }
  }

  private static Iterator<InternalRow> sourceRows(Iterator<LedgerEntry> ledger) {
    List<InternalRow> rows = new ArrayList<>();
    String path = null;
    SourceCounts counts = new SourceCounts();
    while (ledger.hasNext()) {
      LedgerEntry entry = ledger.next();
      if (path != null && !entry.path.equals(path)) {
        rows.add(sourceRow(path, counts));
        counts = new SourceCounts();
      }
      path = entry.path;
      if (entry.counts != null) {
        counts.add(entry.counts);
      }
    }
    if (path != null) {
      rows.add(sourceRow(path, counts));
    }
    return rows.iterator();
  }

  private static InternalRow sourceRow(String path, SourceCounts counts) {
    return row(
        path,
        counts.bytes,
        counts.records,
        counts.articles,
        counts.copies,
        counts.unreadDates,
        counts.rejected,
        counts.checksumInHex());
  }

  /** Values in the order of the table's columns. */
  private static InternalRow row(@Nullable Object... values) {
    @Nullable Object[] internal = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      internal[i] = OutcomeRow.internal(values[i]);
    }
    return new GenericInternalRow(internal);
  }

  private static final class ByPath extends Partitioner {
    private final HashPartitioner paths;

    ByPath(int partitions) {
      paths = new HashPartitioner(partitions);
    }

    @Override
    public int numPartitions() {
      return paths.numPartitions();
    }

    @Override
    public int getPartition(Object entry) {
      return paths.getPartition(((LedgerEntry) entry).path);
    }
  }
}
