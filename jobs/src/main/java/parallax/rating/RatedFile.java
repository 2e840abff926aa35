package parallax.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.learn.CodedRecord;
import parallax.learn.CodedRows;

/**
 * Reads files of rated sentences: columns {@code text} and {@code rating} from -4 to 4, and, where
 * there are any, {@code article_id} and {@code source}. A file may have {@code polarity} instead of
 * the rating, -1, 0 or 1 of each target in the sentence: such a sentence has the mean polarity of
 * its targets, times 2, as a rating that only follows from them. {@code sentence} is another name
 * for the text, {@code mean_rating} for the rating, {@code article} for the article's id.
 */
public final class RatedFile {
  private static final double MOST = 4;
  private static final double RATING_PER_POLARITY = 2;

  private final List<RatedSentence> rated = new ArrayList<>();
  private final Map<List<String>, List<RatedSentence>> targets = new LinkedHashMap<>();

  private RatedFile() {}

  /**
   * The sentences of some files, those with ratings of their own first.
   *
   * @throws UserException where a file is broken, or a row lacks its text or rating
   */
  public static List<RatedSentence> read(List<InputFile> files, Configuration hadoop) {
    RatedFile reader = new RatedFile();
    for (InputFile file : files) {
      List<CodedRecord> rows = CodedRows.parse(file.path(), file.text(hadoop));
      if (rows.isEmpty()) {
        throw new UserException(
            "%s has no rows; expected a header with text and rating, and sentences below it."
                .formatted(file));
      }
      rows.forEach(row -> reader.add(row, source(file.path())));
    }
    List<RatedSentence> sentences = new ArrayList<>(reader.rated);
    reader.targets.values().forEach(same -> sentences.add(together(same)));
    return sentences;
  }

  /** The file's name without its folders and its last extension. */
  private static String source(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void add(CodedRecord row, String file) {
    String text = first(row, "text", "sentence");
    if (text.isEmpty()) {
      throw new UserException(
          "%s has no text; expected the sentence in a column text.".formatted(row.place()));
    }
    String rating = first(row, "rating", "mean_rating");
    String polarity = row.get("polarity");
    if (rating.isEmpty() && polarity.isEmpty()) {
      throw new UserException(
          "%s has no rating; expected a column rating with a number from -4 to 4, or polarity with -1, 0 or 1."
              .formatted(row.place()));
    }
    boolean implied = rating.isEmpty();
    double value =
        implied
            ? RATING_PER_POLARITY * number(row, "polarity", polarity, 1)
            : number(row, "rating", rating, MOST);
    String article = first(row, "article_id", "article");
    String source = row.get("source").isEmpty() ? file : row.get("source");
    RatedSentence sentence =
        new RatedSentence(
            row.place(), text, value, article.isEmpty() ? text : article, source, implied);
    if (implied) {
      targets
          .computeIfAbsent(List.of(source, sentence.article(), text), key -> new ArrayList<>())
          .add(sentence);
    } else {
      rated.add(sentence);
    }
  }

  private static String first(CodedRecord row, String name, String otherwise) {
    return row.get(name).isEmpty() ? row.get(otherwise) : row.get(name);
  }

  private static double number(CodedRecord row, String name, String value, double most) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      number = Double.NaN;
    }
    if (!(Math.abs(number) <= most)) {
      throw new UserException(
          "%s: found the %s '%s'; expected a number from -%.0f to %.0f. Correct it, or leave the row out."
              .formatted(row.place(), name, value, most, most));
    }
    return number;
  }

  private static RatedSentence together(List<RatedSentence> same) {
    RatedSentence first = same.get(0);
    double mean = same.stream().mapToDouble(RatedSentence::rating).average().orElse(0);
    return new RatedSentence(
        first.place(), first.text(), mean, first.article(), first.source(), true);
  }
}
