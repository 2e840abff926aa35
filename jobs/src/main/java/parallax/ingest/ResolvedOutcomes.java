package parallax.ingest;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** A task's outcomes, each with what was settled of it. */
final class ResolvedOutcomes implements Iterator<ResolvedOutcomes.Resolved> {
  private final Iterator<InternalRow> outcomes;
  private final Map<Long, Fix> fixes = new HashMap<>();
  private long place;

  ResolvedOutcomes(Iterator<byte[]> outcomes, Iterator<Fix> fixes) {
    this.outcomes = OutcomeBlocks.unpack(outcomes).iterator();
    fixes.forEachRemaining(fix -> this.fixes.put(fix.place, fix));
  }

  /**
   * An outcome.
   *
   * @param fix null where all is as the reader saw it
   */
  record Resolved(InternalRow outcome, @Nullable Fix fix) {
    /** A record that became an article, and whose id nobody had before. */
    boolean isArticle() {
      return Outcomes.kind(outcome) == Outcomes.AN_ARTICLE && !isDuplicateId();
    }

    boolean isDuplicateId() {
      return fix != null && fix.isDuplicateId;
    }

    boolean isCopy() {
      return fix != null && fix.duplicateOf != null;
    }
  }

  @Override
  public boolean hasNext() {
    return outcomes.hasNext();
  }

  @Override
  public Resolved next() {
    InternalRow outcome = outcomes.next();
    return new Resolved(outcome, fixes.get(place++));
  }
}
