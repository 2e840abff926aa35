package parallax.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.stats.KrippendorffAlpha;

/**
 * A method beside people's verdicts.
 *
 * @param weighted the scores with each sentence counted as often as it stands for others; null
 *     where the sentences have no weights
 * @param alphaOfCoders Krippendorff's α of the coders, by frame; NaN where there is one coder only
 * @param alphaWithCoder α of the method with each coder, by coder, then by frame
 * @param errors where the method and the majority of the coders differ
 */
public record Validation(
    String method,
    int sentences,
    int articles,
    Evaluation scores,
    @Nullable Weighted weighted,
    Map<String, Double> alphaOfCoders,
    Map<String, Map<String, Double>> alphaWithCoder,
    List<Difference> errors) {

  /**
   * A sentence on which a method errs.
   *
   * @param falsePositive else it is one that the method misses
   */
  public record Difference(
      String frame, boolean falsePositive, double score, String place, String text) {}

  /**
   * Scores estimated for the corpus that the sentences were drawn from.
   *
   * @param corpus the sum of the weights: about how many sentences it has
   */
  public record Weighted(Evaluation scores, double corpus) {}

  /**
   * Compares a method with people on the frames that the method knows or people saw.
   *
   * @param frames those to compare on; the method knows them
   */
  public static Validation of(
      Method method, Coded coded, List<String> frames, int replicates, long seed) {
    List<Method.Verdict> verdicts = method.verdicts(coded.texts());
    boolean[][] said = new boolean[verdicts.size()][frames.size()];
    List<Difference> errors = new ArrayList<>();
    for (int frame = 0; frame < frames.size(); frame++) {
      int own = method.frames().indexOf(frames.get(frame));
      for (int i = 0; i < said.length; i++) {
        Coded.Unit unit = coded.units().get(i);
        said[i][frame] = verdicts.get(i).has()[own];
        if (said[i][frame] != unit.has(frames.get(frame))) {
          errors.add(
              new Difference(
                  frames.get(frame),
                  said[i][frame],
                  verdicts.get(i).scores()[own],
                  unit.place(),
                  unit.text()));
        }
      }
    }
    List<String> articles = coded.units().stream().map(Coded.Unit::article).toList();
    List<boolean[]> so = frames.stream().map(coded::having).toList();
    return new Validation(
        method.name(),
        coded.units().size(),
        (int) articles.stream().distinct().count(),
        Evaluation.of(frames, articles, said, so, replicates, seed),
        coded
            .weights()
            .map(
                weights ->
                    new Weighted(
                        Evaluation.of(frames, articles, weights, said, so, replicates, seed),
                        Arrays.stream(weights).sum()))
            .orElse(null),
        alphaOfCoders(coded, frames),
        alphaWithCoders(coded, frames, said),
        errors);
  }

  private static Map<String, Double> alphaOfCoders(Coded coded, List<String> frames) {
    Map<String, Double> alphas = new TreeMap<>();
    for (String frame : frames) {
      List<List<String>> units = new ArrayList<>();
      for (Coded.Unit unit : coded.units()) {
        units.add(
            unit.byCoder().values().stream().map(seen -> value(seen.contains(frame))).toList());
      }
      alphas.put(frame, KrippendorffAlpha.nominal(units));
    }
    return alphas;
  }

  private static Map<String, Map<String, Double>> alphaWithCoders(
      Coded coded, List<String> frames, boolean[][] said) {
    Map<String, Map<String, Double>> alphas = new TreeMap<>();
    for (String coder : coded.coders()) {
      Map<String, Double> byFrame = new TreeMap<>();
      for (int frame = 0; frame < frames.size(); frame++) {
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
          NavigableSet<String> seen = coded.units().get(i).byCoder().get(coder);
          if (seen != null) {
            units.add(List.of(value(seen.contains(frames.get(frame))), value(said[i][frame])));
          }
        }
        byFrame.put(frames.get(frame), KrippendorffAlpha.nominal(units));
      }
      alphas.put(coder, byFrame);
    }
    return alphas;
  }

  private static String value(boolean has) {
    return has ? "yes" : "no";
  }
}
