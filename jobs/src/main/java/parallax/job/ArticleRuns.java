package parallax.job;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.table.Sentences;

/**
 * Makes one row of the rows of an article that follow each other. They nearly always are all that a
 * table has of the article; where the table's files cut one, its rows must be put together by its
 * id.
 */
public abstract class ArticleRuns implements Iterator<InternalRow> {
  /** The columns that the rows begin with, and those that are made. */
  public static final StructType KEY =
      new StructType()
          .add(Sentences.OUTLET.name(), DataTypes.StringType, false)
          .add(Sentences.ARTICLE_ID.name(), DataTypes.StringType, false);

  private final Iterator<InternalRow> rows;
  private boolean more;
  private UTF8String outlet = UTF8String.EMPTY_UTF8;
  private UTF8String article = UTF8String.EMPTY_UTF8;

  /**
   * @param rows beginning with {@link #KEY}, each good until the next is asked for
   */
  protected ArticleRuns(Iterator<InternalRow> rows) {
    this.rows = rows;
  }

  /** Another article begins. */
  protected abstract void clear();

  /** One more row of the article. */
  protected abstract void add(InternalRow row);

  /** The row of the article; what was added is overwritten afterwards. */
  protected abstract InternalRow made(UTF8String outlet, UTF8String article);

  @Override
  public final boolean hasNext() {
    return more || rows.hasNext();
  }

  @Override
  public final InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!more) {
      begin(rows.next());
    }
    more = false;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (!row.getUTF8String(1).equals(article)) {
        InternalRow run = made(outlet, article);
        begin(row);
        return run;
      }
      add(row);
    }
    return made(outlet, article);
  }

  private void begin(InternalRow row) {
    more = true;
    // The row's own bytes are good until the next one is asked for.
    outlet = row.getUTF8String(0).clone();
    article = row.getUTF8String(1).clone();
    clear();
    add(row);
  }
}
