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
  private transient volatile @Nullable Lexicon compiled;

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
    lexicon.compiled();
    return lexicon;
  }

  /** The words and phrases, made ready once in each process. */
  Lexicon compiled() {
    Lexicon known = compiled;
    if (known == null) {
      synchronized (this) {
        known = compiled;
        if (known == null) {
          known =
              new Lexicon(
                  LexiconReader.valences(valenceFile, valences),
                  LexiconReader.modifiers(modifierFile, modifiers));
          compiled = known;
        }
      }
    }
    return known;
  }
}
