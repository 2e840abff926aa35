package parallax.target;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Of the sentences that may speak of a target those that do, so that few have to be brought
 * together by article. A sentence without a name stays only behind one that stays, or where the one
 * before may have been read by another task.
 */
final class Candidates implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<MentionRules> rules;
  private final int article;
  private final int number;
  private final int block;
  private final int tokens;

  /**
   * Reads rows with these places of columns.
   *
   * @param rules shared by all tasks
   */
  Candidates(Broadcast<MentionRules> rules, int article, int number, int block, int tokens) {
    this.rules = rules;
    this.article = article;
    this.number = number;
    this.block = block;
    this.tokens = tokens;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Kept(rows, rules.value().names());
  }

  private final class Kept implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private final MentionRules.Names names;
    private @Nullable InternalRow next;
    private UTF8String lastArticle = UTF8String.EMPTY_UTF8;
    private int lastNumber;
    private int lastBlock;
    private boolean lastKept;

    Kept(Iterator<InternalRow> rows, MentionRules.Names names) {
      this.rows = rows;
      this.names = names;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && rows.hasNext()) {
        InternalRow row = rows.next();
        boolean sameArticle = row.getUTF8String(article).equals(lastArticle);
        boolean follows =
            sameArticle
                && lastKept
                && row.getInt(number) == lastNumber + 1
                && row.getInt(block) == lastBlock;
        lastKept = follows || !sameArticle || names.any(words(row));
        if (!sameArticle) {
          lastArticle = row.getUTF8String(article).clone();
        }
        lastNumber = row.getInt(number);
        lastBlock = row.getInt(block);
        if (lastKept) {
          next = row.copy();
        }
      }
    }

    private List<String> words(InternalRow row) {
      ArrayData array = row.getArray(tokens);
      List<String> words = new ArrayList<>(array.numElements());
      for (int i = 0; i < array.numElements(); i++) {
        words.add(array.getUTF8String(i).toString());
      }
      return words;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public InternalRow next() {
      InternalRow row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      advance();
      return row;
    }
  }
}
