package parallax.polarity;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parallax.job.UserException;
import parallax.learn.Measure;
import parallax.sentiment.Explainer;
import parallax.stats.PoissonWeights;
import parallax.target.FeatureGroup;
import parallax.target.TargetFeatures;
import parallax.target.TargetHead;
import parallax.target.TargetHeadFile;

/** Learns the tone of sentences toward targets from coded mentions and says how well that went. */
public final class TrainTargets {
  /** Fewer do not show what speaks for or against somebody. */
  static final int MIN_MENTIONS = 200;

  /**
   * What a user may choose.
   *
   * @param ablation whether other groups of features are scored too
   * @param folds of the cross-validation by article
   * @param replicates of the bootstrap
   */
  public record Choices(
      Set<FeatureGroup> features, boolean ablation, int folds, int replicates, long seed) {
    public Choices {
      features = EnumSet.copyOf(features);
    }
  }

  /**
   * A model and its scores on articles that it had not seen.
   *
   * @param file the content of {@code model.json}
   * @param macroF1 with an interval from drawing whole articles anew
   * @param brier mean squared distance of the probabilities from what is so, 0 to 2
   * @param ablation macro-F1 by what was learned from instead
   */
  public record Trained(
      String file,
      PolarityScores scores,
      Measure macroF1,
      double brier,
      Map<String, Double> ablation) {}

  private final Choices choices;

  public TrainTargets(Choices choices) {
    this.choices = choices;
  }

  /**
   * Trains.
   *
   * @param explainer one by the built-in lexicon's rules for each thread
   * @throws UserException where there is too little to learn from
   */
  public Trained train(List<CodedMention> mentions, Supplier<Explainer> explainer) {
    requireEnough(mentions);
    float[][] features = features(mentions, explainer);
    MentionSet set = new MentionSet(mentions, features, choices.folds(), choices.seed());
    Fitting fitting = new Fitting(set, choices.seed());
    double[][] probabilities = fitting.probabilities();
    TargetHead head = fitting.head(List.copyOf(choices.features()));
    int[] so = mentions.stream().mapToInt(CodedMention::polarity).toArray();
    int[] said = PolarityScores.said(probabilities);
    return new Trained(
        TargetHeadFile.write(head),
        PolarityScores.of(said, so),
        macroF1(mentions, said, so),
        brier(probabilities, so),
        choices.ablation() ? ablation(mentions, features) : Map.of());
  }

  /** The macro-F1 of each group alone, and of all groups but it. */
  private Map<String, Double> ablation(List<CodedMention> mentions, float[][] features) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (FeatureGroup group : choices.features()) {
      Set<FeatureGroup> others = EnumSet.copyOf(choices.features());
      others.remove(group);
      found.put(group.label() + " alone", macroF1(mentions, features, EnumSet.of(group)));
      if (!others.isEmpty()) {
        found.put("without " + group.label(), macroF1(mentions, features, others));
      }
    }
    return found;
  }

  private double macroF1(
      List<CodedMention> mentions, float[][] features, Set<FeatureGroup> wanted) {
    float[][] chosen = new float[features.length][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = new float[TargetFeatures.length(wanted)];
      int from = 0;
      int to = 0;
      for (FeatureGroup group : choices.features()) {
        if (wanted.contains(group)) {
          System.arraycopy(features[i], from, chosen[i], to, group.length());
          to += group.length();
        }
        from += group.length();
      }
    }
    MentionSet set = new MentionSet(mentions, chosen, choices.folds(), choices.seed());
    int[] so = mentions.stream().mapToInt(CodedMention::polarity).toArray();
    int[] said = PolarityScores.said(new Fitting(set, choices.seed()).probabilities());
    return PolarityScores.of(said, so).macroF1();
  }

  /** Sentences are read by all cores, the mentions of one by the same. */
  private float[][] features(List<CodedMention> mentions, Supplier<Explainer> explainer) {
    Map<String, List<Integer>> bySentence =
        IntStream.range(0, mentions.size())
            .boxed()
            .collect(Collectors.groupingBy(i -> mentions.get(i).sentence()));
    float[][] features = new float[mentions.size()][];
    ThreadLocal<TargetFeatures> readers =
        ThreadLocal.withInitial(() -> new TargetFeatures(explainer.get(), choices.features()));
    bySentence.values().parallelStream()
        .forEach(
            same -> {
              for (int i : same) {
                CodedMention mention = mentions.get(i);
                features[i] = readers.get().of(mention.sentence(), mention.begin(), mention.end());
              }
            });
    return features;
  }

  private Measure macroF1(List<CodedMention> mentions, int[] said, int[] so) {
    int replicates = choices.replicates();
    Map<String, byte[]> drawn =
        mentions.stream()
            .map(CodedMention::article)
            .distinct()
            .collect(
                Collectors.toMap(
                    article -> article,
                    article -> PoissonWeights.of(choices.seed(), article, replicates)));
    double[] replicated = new double[replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      double[] weights = new double[said.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = drawn.getOrDefault(mentions.get(i).article(), new byte[0])[replicate];
      }
      replicated[replicate] = PolarityScores.of(said, so, weights).macroF1();
    }
    return Measure.of(PolarityScores.of(said, so).macroF1(), replicated);
  }

  private static double brier(double[][] probabilities, int[] so) {
    double sum = 0;
    for (int i = 0; i < so.length; i++) {
      for (int c = 0; c < probabilities[i].length; c++) {
        double error = probabilities[i][c] - (c == so[i] ? 1 : 0);
        sum += error * error;
      }
    }
    return sum / so.length;
  }

  private void requireEnough(List<CodedMention> mentions) {
    if (mentions.size() < MIN_MENTIONS) {
      throw new UserException(
          "%,d coded mentions are too few to learn from; expected %,d or more. Code more, or add a file."
              .formatted(mentions.size(), MIN_MENTIONS));
    }
    for (int c = 0; c < TargetHead.CLASSES.size(); c++) {
      int wanted = c;
      if (mentions.stream().noneMatch(mention -> mention.polarity() == wanted)) {
        throw new UserException(
            "None of the %,d mentions has the polarity %d (%s); expected negative, neutral and positive ones."
                .formatted(mentions.size(), c - 1, TargetHead.CLASSES.get(c)));
      }
    }
    long articles = mentions.stream().map(CodedMention::article).distinct().count();
    if (articles < choices.folds()) {
      throw new UserException(
          "The mentions are of %,d articles; expected at least --folds %d, because articles are held out as a whole."
              .formatted(articles, choices.folds()));
    }
  }
}
