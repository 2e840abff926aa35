package parallax.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parallax.sentiment.ScoreSentiment;

/**
 * Scores of all sentences of a set by models that did not see them, with everything that is chosen
 * from the data chosen anew without them.
 */
final class HeldOut {
  private final RatedSet set;
  private final double[] scores;
  private final int[] tones;

  private HeldOut(RatedSet set) {
    this.set = set;
    this.scores = new double[set.size()];
    this.tones = new int[set.size()];
  }

  /** Each source by a model of the others. */
  static HeldOut sources(RatedSet set) {
    HeldOut held = new HeldOut(set);
    for (int source = 0; source < set.sources().size(); source++) {
      FittedScore fitted = new Fitting(set).fit(Part.ALL.withoutSource(source));
      held.score(fitted, set.of(source, Part.ALL));
    }
    return held;
  }

  /** Each fold of articles, and of the topics of plain statements, by a model of the others. */
  static HeldOut articles(RatedSet set) {
    HeldOut held = new HeldOut(set);
    for (int fold = 0; fold < set.folds(); fold++) {
      FittedScore fitted = new Fitting(set).fit(Part.ALL.withoutFold(fold));
      for (int source = 0; source < set.sources().size(); source++) {
        held.score(fitted, set.of(source, Part.ALL.onlyFold(fold)));
      }
      held.score(fitted, set.of(set.plain(), Part.ALL.onlyFold(fold)));
    }
    return held;
  }

  /** Scores that no model made. */
  static HeldOut lexicon(RatedSet set, double[] scores) {
    HeldOut held = new HeldOut(set);
    System.arraycopy(scores, 0, held.scores, 0, scores.length);
    Arrays.setAll(held.tones, i -> Tones.of(scores[i], ScoreSentiment.NEUTRAL_BAND));
    return held;
  }

  private void score(FittedScore fitted, int[] sentences) {
    for (int i : sentences) {
      scores[i] = fitted.of(set.features(i));
      tones[i] = Tones.of(scores[i], fitted.scale().neutralBand());
    }
  }

  /** How well they go with the ratings, source by source. */
  List<SourceScores> compared(int replicates, long seed) {
    List<SourceScores> compared = new ArrayList<>();
    for (int source = 0; source < set.sources().size(); source++) {
      int[] own = set.of(source, Part.ALL);
      compared.add(
          SourceScores.of(
              set.sources().get(source),
              articles(own),
              scores(own),
              tones(own),
              IntStream.of(own).mapToDouble(set::rating).toArray(),
              replicates,
              seed));
    }
    return compared;
  }

  /** What they say of the statements without tone; null where there are none. */
  @Nullable PlainScores plain(int replicates, long seed) {
    int[] own = set.of(set.plain(), Part.ALL);
    return own.length == 0
        ? null
        : PlainScores.of(articles(own), scores(own), tones(own), replicates, seed);
  }

  private String[] articles(int[] sentences) {
    return IntStream.of(sentences).mapToObj(set::article).toArray(String[]::new);
  }

  private double[] scores(int[] sentences) {
    return IntStream.of(sentences).mapToDouble(i -> scores[i]).toArray();
  }

  private int[] tones(int[] sentences) {
    return IntStream.of(sentences).map(i -> tones[i]).toArray();
  }
}
