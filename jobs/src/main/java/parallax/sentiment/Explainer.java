package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.text.Variants;

/** Explains the scores of text that stands in no table, sentence by sentence. */
public final class Explainer {
  private final PlainText plain;
  private final ValenceRules rules = new ValenceRules();

  /**
   * Reads the lexicons.
   *
   * @throws parallax.job.UserException for a file that is not there or has a mistake
   */
  public Explainer(
      List<InputFile> lexicons, InputFile modifiers, InputFile variants, Configuration hadoop) {
    this(lexicons, modifiers, Variants.parse(variants.text(hadoop), variants.path()), hadoop);
  }

  private Explainer(
      List<InputFile> lexicons, InputFile modifiers, Variants variants, Configuration hadoop) {
    this(SentimentLexicon.read(lexicons, modifiers, variants, hadoop).compiled(), variants);
  }

  Explainer(Lexicon lexicon, Variants variants) {
    plain = new PlainText(lexicon, variants);
  }

  /** Each sentence by itself. */
  public List<Explanation> sentences(String text) {
    int size = plain.read(text);
    List<Explanation> explanations = new ArrayList<>(size);
    for (int sentence = 0; sentence < size; sentence++) {
      int begin = plain.begin(sentence);
      explanations.add(
          explain(text.substring(begin, plain.end(sentence)), begin, plain.utterance(sentence)));
    }
    return explanations;
  }

  /** A text as if it were one sentence. */
  public List<Explanation> whole(String text) {
    plain.read(text);
    return List.of(explain(text, 0, plain.utterance()));
  }

  private Explanation explain(String sentence, int begin, Utterance utterance) {
    Scored scored = rules.score(utterance);
    @Nullable String language = plain.otherLanguage();
    @Nullable Double score = utterance.size() == 0 || language != null ? null : scored.score();
    return new Explanation(sentence, begin, language, score, scored.sum(), scored.hits());
  }
}
