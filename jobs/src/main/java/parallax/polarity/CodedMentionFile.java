package parallax.polarity;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.learn.CodedRecord;
import parallax.learn.CodedRows;

/**
 * Reads files of coded mentions: columns {@code sentence} (or {@code text}), {@code begin} and
 * {@code end} in UTF-16 code units of it, {@code polarity} (-1, 0 or 1) and, where there are any,
 * {@code article} (or {@code article_id}) and {@code mention}, by which the place is checked.
 */
public final class CodedMentionFile {
  private CodedMentionFile() {}

  /**
   * The mentions of some files.
   *
   * @throws UserException where a file is broken, or a row lacks something or contradicts itself
   */
  public static List<CodedMention> read(List<InputFile> files, Configuration hadoop) {
    List<CodedMention> mentions = new ArrayList<>();
    for (InputFile file : files) {
      List<CodedRecord> rows = CodedRows.parse(file.path(), file.text(hadoop));
      if (rows.isEmpty()) {
        throw new UserException(
            "%s has no rows; expected a header with sentence, begin, end and polarity, and mentions below it."
                .formatted(file));
      }
      rows.forEach(row -> mentions.add(mention(row)));
    }
    return mentions;
  }

  private static CodedMention mention(CodedRecord row) {
    String sentence = first(row, "sentence", "text");
    if (sentence.isEmpty()) {
      throw new UserException(
          "%s has no sentence; expected it in a column sentence.".formatted(row.place()));
    }
    int begin = offset(row, "begin");
    int end = offset(row, "end");
    String mention = letters(row.get("mention"));
    if (!isAt(sentence, begin, end, mention) && isAt(sentence, begin - 1, end - 1, mention)) {
      // The quotation marks around the whole field are no longer there.
      begin--;
      end--;
    }
    begin = Math.max(0, begin);
    if (begin >= end || end > sentence.length() || !isAt(sentence, begin, end, mention)) {
      throw new UserException(
          "%s: the place from %d to %d of the sentence is not the mention '%s'; expected UTF-16 code units from its beginning."
              .formatted(row.place(), begin, end, row.get("mention")));
    }
    while (begin < end - 1 && !Character.isLetterOrDigit(sentence.codePointAt(begin))) {
      begin++;
    }
    while (end > begin + 1 && Character.isWhitespace(sentence.codePointBefore(end))) {
      end--;
    }
    String article = first(row, "article", "article_id");
    return new CodedMention(
        row.place(), sentence, begin, end, article.isEmpty() ? sentence : article, polarity(row));
  }

  /** Whether the mention, where it is known, stands there. */
  private static boolean isAt(String sentence, int begin, int end, String mention) {
    return mention.isEmpty()
        || (end <= sentence.length()
            && end > 0
            && letters(sentence.substring(Math.max(0, begin), end)).equals(mention));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String first(CodedRecord row, String name, String otherwise) {
    return row.get(name).isEmpty() ? row.get(otherwise) : row.get(name);
  }

  private static int offset(CodedRecord row, String name) {
    String value = row.get(name);
    if (!value.matches("[0-9]{1,9}")) {
      throw new UserException(
          "%s: found the %s '%s'; expected where the mention stands in the sentence, in UTF-16 code units."
              .formatted(row.place(), name, value));
    }
    return Integer.parseInt(value);
  }

  private static int polarity(CodedRecord row) {
    return switch (row.get("polarity")) {
      case "-1" -> 0;
      case "0" -> 1;
      case "1" -> 2;
      default ->
          throw new UserException(
              "%s: found the polarity '%s'; expected -1 (negative), 0 (neutral) or 1 (positive)."
                  .formatted(row.place(), row.get("polarity")));
    };
  }
}
