package parallax.rating;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
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
   * @param plain whether the built-in statements without tone are learned from too
   * @param folds of the cross-validation by article
   * @param replicates of the bootstrap
   */
  public record Choices(
      Set<FeatureKind> features,
      boolean words,
      boolean plain,
      int folds,
      int replicates,
      long seed) {}

  /**
   * A model and its scores on sentences that it had not seen.
   *
   * @param file the content of {@code model.json}
   * @param otherSources scores of sources held out as a whole; empty where there is one only
   * @param otherArticles scores of articles held out, other articles of their source known
   * @param plain scores of statements without tone, their topic held out; null where none are
   *     learned from
   * @param lexicon scores of the lexicon's rules on the same sentences
   */
  public record Trained(
      String file,
      double penalty,
      Scale scale,
      int words,
      List<SourceScores> otherSources,
      List<SourceScores> otherArticles,
      @Nullable PlainScores plain,
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
    List<RatedSentence> plain = plain(hadoop);
    RatedFeatures.Known known = reader.of(texts(sentences, plain));
    Moments words = choices.words() ? reader.ofWords(hadoop) : reader.none();
    RatedSet set = set(sentences, plain, known, words);
    FittedScore fitted = new Fitting(set).fit(Part.ALL);
    HeldOut articles = HeldOut.articles(set);
    return new Trained(
        SentenceHeadFile.write(fitted.head()),
        fitted.penalty(),
        fitted.scale(),
        (int) words.n(),
        set.sources().size() > 1 ? compared(HeldOut.sources(set)) : List.of(),
        compared(articles),
        articles.plain(choices.replicates(), choices.seed()),
        compared(HeldOut.lexicon(set, known.lexiconScores())));
  }

  /** Scores of sources held out as a whole, without making a model to be kept. */
  public List<SourceScores> otherSources(
      List<RatedSentence> sentences,
      Explainer explainer,
      Function<List<String>, List<float[]>> vectors,
      Configuration hadoop) {
    RatedFeatures reader = new RatedFeatures(choices.features(), explainer, vectors);
    List<RatedSentence> plain = plain(hadoop);
    Moments words = choices.words() ? reader.ofWords(hadoop) : reader.none();
    RatedFeatures.Known known = reader.of(texts(sentences, plain));
    return compared(HeldOut.sources(set(sentences, plain, known, words)));
  }

  private List<RatedSentence> plain(Configuration hadoop) {
    return choices.plain() ? PlainStatements.read(hadoop) : List.of();
  }

  private static List<String> texts(List<RatedSentence> sentences, List<RatedSentence> plain) {
    return Stream.concat(sentences.stream(), plain.stream()).map(RatedSentence::text).toList();
  }

  private RatedSet set(
      List<RatedSentence> sentences,
      List<RatedSentence> plain,
      RatedFeatures.Known known,
      Moments words) {
    return new RatedSet(sentences, plain, known.features(), words, choices.folds(), choices.seed());
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
