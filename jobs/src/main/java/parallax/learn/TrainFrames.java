package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.job.UserException;

/** Learns frames from hand-coded sentences and says how well that went. */
public final class TrainFrames {
  /** Fewer do not show what a frame is, nor how well it is found. */
  static final int MIN_POSITIVES = 10;

  private static final int INNER_FOLDS = 5;

  /**
   * What a user may choose.
   *
   * @param folds of the cross-validation that scores the model; the choices inside have five more
   * @param replicates of the bootstrap
   */
  public record Choices(boolean embedding, boolean words, int folds, int replicates, long seed) {}

  /**
   * A model and its scores on articles that it had not seen.
   *
   * @param file the content of {@code model.json}
   * @param brier mean squared difference of probability and truth, over sentences and frames; 0 is
   *     best
   */
  public record Trained(
      String file,
      List<String> frames,
      List<Double> costs,
      List<Double> thresholds,
      Evaluation scores,
      double brier) {}

  private final Choices choices;
  private final Training training;

  public TrainFrames(Choices choices) {
    this.choices = choices;
    this.training =
        new Training(
            INNER_FOLDS, choices.seed(), new Features.Kinds(choices.embedding(), choices.words()));
  }

  /**
   * Trains.
   *
   * @param words the tokens of a text, by the rules by which articles are counted
   * @param vectors the embeddings of some texts
   * @throws UserException where there is too little to learn from
   */
  public Trained train(
      Coded coded,
      Function<String, List<String>> words,
      Function<List<String>, List<float[]>> vectors) {
    List<String> frames = List.copyOf(coded.frames());
    List<boolean[]> positive = frames.stream().map(coded::having).toList();
    requireEnough(frames, positive, coded);
    List<String> articles = coded.units().stream().map(Coded.Unit::article).toList();
    List<Example> examples =
        new Examples(words, choices.embedding() ? vectors : Examples.NO_VECTORS).of(coded.texts());
    int[] folds = Folds.of(articles, choices.folds(), choices.seed() + 1);
    CrossValidation held =
        CrossValidation.of(training, examples, articles, frames, positive, folds);
    Evaluation scores =
        Evaluation.of(
            frames, articles, held.decisions(), positive, choices.replicates(), choices.seed());
    FramesModel model = training.fit(examples, articles, frames, positive);
    return new Trained(
        ModelFile.write(model),
        frames,
        model.classifiers().stream().map(FrameClassifier::cost).toList(),
        model.classifiers().stream().map(FrameClassifier::threshold).toList(),
        scores,
        brier(held.probabilities(), positive));
  }

  private static void requireEnough(List<String> frames, List<boolean[]> positive, Coded coded) {
    if (frames.isEmpty()) {
      throw new UserException(
          "None of the %d coded sentences has a frame; there is nothing to learn."
              .formatted(coded.units().size()));
    }
    List<String> few = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      int n = 0;
      for (boolean one : positive.get(i)) {
        n += one ? 1 : 0;
      }
      if (n < MIN_POSITIVES) {
        few.add("%s has %d".formatted(frames.get(i), n));
      }
      if (n == coded.units().size()) {
        throw new UserException(
            "All %d coded sentences have the frame %s; code some without it."
                .formatted(n, frames.get(i)));
      }
    }
    if (!few.isEmpty()) {
      throw new UserException(
          "Too few sentences to learn from: %s; expected %d or more with each frame. Code more ('parallax sample --frame %s' draws some), or name the frames to learn with --frames."
              .formatted(String.join(", ", few), MIN_POSITIVES, few.get(0).split(" ", -1)[0]));
    }
  }

  private static double brier(double[][] probabilities, List<boolean[]> positive) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      for (int frame = 0; frame < positive.size(); frame++) {
        double truth = positive.get(frame)[i] ? 1 : 0;
        sum += (probabilities[i][frame] - truth) * (probabilities[i][frame] - truth);
      }
    }
    return sum / probabilities.length / positive.size();
  }
}
