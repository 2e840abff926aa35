package parallax.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import parallax.table.Sentences;

/**
 * Draws sentences to code: half of those with the frame, a quarter of those most like them, a
 * quarter of all others, in each of these from the outlets in turn. Where one has too few, the
 * others give more.
 */
public final class Draw {
  static final String FOUND = "found";
  static final String SIMILAR = "similar";
  static final String OTHER = "other";

  /**
   * A sentence that may be drawn.
   *
   * @param draw a random number; the smallest are taken
   */
  public record Candidate(
      String article, int sentenceNo, String outlet, String stratum, long draw) {}

  private Draw() {}

  /** A row of {@link Candidates#rows}. */
  public static Candidate candidate(Row row) {
    return new Candidate(
        row.getAs(Sentences.ARTICLE_ID.name()),
        row.<Integer>getAs(Sentences.SENTENCE_NO.name()),
        row.getAs(Sentences.OUTLET.name()),
        row.getAs(Candidates.STRATUM),
        row.<Long>getAs(Candidates.DRAW));
  }

  /** At most {@code n} of them, in an order that shows neither outlet nor stratum. */
  public static List<Candidate> of(List<Candidate> candidates, int n) {
    Map<String, Deque<Candidate>> strata = new TreeMap<>();
    for (String stratum : List.of(FOUND, SIMILAR, OTHER)) {
      strata.put(stratum, inTurn(candidates, stratum));
    }
    List<Candidate> drawn = new ArrayList<>();
    take(strata, FOUND, n - n / 2, drawn);
    take(strata, SIMILAR, n / 4, drawn);
    for (String stratum : List.of(OTHER, SIMILAR, FOUND)) {
      take(strata, stratum, n - drawn.size(), drawn);
    }
    drawn.sort(
        Comparator.comparingLong(Candidate::draw)
            .thenComparing(Candidate::article)
            .thenComparingInt(Candidate::sentenceNo));
    return drawn;
  }

  private static void take(
      Map<String, Deque<Candidate>> strata, String stratum, int n, List<Candidate> into) {
    Deque<Candidate> left = strata.getOrDefault(stratum, new ArrayDeque<>());
    for (int i = 0; i < n && !left.isEmpty(); i++) {
      into.add(left.removeFirst());
    }
  }

  /** The candidates of a stratum: the first of each outlet, then the second of each, … */
  private static Deque<Candidate> inTurn(List<Candidate> candidates, String stratum) {
    Map<String, List<Candidate>> byOutlet = new TreeMap<>();
    candidates.stream()
        .filter(candidate -> candidate.stratum().equals(stratum))
        .sorted(
            Comparator.comparingLong(Candidate::draw)
                .thenComparing(Candidate::article)
                .thenComparingInt(Candidate::sentenceNo))
        .forEach(
            candidate ->
                byOutlet
                    .computeIfAbsent(candidate.outlet(), outlet -> new ArrayList<>())
                    .add(candidate));
    Deque<Candidate> inTurn = new ArrayDeque<>();
    int longest = byOutlet.values().stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<Candidate> outlet : byOutlet.values()) {
        if (turn < outlet.size()) {
          inTurn.add(outlet.get(turn));
        }
      }
    }
    return inTurn;
  }
}
