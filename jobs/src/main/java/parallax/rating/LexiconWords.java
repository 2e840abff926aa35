package parallax.rating;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;

/** The words of the built-in valence lexicon as rated texts. */
final class LexiconWords {
  private static final InputFile FILE = new InputFile("builtin:lexicon/valence.tsv");
  private static final String COMMENT = "#";

  private LexiconWords() {}

  /** A word or phrase with its valence, -4 to 4. */
  record Rated(String word, double valence) {}

  static List<Rated> read(Configuration hadoop) {
    List<Rated> words = new ArrayList<>();
    boolean isHeader = true;
    for (String line : FILE.text(hadoop).lines().toList()) {
      if (line.isBlank() || line.startsWith(COMMENT)) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (!isHeader) {
        words.add(new Rated(fields[0], Double.parseDouble(fields[1])));
      }
      isHeader = false;
    }
    return words;
  }
}
