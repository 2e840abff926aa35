package parallax.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.stats.G2;
import parallax.stats.WeightedLogOdds;
import parallax.table.NgramTotals;

/**
 * What is compared with what: every outlet with all others together, with one of them, or with a
 * list of general language; and the totals that counts of each size are taken of. Outlets go by
 * number, in the order of their names.
 */
final class Comparison implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NOBODY = -1;

  private final String[] outlets;
  private final Families families;
  private final TermNumbers numbers;
  private final int named;
  private final @Nullable ReferenceList list;

  /** N-grams by size and outlet, repeated ones included. */
  private final long[][] totals;

  private final long[] corpus;

  /** Different n-grams that are written, by size. */
  private final long[] types;

  private Comparison(
      String[] outlets,
      int named,
      @Nullable ReferenceList list,
      long[][] totals,
      long[] corpus,
      long[] types) {
    Map<String, Long> byName = new HashMap<>();
    for (int i = 0; i < outlets.length; i++) {
      byName.put(outlets[i], (long) i);
    }
    this.outlets = outlets;
    this.families = new Families(corpus.length - 1, outlets.length);
    this.numbers = TermNumbers.of(byName);
    this.named = named;
    this.list = list;
    this.totals = totals;
    this.corpus = corpus;
    this.types = types;
  }

  /**
   * A comparison.
   *
   * @param rows of {@code ngram_totals}
   * @param maxSize longest n-gram that is compared
   * @param reference the outlet that the others are compared with, or null
   * @param list what all outlets are compared with, or null
   * @throws parallax.job.UserException if there is no such outlet
   */
  static Comparison of(
      List<Row> rows, int maxSize, @Nullable String reference, @Nullable ReferenceList list) {
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row.getAs(NgramTotals.OUTLET.name())));
    if (reference != null) {
      Reference.require(reference, names);
    }
    List<String> outlets = List.copyOf(names);
    Map<String, Integer> places = new HashMap<>();
    outlets.forEach(outlet -> places.put(outlet, places.size()));
    long[][] totals = new long[maxSize + 1][outlets.size()];
    long[] corpus = new long[maxSize + 1];
    long[] types = new long[maxSize + 1];
    for (Row row : rows) {
      int size = row.<Integer>getAs(NgramTotals.SIZE.name());
      if (size <= maxSize) {
        long n = row.<Long>getAs(NgramTotals.N_NGRAMS.name());
        totals[size][places.getOrDefault(row.<String>getAs(NgramTotals.OUTLET.name()), NOBODY)] = n;
        corpus[size] += n;
        types[size] = row.<Long>getAs(NgramTotals.N_TYPES.name());
      }
    }
    int named = reference == null ? NOBODY : places.getOrDefault(reference, NOBODY);
    return new Comparison(outlets.toArray(String[]::new), named, list, totals, corpus, types);
  }

  /** The outlet that all others are compared with; −1 where there is none. */
  int named() {
    return named;
  }

  /** Whether outlets are compared with each other, so that articles can change sides. */
  boolean isBetweenOutlets() {
    return list == null;
  }

  Families families() {
    return families;
  }

  int maxSize() {
    return corpus.length - 1;
  }

  int outlets() {
    return outlets.length;
  }

  String outlet(int number) {
    return outlets[number];
  }

  /**
   * The number of an outlet.
   *
   * @throws IllegalStateException for one that the totals lack
   */
  int number(UTF8String outlet) {
    long number = numbers.get(outlet);
    if (number == TermNumbers.NONE) {
      throw new IllegalStateException("Table ngrams has an outlet that ngram_totals lacks.");
    }
    return (int) number;
  }

  /** N-grams of the size in the outlet. */
  long target(int size, int outlet) {
    return totals[size][outlet];
  }

  /** N-grams of the size in what the outlet is compared with. */
  long reference(int size, int outlet) {
    if (list != null) {
      return list.total(size);
    }
    if (named != NOBODY) {
      return outlet == named ? 0 : totals[size][named];
    }
    return corpus[size] - totals[size][outlet];
  }

  /** N-grams of the size in all outlets. */
  long corpus(int size) {
    return corpus[size];
  }

  /** Whether both sides have n-grams of the size. */
  boolean compares(int size, int outlet) {
    return target(size, outlet) > 0 && reference(size, outlet) > 0;
  }

  /**
   * Signed G² of an n-gram of the size; its counts are those in the outlet and in its reference.
   */
  double g2(int size, int outlet, long target, long reference) {
    return G2.signed(target, target(size, outlet), reference, reference(size, outlet));
  }

  /**
   * Weighted log-odds of an n-gram of the size.
   *
   * @param total occurrences in all outlets
   */
  WeightedLogOdds logOdds(int size, int outlet, long target, long reference, long total) {
    return WeightedLogOdds.withCorpusPrior(
        target, target(size, outlet), reference, reference(size, outlet), total, corpus(size));
  }

  /** Occurrences in the reference of an outlet that does not have the n-gram. */
  long whereAbsent(NgramGroup ngram) {
    if (list != null) {
      return list.count(ngram.text());
    }
    return named == NOBODY ? ngram.total() : ngram.countIn(named);
  }

  /** Occurrences in the reference of an outlet that has the n-gram {@code target} times. */
  long reference(long whereAbsent, long target) {
    return isRest() ? whereAbsent - target : whereAbsent;
  }

  /** What {@link #whereAbsent} was for an n-gram with these counts. */
  long whereAbsent(long target, long reference) {
    return isRest() ? reference + target : reference;
  }

  /** Articles of the reference that have the n-gram; −1 where that is not known. */
  long referenceArticles(NgramGroup ngram, long targetArticles) {
    if (list != null) {
      return -1;
    }
    return named == NOBODY ? ngram.articles() - targetArticles : ngram.articlesIn(named);
  }

  /**
   * Makes sure that every n-gram was met once: one whose rows do not all stand together is met
   * again.
   *
   * @throws IllegalStateException if there were more or fewer than the totals say
   */
  void requireWhole(Absences found) {
    for (int size = 1; size < types.length; size++) {
      if (found.ngrams(size) != types[size]) {
        throw new IllegalStateException(
            "Table ngrams has %d different n-grams of size %d, but they stand in %d places; all rows of one must stand together."
                .formatted(types[size], size, found.ngrams(size)));
      }
    }
  }

  private boolean isRest() {
    return list == null && named == NOBODY;
  }
}
