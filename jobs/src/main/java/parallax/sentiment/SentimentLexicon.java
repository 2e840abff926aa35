package parallax.sentiment;

import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;

/**
 * The lexicon files as text: they travel to other processes as such and are compiled once in each,
 * which is faster than sending thousands of small objects.
 */
final class SentimentLexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String valenceFile;
  private final String valences;
  private final String modifierFile;
  private final String modifiers;
  private transient volatile @Nullable ValenceRules rules;

  private SentimentLexicon(
      String valenceFile, String valences, String modifierFile, String modifiers) {
    this.valenceFile = valenceFile;
    this.valences = valences;
    this.modifierFile = modifierFile;
    this.modifiers = modifiers;
  }

  /**
   * Reads and checks both files.
   *
   * @throws parallax.job.UserException for a file that is not there or has a mistake
   */
  static SentimentLexicon read(InputFile valences, InputFile modifiers, Configuration hadoop) {
    SentimentLexicon lexicon =
        new SentimentLexicon(
            valences.path(), valences.text(hadoop), modifiers.path(), modifiers.text(hadoop));
    lexicon.rules();
    return lexicon;
  }

  ValenceRules rules() {
    ValenceRules compiled = rules;
    if (compiled == null) {
      synchronized (this) {
        compiled = rules;
        if (compiled == null) {
          compiled =
              new ValenceRules(
                  LexiconReader.valences(valenceFile, valences),
                  LexiconReader.modifiers(modifierFile, modifiers));
          rules = compiled;
        }
      }
    }
    return compiled;
  }
}
