package parallax.ingest;

import org.apache.spark.sql.catalyst.InternalRow;
import parallax.table.Articles;

/** What is said of a record whose id an earlier one has. */
final class DuplicateId {
  /** Characters of an id or text that are shown, at most: no sample needs the whole text. */
  private static final int SAMPLE_CHARACTERS = 500;

  private DuplicateId() {}

  static String detail(InternalRow article) {
    return "An earlier record has the id '"
        + start(article, Outcomes.articleIndex(Articles.ARTICLE_ID))
        + "' already; give each article an id of its own, or none.";
  }

  static String sample(InternalRow article) {
    return start(article, Outcomes.articleIndex(Articles.TEXT));
  }

  private static String start(InternalRow article, int column) {
    return Sample.of(article.getUTF8String(column).substring(0, SAMPLE_CHARACTERS).toString());
  }
}
