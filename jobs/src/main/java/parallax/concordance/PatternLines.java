package parallax.concordance;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.codebook.Codebook;
import parallax.codebook.Evidence;
import parallax.framing.CodebookSearch;
import parallax.framing.SentenceText;
import parallax.speech.Speech;
import parallax.speech.Utterance;
import parallax.table.Field;
import parallax.table.Sentences;

/** The lines of the sentences of a partition; only those that match are shaped. */
final class PatternLines implements FlatMapFunction<Iterator<InternalRow>, Line> {
  private static final long serialVersionUID = 1L;

  private static final List<Field> COLUMNS = List.of(Sentences.ARTICLE_ID, Sentences.OUTLET);

  private final Codebook codebook;

  PatternLines(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The columns that are read. */
  static Column[] columns() {
    return Stream.concat(COLUMNS.stream(), SentenceText.COLUMNS.stream())
        .map(Field::column)
        .toArray(Column[]::new);
  }

  @Override
  public Iterator<Line> call(Iterator<InternalRow> sentences) {
    if (!sentences.hasNext()) {
      return Collections.emptyIterator();
    }
    CodebookSearch search = new CodebookSearch(codebook, COLUMNS.size());
    Iterable<InternalRow> all = () -> sentences;
    return StreamSupport.stream(all.spliterator(), false)
        .flatMap(
            row -> search.find(row, (evidence, text, speech) -> line(row, evidence, text, speech)))
        .iterator();
  }

  private static Line line(InternalRow row, Evidence evidence, Utterance text, Speech speech) {
    int first = evidence.firstToken();
    int end = evidence.endToken();
    return Line.of(
        row.getUTF8String(0).toString(),
        row.getUTF8String(1).toString(),
        text.text(),
        SentenceText.begin(row, COLUMNS.size()),
        SentenceText.tokenBegin(row, COLUMNS.size(), first),
        SentenceText.tokenEnd(row, COLUMNS.size(), end - 1),
        speech.voice(first, end).label());
  }
}
