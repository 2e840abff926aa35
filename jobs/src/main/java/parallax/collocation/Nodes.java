package parallax.collocation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.segment.TextWords;
import parallax.text.Variants;

/**
 * The words and phrases whose collocates are asked for.
 *
 * @param phrases the tokens of each, as they are counted; none twice
 */
record Nodes(List<List<String>> phrases) {
  static final String OPTION = "--node";
  private static final int MOST = 1000;

  /**
   * Cuts and folds what the user gave, as text is.
   *
   * @throws UserException where a node has no word, or there are more than 1000
   */
  static Nodes of(@Nullable List<String> given, InputFile spellings, Configuration hadoop) {
    if (given == null || given.isEmpty()) {
      return new Nodes(List.of());
    }
    TextWords words = new TextWords(Variants.parse(spellings.text(hadoop), spellings.path()));
    Set<List<String>> phrases = new LinkedHashSet<>();
    for (String node : given) {
      List<String> tokens = words.apply(node);
      if (tokens.isEmpty()) {
        throw new UserException(
            "%s \"%s\": found no word; expected a word or a phrase.".formatted(OPTION, node));
      }
      phrases.add(List.copyOf(tokens));
    }
    if (phrases.size() > MOST) {
      throw new UserException(
          "%s: found %d nodes; expected at most %d.".formatted(OPTION, phrases.size(), MOST));
    }
    return new Nodes(List.copyOf(phrases));
  }

  /** Each node's tokens, joined with one space. */
  List<String> names() {
    return phrases.stream().map(phrase -> String.join(" ", phrase)).toList();
  }
}
