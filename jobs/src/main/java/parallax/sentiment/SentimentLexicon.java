package parallax.sentiment;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.text.Variants;

/**
 * The lexicon files as text: they travel to other processes as such and are compiled once in each,
 * which is faster than sending thousands of small objects.
 */
public final class SentimentLexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  private record Text(String file, String text) implements Serializable {
    static Text of(InputFile file, Configuration hadoop) {
      return new Text(file.path(), file.text(hadoop));
    }
  }

  private final List<Text> lexicons;
  private final Text modifiers;
  private final Variants variants;
  private transient volatile @Nullable TokenTypes types;

  private SentimentLexicon(List<Text> lexicons, Text modifiers, Variants variants) {
    this.lexicons = lexicons;
    this.modifiers = modifiers;
    this.variants = variants;
  }

  /**
   * Reads and checks the files.
   *
   * @param lexicons of several that have an entry the last one's value holds
   * @throws parallax.job.UserException for a file that is not there or has a mistake
   */
  public static SentimentLexicon read(
      List<InputFile> lexicons, InputFile modifiers, Variants variants, Configuration hadoop) {
    SentimentLexicon lexicon =
        new SentimentLexicon(
            lexicons.stream().map(file -> Text.of(file, hadoop)).toList(),
            Text.of(modifiers, hadoop),
            variants);
    lexicon.types();
    return lexicon;
  }

  /** What is known of tokens, made ready once in each process. */
  TokenTypes types() {
    TokenTypes known = types;
    if (known == null) {
      synchronized (this) {
        known = types;
        if (known == null) {
          known = new TokenTypes(compile());
          types = known;
        }
      }
    }
    return known;
  }

  /** The words and phrases. */
  Lexicon compiled() {
    return types().lexicon();
  }

  /** Explains text by it; not for several threads. */
  public Explainer explainer() {
    return new Explainer(compiled(), variants);
  }

  private Lexicon compile() {
    EntryWords words = new EntryWords(variants);
    Valences all = new Valences(words);
    for (Text lexicon : lexicons) {
      all.addAll(ValenceFile.read(lexicon.file, lexicon.text, words));
    }
    return new Lexicon(all, ModifierFile.read(modifiers.file, modifiers.text, words));
  }
}
