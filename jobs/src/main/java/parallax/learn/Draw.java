package parallax.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import parallax.stats.Draws;
import parallax.table.Sentences;

/**
 * Draws sentences to code: half of those with the frame, a quarter of those most like them, a
 * quarter of all others, in each of these from the outlets in turn. Where one has too few, the
 * others give more.
 *
 * <p>How many are drawn of each stratum and outlet follows from how many there are, so each
 * sentence has a known probability of being drawn, and stands for as many as its inverse says;
 * Horvitz and Thompson (1952).
 */
public final class Draw {
  static final String FOUND = "found";
  static final String SIMILAR = "similar";
  static final String OTHER = "other";

  /** Fewer cannot be of all three kinds. */
  public static final int LEAST = 4;

  private static final Comparator<Candidate> BY_DRAW =
      Comparator.comparingLong(Candidate::draw)
          .thenComparing(Candidate::article)
          .thenComparingInt(Candidate::sentenceNo);

  /**
   * A text that may be drawn, once for all sentences that have it.
   *
   * @param draw a random number; the smallest are taken
   * @param copies sentences that have it
   * @param cell texts of its stratum in its outlet, those that are no candidates too
   */
  public record Candidate(
      String article,
      int sentenceNo,
      String outlet,
      String stratum,
      long draw,
      long copies,
      long cell) {}

  /**
   * A text that was drawn.
   *
   * @param weight how many sentences of the corpus it stands for, at least 1
   */
  public record Drawn(Candidate candidate, double weight) {}

  private final long seed;
  private final Map<String, Deque<Candidate>> left = new HashMap<>();
  private final List<Candidate> taken = new ArrayList<>();

  private Draw(List<Candidate> candidates, long seed) {
    this.seed = seed;
    for (String stratum : List.of(FOUND, SIMILAR, OTHER)) {
      left.put(stratum, inTurn(candidates, stratum));
    }
  }

  /** A row of {@link Candidates#rows}. */
  public static Candidate candidate(Row row) {
    return new Candidate(
        row.getAs(Sentences.ARTICLE_ID.name()),
        row.<Integer>getAs(Sentences.SENTENCE_NO.name()),
        row.getAs(Sentences.OUTLET.name()),
        row.getAs(Candidates.STRATUM),
        row.<Long>getAs(Candidates.DRAW),
        row.<Long>getAs(Candidates.COPIES),
        row.<Long>getAs(Candidates.CELL));
  }

  /**
   * At most {@code n} of them, in an order that shows neither outlet nor stratum.
   *
   * @param n at least {@link #LEAST}, so that some are drawn of each stratum that there is
   * @param seed of both orders
   */
  public static List<Drawn> of(List<Candidate> candidates, int n, long seed) {
    Draw draw = new Draw(candidates, seed);
    draw.take(FOUND, n - n / 2);
    draw.take(SIMILAR, n / 4);
    for (String stratum : List.of(OTHER, SIMILAR, FOUND)) {
      draw.take(stratum, n - draw.taken.size());
    }
    SampleWeights weights = new SampleWeights(candidates, draw.taken);
    return draw.taken.stream()
        .sorted(Comparator.comparingLong(draw::place).thenComparing(BY_DRAW))
        .map(candidate -> new Drawn(candidate, weights.of(candidate)))
        .toList();
  }

  /**
   * Where it stands in the sheet. The draw would not do: in large cells all drawn ones are small.
   */
  private long place(Candidate candidate) {
    return Draws.draw(Draws.stream(seed, candidate.article()), candidate.sentenceNo());
  }

  private void take(String stratum, int n) {
    Deque<Candidate> stock = left.getOrDefault(stratum, new ArrayDeque<>());
    for (int i = 0; i < n && !stock.isEmpty(); i++) {
      taken.add(stock.removeFirst());
    }
  }

  /**
   * The candidates of a stratum: the first of each outlet, then the second of each, … The order of
   * the outlets is random, so that each may be among the first where there is no room for all.
   */
  private Deque<Candidate> inTurn(List<Candidate> candidates, String stratum) {
    Map<String, List<Candidate>> byOutlet =
        new TreeMap<>(
            Comparator.<String>comparingLong(outlet -> Draws.stream(seed, stratum + " " + outlet))
                .thenComparing(Comparator.naturalOrder()));
    candidates.stream()
        .filter(candidate -> candidate.stratum().equals(stratum))
        .sorted(BY_DRAW)
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
