package parallax.collocation;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.encode.OutletSurvey;
import parallax.encode.TypeNames;
import parallax.stats.CollocationStatistics;

/** Turns scored candidates into rows of the table of collocations. */
final class CollocationRows implements Serializable {
  private static final long serialVersionUID = 1;

  private static final UTF8String SPACE = UTF8String.fromString(" ");

  private final List<String> outlets;
  private final long[] pairs;
  private final long[] triples;

  /**
   * Rows for the outlets of a text.
   *
   * @param surveys in the order of the outlets' numbers
   */
  CollocationRows(Map<String, OutletSurvey> surveys) {
    outlets = List.copyOf(surveys.keySet());
    pairs = totals(surveys, 2);
    triples = totals(surveys, 3);
  }

  /** N-grams of the size, by scope. */
  static long[] totals(Map<String, OutletSurvey> surveys, int size) {
    long[] totals = new long[1 + surveys.size()];
    int scope = Scope.of(0);
    for (OutletSurvey survey : surveys.values()) {
      totals[scope++] = survey.ngrams(size);
      totals[Scope.CORPUS] += survey.ngrams(size);
    }
    return totals;
  }

  /** The rows of a partition, those of an outlet together. */
  Iterator<InternalRow> of(ScoredCandidates scored, TypeNames names) {
    UTF8String[] outletNames =
        outlets.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    return IntStream.of(scored.candidates().inOrder())
        .mapToObj(row -> row(scored, row, names, outletNames))
        .iterator();
  }

  private InternalRow row(
      ScoredCandidates scored, int row, TypeNames names, UTF8String[] outletNames) {
    Candidates candidates = scored.candidates();
    boolean pair = candidates.isPair(row);
    int scope = candidates.scope(row);
    long total = (pair ? pairs : triples)[scope];
    CollocationStatistics statistics = scored.statistics(row, total);
    return new GenericInternalRow(
        new Object[] {
          scope == Scope.CORPUS ? null : outletNames[Scope.outlet(scope)],
          pair ? 2 : 3,
          ngram(candidates, row, names),
          candidates.n(row),
          candidates.nested(row),
          statistics.lambda(),
          statistics.z(),
          statistics.pmi(),
          statistics.logDice()
        });
  }

  private static UTF8String ngram(Candidates candidates, int row, TypeNames names) {
    UTF8String first = name(names, candidates.first(row));
    UTF8String second = name(names, candidates.second(row));
    return candidates.isPair(row)
        ? UTF8String.concatWs(SPACE, first, second)
        : UTF8String.concatWs(SPACE, first, second, name(names, candidates.third(row)));
  }

  private static UTF8String name(TypeNames names, int id) {
    return names.name(names.place(id));
  }
}
