package parallax.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import parallax.embed.SentenceModel;
import parallax.job.InputFile;
import parallax.rating.TrainSentiment.Trained;
import parallax.run.CodeVersion;

/**
 * The card of a learned score: what it was made from, by which command, and how well it scores what
 * it has not seen. Files are named without their folders.
 */
record RatingCard(
    List<String> files,
    List<String> about,
    List<String> features,
    boolean words,
    int folds,
    int bootstrap,
    long seed,
    String output) {

  Map<String, Object> of(int sentences, Trained trained, Configuration hadoop) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("command", command());
    List<Object> data = new ArrayList<>();
    for (String file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", name(file));
      one.put("sha256", new InputFile(file).sha256(hadoop));
      data.add(one);
    }
    card.put("data", data);
    card.put("about", about);
    card.put("sentences", sentences);
    card.put("lexicon_words", trained.words());
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
    versions.put("variants", TrainSentimentCommand.VARIANTS.sha256(hadoop));
    return versions;
  }

  /** What makes the same model again, from files of these names. */
  private String command() {
    StringBuilder command = new StringBuilder("parallax train sentiment");
    files.forEach(file -> command.append(' ').append(quoted(name(file))));
    command.append(" --features ").append(String.join(",", features));
    command.append(words ? "" : " --no-lexicon-words");
    about.forEach(text -> command.append(" --about ").append(quoted(text)));
    return command
        .append(" --folds %d --bootstrap %d --seed %d".formatted(folds, bootstrap, seed))
        .append(" --output ")
        .append(quoted(name(output)))
        .toString();
  }

  private static String name(String path) {
    return new Path(path).getName();
  }

  /** For a POSIX shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
