package parallax.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parallax.stats.Correlation;

/**
 * Fits a score to a part of the rated sentences. What a score is used on is text from elsewhere, so
 * its penalty, slope and neutral band come from predictions for sources that it was not fitted on;
 * where there is one source only, for folds of articles.
 */
final class Fitting {
  /** What is added to the variance of each feature, from weak to strong. */
  private static final double[] PENALTIES = {0.001, 0.003, 0.01, 0.03, 0.1};

  /** Predictions for the sentences of a source by a model that did not see it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Held(int source, int[] sentences, double[] predicted) {}

  private final RatedSet set;

  Fitting(RatedSet set) {
    this.set = set;
  }

  /** Fits a part. */
  FittedScore fit(Part part) {
    List<List<Held>> byPenalty = heldOut(part);
    int best = 0;
    for (int i = 1; i < PENALTIES.length; i++) {
      best = meanR(byPenalty.get(i)) > meanR(byPenalty.get(best)) ? i : best;
    }
    double penalty = PENALTIES[best];
    double[] plain = byFold(part, set.plain(), penalty)[0];
    return new FittedScore(
        Ridge.of(set.moments(part), penalty), penalty, scale(byPenalty.get(best), plain));
  }

  /** By ratings of the sentences themselves, where there are any. */
  private Scale scale(List<Held> held, double[] plain) {
    List<Held> rated = held.stream().filter(one -> !set.isImplied(one.source())).toList();
    List<Held> used = rated.isEmpty() ? held : rated;
    return Scale.of(
        used.stream().map(Held::predicted).toList(),
        used.stream().map(one -> ratings(one.sentences())).toList(),
        plain);
  }

  /** For each penalty the predictions for every source that can be held out. */
  private List<List<Held>> heldOut(Part part) {
    List<Integer> sources =
        IntStream.range(0, set.sources().size())
            .filter(source -> set.of(source, part).length > 0)
            .boxed()
            .toList();
    List<double[][]> bySource =
        sources.stream()
            .map(
                source ->
                    sources.size() > 1
                        ? withoutSource(part, source)
                        : byFold(part, source, PENALTIES))
            .toList();
    List<List<Held>> byPenalty = new ArrayList<>();
    for (int penalty = 0; penalty < PENALTIES.length; penalty++) {
      List<Held> held = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        int source = sources.get(i);
        held.add(new Held(source, set.of(source, part), bySource.get(i)[penalty]));
      }
      byPenalty.add(held);
    }
    return byPenalty;
  }

  /** Penalty by sentence. */
  private double[][] withoutSource(Part part, int source) {
    Moments others = set.moments(part.withoutSource(source));
    int[] sentences = set.of(source, part);
    double[][] predicted = new double[PENALTIES.length][];
    IntStream.range(0, PENALTIES.length)
        .parallel()
        .forEach(i -> predicted[i] = predict(Ridge.of(others, PENALTIES[i]), sentences));
    return predicted;
  }

  /** Penalty by sentence. */
  private double[][] byFold(Part part, int source, double... penalties) {
    int[] all = set.of(source, part);
    double[][] predicted = new double[penalties.length][all.length];
    for (int held = 0; held < set.folds(); held++) {
      int[] sentences = set.of(source, part.onlyFold(held));
      if (sentences.length == 0) {
        continue;
      }
      Moments others = set.moments(part.withoutFold(held));
      for (int i = 0; i < penalties.length; i++) {
        double[] own = predict(Ridge.of(others, penalties[i]), sentences);
        for (int k = 0; k < own.length; k++) {
          predicted[i][Arrays.binarySearch(all, sentences[k])] = own[k];
        }
      }
    }
    return predicted;
  }

  private double[] predict(Ridge ridge, int[] sentences) {
    return IntStream.of(sentences).mapToDouble(i -> ridge.of(set.features(i))).toArray();
  }

  private double meanR(List<Held> held) {
    return held.stream()
        .mapToDouble(one -> Correlation.pearson(one.predicted(), ratings(one.sentences())))
        .filter(r -> !Double.isNaN(r))
        .average()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private double[] ratings(int[] sentences) {
    return IntStream.of(sentences).mapToDouble(set::rating).toArray();
  }
}
