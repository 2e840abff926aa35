package parallax.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import parallax.stats.Confusion;
import parallax.stats.PoissonWeights;

/**
 * How well a method agrees with people, frame by frame and altogether; intervals come from drawing
 * whole articles anew (Poisson bootstrap).
 *
 * @param frames each frame's scores
 * @param macro mean of the frames' F1, of those that have one
 * @param micro F1 of all verdicts together
 */
public record Evaluation(List<FrameScore> frames, Measure macro, Measure micro) {

  /** One frame's scores. */
  public record FrameScore(
      String frame, Confusion counts, Measure precision, Measure recall, Measure f1) {}

  /**
   * Compares sentences that count the same.
   *
   * @param articles of the sentences
   * @param said by sentence and frame
   * @param so by frame and sentence
   */
  static Evaluation of(
      List<String> frames,
      List<String> articles,
      boolean[][] said,
      List<boolean[]> so,
      int replicates,
      long seed) {
    double[] same = new double[said.length];
    Arrays.fill(same, 1);
    return of(frames, articles, same, said, so, replicates, seed);
  }

  /**
   * Compares.
   *
   * @param articles of the sentences
   * @param weights how much each sentence counts
   * @param said by sentence and frame
   * @param so by frame and sentence
   */
  static Evaluation of(
      List<String> frames,
      List<String> articles,
      double[] weights,
      boolean[][] said,
      List<boolean[]> so,
      int replicates,
      long seed) {
    Map<String, Confusion[]> byArticle = byArticle(frames.size(), articles, weights, said, so);
    Confusion[] all = sum(byArticle, frames.size());
    Confusion[][] drawn = drawn(byArticle, frames.size(), replicates, seed);
    List<FrameScore> scores = new ArrayList<>();
    for (int frame = 0; frame < frames.size(); frame++) {
      int own = frame;
      scores.add(
          new FrameScore(
              frames.get(frame),
              all[frame],
              measure(all, drawn, counts -> counts[own].precision()),
              measure(all, drawn, counts -> counts[own].recall()),
              measure(all, drawn, counts -> counts[own].f1())));
    }
    return new Evaluation(
        scores, measure(all, drawn, Evaluation::macro), measure(all, drawn, Evaluation::micro));
  }

  private static Measure measure(
      Confusion[] all, Confusion[][] drawn, ToDoubleFunction<Confusion[]> figure) {
    return Measure.of(
        figure.applyAsDouble(all), Arrays.stream(drawn).mapToDouble(figure).toArray());
  }

  private static double macro(Confusion[] frames) {
    return Arrays.stream(frames)
        .mapToDouble(Confusion::f1)
        .filter(f1 -> !Double.isNaN(f1))
        .average()
        .orElse(Double.NaN);
  }

  private static double micro(Confusion[] frames) {
    return Arrays.stream(frames).reduce(new Confusion(0, 0, 0), Confusion::plus).f1();
  }

  private static Map<String, Confusion[]> byArticle(
      int frames, List<String> articles, double[] weights, boolean[][] said, List<boolean[]> so) {
    Map<String, Confusion[]> byArticle = new TreeMap<>();
    for (int i = 0; i < said.length; i++) {
      Confusion[] counts = byArticle.computeIfAbsent(articles.get(i), key -> none(frames));
      for (int frame = 0; frame < frames; frame++) {
        Confusion verdict = verdict(said[i][frame], so.get(frame)[i]);
        counts[frame] = counts[frame].plus(verdict.times(weights[i]));
      }
    }
    return byArticle;
  }

  private static Confusion verdict(boolean said, boolean so) {
    return new Confusion(said && so ? 1 : 0, said && !so ? 1 : 0, so && !said ? 1 : 0);
  }

  private static Confusion[] sum(Map<String, Confusion[]> byArticle, int frames) {
    Confusion[] sum = none(frames);
    for (Confusion[] counts : byArticle.values()) {
      Arrays.setAll(sum, frame -> sum[frame].plus(counts[frame]));
    }
    return sum;
  }

  private static Confusion[][] drawn(
      Map<String, Confusion[]> byArticle, int frames, int replicates, long seed) {
    Confusion[][] drawn = new Confusion[replicates][];
    Arrays.setAll(drawn, replicate -> none(frames));
    byArticle.forEach(
        (article, counts) -> {
          byte[] weights = PoissonWeights.of(seed, article, replicates);
          for (int replicate = 0; replicate < replicates; replicate++) {
            if (weights[replicate] > 0) {
              Confusion[] sum = drawn[replicate];
              int weight = weights[replicate];
              Arrays.setAll(sum, frame -> sum[frame].plus(counts[frame].times(weight)));
            }
          }
        });
    return drawn;
  }

  private static Confusion[] none(int frames) {
    Confusion[] none = new Confusion[frames];
    Arrays.fill(none, new Confusion(0, 0, 0));
    return none;
  }
}
