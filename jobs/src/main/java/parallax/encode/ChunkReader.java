package parallax.encode;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the sentences of a partition into chunks: rows of {@code article_id}, {@code sentence_no},
 * {@code outlet}, {@code tokens}, article after article.
 *
 * <p>A chunk ends with an article, unless that is very long, and where the next block of a file
 * begins: an article may be cut there, and only a chunk's first and last article may be.
 */
final class ChunkReader implements FlatMapFunction<Iterator<InternalRow>, LocalChunk> {
  private static final long serialVersionUID = 1;

  private final int enough;
  private final int most;

  /**
   * A reader.
   *
   * @param enough tokens from which a chunk ends with the article; at twice as many it ends with
   *     the sentence
   */
  ChunkReader(int enough) {
    this.enough = enough;
    this.most = 2 * enough;
  }

  @Override
  public Iterator<LocalChunk> call(Iterator<InternalRow> rows) {
    return new Chunks(rows);
  }

  private final class Chunks implements Iterator<LocalChunk> {
    private final Iterator<InternalRow> rows;
    private @Nullable InternalRow row;
    private UTF8String file = UTF8String.EMPTY_UTF8;
    private long block = -1;
    private int number;

    Chunks(Iterator<InternalRow> rows) {
      this.rows = rows;
      advance();
      isNewBlock();
    }

    @Override
    public boolean hasNext() {
      return row != null;
    }

    @Override
    public LocalChunk next() {
      if (row == null) {
        throw new NoSuchElementException();
      }
      ChunkBuilder chunk = new ChunkBuilder(number++);
      InternalRow sentence = row;
      do {
        chunk.add(
            sentence.getUTF8String(0),
            sentence.getInt(1),
            sentence.getUTF8String(2),
            sentence.getArray(3));
        advance();
        sentence = row;
      } while (sentence != null && !isNewBlock() && !isEnough(chunk, sentence));
      return chunk.finish();
    }

    private boolean isEnough(ChunkBuilder chunk, InternalRow next) {
      return chunk.tokens() >= most
          || (chunk.tokens() >= enough && !chunk.isInArticle(next.getUTF8String(0)));
    }

    private void advance() {
      row = rows.hasNext() ? rows.next() : null;
    }

    private boolean isNewBlock() {
      long begin = InputFileBlockHolder.getStartOffset();
      UTF8String path = InputFileBlockHolder.getInputFilePath();
      boolean changed = begin != block || !path.equals(file);
      block = begin;
      file = path;
      return changed;
    }
  }
}
