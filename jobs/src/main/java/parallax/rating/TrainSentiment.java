package parallax.rating;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import parallax.job.UserException;
import parallax.sentiment.Explainer;
import parallax.sentiment.SentenceHeadFile;

/** Learns a score of sentences from rated ones and says how well that went. */
public final class TrainSentiment {
  /** Fewer do not show what a rating means. */
  static final int MIN_SENTENCES = 200;

  /**
   * What a user may choose.
   *
   * @param features what to learn from
   * @param words whether the words of the built-in lexicon are learned from too
   * @param folds of the cross-validation by article
   * @param replicates of the bootstrap
   */
  public record Choices(
      Set<FeatureKind> features, boolean words, int folds, int replicates, long seed) {}

  /**
   * A model and its scores on sentences that it had not seen.
   *
   * @param file the content of {@code model.json}
   * @param otherSources scores of sources held out as a whole; empty where there is one only
   * @param otherArticles scores of articles held out, other articles of their source known
   * @param lexicon scores of the lexicon's rules on the same sentences
   */
  public record Trained(
      String file,
      double penalty,
      Scale scale,
      int words,
      List<SourceScores> otherSources,
      List<SourceScores> otherArticles,
      List<SourceScores> lexicon) {}

  private final Choices choices;

  public TrainSentiment(Choices choices) {
    this.choices = choices;
  }

  /**
   * Trains.
   *
   * @param explainer the built-in lexicon's rules
   * @param vectors of some texts, as the sentence model gives them
   * @throws UserException where there is too little to learn from
   */
  public Trained train(
      List<RatedSentence> sentences,
      Explainer explainer,
      Function<List<String>, List<float[]>> vectors,
      Configuration hadoop) {
    requireEnough(sentences);
    RatedFeatures reader = new RatedFeatures(choices.features(), explainer, vectors);
    RatedFeatures.Known known = reader.of(texts(sentences));
    Moments words = choices.words() ? reader.ofWords(hadoop) : reader.none();
    RatedSet set = set(sentences, known, words);
    FittedScore fitted = new Fitting(set).fit(Part.ALL);
    return new Trained(
        SentenceHeadFile.write(fitted.head()),
        fitted.penalty(),
        fitted.scale(),
        (int) words.n(),
        set.sources().size() > 1 ? compared(HeldOut.sources(set)) : List.of(),
        compared(HeldOut.articles(set)),
        compared(HeldOut.lexicon(set, known.lexiconScores())));
  }

  /** Scores of sources held out as a whole, without making a model to be kept. */
  public List<SourceScores> otherSources(
      List<RatedSentence> sentences,
      Explainer explainer,
      Function<List<String>, List<float[]>> vectors,
      Configuration hadoop) {
    RatedFeatures reader = new RatedFeatures(choices.features(), explainer, vectors);
    Moments words = choices.words() ? reader.ofWords(hadoop) : reader.none();
    return compared(HeldOut.sources(set(sentences, reader.of(texts(sentences)), words)));
  }

  private static List<String> texts(List<RatedSentence> sentences) {
    return sentences.stream().map(RatedSentence::text).toList();
  }

  private RatedSet set(List<RatedSentence> sentences, RatedFeatures.Known known, Moments words) {
    return new RatedSet(sentences, known.features(), words, choices.folds(), choices.seed());
  }

  private List<SourceScores> compared(HeldOut held) {
    return held.compared(choices.replicates(), choices.seed());
  }

  private static void requireEnough(List<RatedSentence> sentences) {
    long own = sentences.stream().filter(sentence -> !sentence.implied()).count();
    if (own < MIN_SENTENCES) {
      throw new UserException(
          "%,d sentences with a rating of their own are too few to learn from; expected %,d or more. Rate more, or add a file of rated sentences."
              .formatted(own, MIN_SENTENCES));
    }
    long positive = sentences.stream().filter(sentence -> sentence.rating() > 0).count();
    long negative = sentences.stream().filter(sentence -> sentence.rating() < 0).count();
    if (positive == 0 || negative == 0) {
      throw new UserException(
          "Of the %,d ratings %,d are above 0 and %,d below it; expected both kinds, from -4 (most negative) to 4. If the scale is another one, such as 1 to 5, move its middle to 0."
              .formatted(sentences.size(), positive, negative));
    }
  }
}
