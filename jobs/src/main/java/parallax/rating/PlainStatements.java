package parallax.rating;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;
import parallax.learn.CodedRecord;
import parallax.learn.CodedRows;

/**
 * The built-in statements and headings that say nothing good or bad, by topic: what 0 means. Rated
 * texts alone do not show it, because those who write opinions down seldom have none.
 */
public final class PlainStatements {
  /** Columns topic and text. */
  public static final InputFile FILE = new InputFile("builtin:sentiment/plain.tsv");

  private static final String SOURCE = "plain statements";

  private PlainStatements() {}

  /** All with the rating 0; a topic is an article. */
  static List<RatedSentence> read(Configuration hadoop) {
    return CodedRows.parse(FILE.path(), FILE.text(hadoop)).stream()
        .map(PlainStatements::statement)
        .toList();
  }

  private static RatedSentence statement(CodedRecord row) {
    return new RatedSentence(row.place(), row.get("text"), 0, row.get("topic"), SOURCE, false);
  }
}
