package parallax.ingest;

import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.table.Articles;

/** What is said of a record whose id an earlier one has. */
final class DuplicateId {
  /** Characters of a text that fit a sample, each with at most three bytes or an escape. */
  private static final int SAMPLE_CHARACTERS = 500;

  private static final Pattern LINE_END = Pattern.compile("\\n");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private DuplicateId() {}

  static String detail(InternalRow article) {
    return "An earlier record has the id '"
        + start(article, Outcomes.articleIndex(Articles.ARTICLE_ID))
        + "' already; give each article an id of its own, or none.";
  }

  static String sample(InternalRow article) {
    String start = start(article, Outcomes.articleIndex(Articles.TEXT));
    return UNSEEN.matcher(LINE_END.matcher(start).replaceAll("\\\\\\\\n")).replaceAll(" ");
  }

  private static String start(InternalRow article, int column) {
    return article.getUTF8String(column).substring(0, SAMPLE_CHARACTERS).toString();
  }
}
