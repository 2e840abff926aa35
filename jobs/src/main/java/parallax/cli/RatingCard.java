package parallax.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import parallax.embed.SentenceModel;
import parallax.rating.PlainScores;
import parallax.rating.PlainStatements;
import parallax.rating.TrainSentiment.Trained;
import parallax.run.CodeVersion;

/**
 * The card of a learned score: what it was made from, by which command, and how well it scores what
 * it has not seen.
 */
record RatingCard(
    List<String> files,
    List<String> about,
    List<String> features,
    boolean words,
    boolean plain,
    HeldOutOptions heldOut,
    String output) {

  Map<String, Object> of(int sentences, Trained trained, Configuration hadoop) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("command", command());
    card.put("data", ModelCard.data(files, hadoop));
    card.put("about", about);
    card.put("sentences", sentences);
    card.put("lexicon_words", trained.words());
    PlainScores plainScores = trained.plain();
    if (plainScores != null) {
      card.put("scores_of_plain_statements", RatingTable.figures(plainScores));
    }
    card.put("versions", versions(hadoop));
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("penalty", trained.penalty());
    chosen.put("slope", trained.scale().slope());
    chosen.put("intercept", trained.scale().intercept());
    chosen.put("neutral_band", trained.scale().neutralBand());
    card.put("chosen", chosen);
    card.put("model_sha256", DigestUtils.sha256Hex(trained.file()));
    card.put("scores_of_other_sources", RatingTable.figures(trained.otherSources()));
    card.put("scores_of_other_articles", RatingTable.figures(trained.otherArticles()));
    card.put("scores_of_lexicon_rules", RatingTable.figures(trained.lexicon()));
    return card;
  }

  private static Map<String, Object> versions(Configuration hadoop) {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("parallax", CodeVersion.release());
    versions.put("parallax_code", CodeVersion.checksum());
    versions.put("sentence_model", SentenceModel.ID);
    versions.put("lexicon", TrainSentimentCommand.LEXICON.sha256(hadoop));
    versions.put("modifiers", TrainSentimentCommand.MODIFIERS.sha256(hadoop));
    versions.put("plain_statements", PlainStatements.FILE.sha256(hadoop));
    versions.put("variants", TrainSentimentCommand.VARIANTS.sha256(hadoop));
    return versions;
  }

  private String command() {
    String options =
        " --features "
            + String.join(",", features)
            + (words ? "" : " --no-lexicon-words")
            + (plain ? "" : " --no-plain-statements");
    return ModelCard.command("sentiment", files, options, about, heldOut, output);
  }
}
