package parallax.sentiment;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import parallax.framing.SentenceText;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;

/**
 * Scores the sentences of a partition, by the lexicon's rules and a learned head. A learned score
 * has taken in what the lexicon says; so in a run that has any it is the sentence's score. The two
 * are on different scales, so none of the lexicon's stands in for one that is missing.
 */
final class LexiconRows implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private static final List<Field> KEPT =
      List.of(Sentences.ARTICLE_ID, Sentences.SENTENCE_NO, Sentences.OUTLET, Sentences.KIND);

  /** The columns that are read. */
  static final List<Field> COLUMNS =
      Stream.concat(KEPT.stream(), SentenceText.COLUMNS.stream()).toList();

  /** Where the columns of {@link SentenceText} begin. */
  static final int FIRST = KEPT.size();

  /** Where the hits stand in the rows that are made. */
  static final int HITS = SentenceSentiment.TABLE.fields().indexOf(SentenceSentiment.LEXICON_HITS);

  /**
   * The column behind those that are read: the part of a learned score that comes from the text's
   * vector.
   */
  static final String OF_VECTOR = "of_vector";

  private final Broadcast<SentimentLexicon> lexicon;
  private final @Nullable LearnedScores learned;

  /**
   * Scores by a lexicon and, where there is one, by a learned head.
   *
   * @param learned null where no text has a vector
   */
  LexiconRows(Broadcast<SentimentLexicon> lexicon, @Nullable LearnedScores learned) {
    this.lexicon = lexicon;
    this.learned = learned;
  }

  /** A row that comes out is good as long as the row that it was made of. */
  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    return of(lexicon.value(), learned, sentences);
  }

  /** The same by a lexicon that is here. */
  static Iterator<InternalRow> of(
      SentimentLexicon lexicon, @Nullable LearnedScores learned, Iterator<InternalRow> sentences) {
    SentimentRow row = new SentimentRow(lexicon.types(), learned);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sentences.hasNext();
      }

      @Override
      public InternalRow next() {
        return row.of(sentences.next());
      }
    };
  }
}
