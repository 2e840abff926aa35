package parallax.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** The outcomes of a task's slices, one record in memory at a time. */
final class SliceRows implements Iterator<InternalRow> {
  private final Iterator<Slice> slices;
  private final ReaderOpening opening;
  private final ArticleBuilder builder;
  private final Deque<InternalRow> ready = new ArrayDeque<>();
  private @Nullable Reading reading;

  /** The file that is being read. */
  private record Reading(Slice.OfFile slice, ReaderOpening.Open open, Tally tally) {
    String path() {
      return slice.file().path();
    }
  }

  SliceRows(List<Slice> slices, ReadOptions options, Configuration hadoop) {
    this.slices = slices.iterator();
    this.opening = new ReaderOpening(options, hadoop);
    this.builder = new ArticleBuilder(options.names());
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (reading != null || slices.hasNext())) {
      if (reading != null) {
        readOn(reading);
      } else {
        begin(slices.next());
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void begin(Slice slice) {
    if (slice instanceof Slice.OfProblems known) {
      addProblems(known);
      return;
    }
    Slice.OfFile file = (Slice.OfFile) slice;
    Tally tally = new Tally();
    try {
      reading = new Reading(file, opening.open(file), tally);
    } catch (RejectedException e) {
      addUnopened(file, tally, e);
    } catch (IOException e) {
      addUnopened(file, tally, ReaderOpening.rejection(e));
    }
  }

  private void addProblems(Slice.OfProblems known) {
    Tally tally = new Tally();
    for (KnownProblem problem : known.problems()) {
      tally.addUnread();
      ready.add(
          OutcomeRow.rejected(known.path(), problem.reason(), problem.detail(), problem.sample())
              .at(0, problem.recordNo()));
    }
    ready.add(tally.row(known.path(), 0, 0, 0));
  }

  private void addUnopened(Slice.OfFile slice, Tally tally, RejectedException problem) {
    tally.addUnread();
    String path = slice.file().path();
    ready.add(
        OutcomeRow.rejected(path, problem.reason(), problem.detail(), null).at(slice.begin(), 1));
    ready.add(tally.row(path, slice.begin(), bytes(slice), 1));
  }

  private void readOn(Reading file) {
    RecordReader reader = file.open().reader();
    try {
      RawRecord record = reader.next();
      if (record == null) {
        finish(file, reader.lines());
      } else {
        file.tally().add(record.sha256());
        ready.add(outcome(file, record));
      }
    } catch (IOException e) {
      RejectedException problem = ReaderOpening.rejection(e);
      file.tally().addUnread();
      long number = reader.lines() + 1;
      ready.add(
          OutcomeRow.rejected(file.path(), problem.reason(), problem.detail(), reader.unfinished())
              .at(file.slice().begin(), number));
      finish(file, number);
    }
  }

  private InternalRow outcome(Reading file, RawRecord record) {
    long begin = file.slice().begin();
    try {
      if (record.problem() != null) {
        throw record.problem();
      }
      return builder.build(file.slice().file(), record).at(begin, record.number());
    } catch (RejectedException e) {
      return OutcomeRow.rejected(file.path(), e.reason(), e.detail(), record.sample())
          .at(begin, record.number());
    }
  }

  private void finish(Reading file, long lines) {
    ready.add(file.tally().row(file.path(), file.slice().begin(), bytes(file.slice()), lines));
    reading = null;
    try {
      file.open().source().close();
    } catch (IOException e) {
      // All records were read; nothing is lost where a stream cannot be closed.
    }
  }

  private static long bytes(Slice.OfFile slice) {
    return slice.begin() == 0 ? slice.file().bytes() : 0;
  }
}
