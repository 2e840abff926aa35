package parallax.framing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.job.Inputs;
import parallax.segment.Counted;
import parallax.speech.ArticleSpeech;
import parallax.speech.Speech;
import parallax.speech.Utterance;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;

/**
 * Looks in the paragraph for the speakers of evidence whose own sentence names none. Only articles
 * with such evidence are read for it, whole, so that partitions cannot show.
 */
final class NearbySpeakers implements CoGroupFunction<String, Row, Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Ids of so many articles are sent to all tasks; of more, the sentences are moved instead. */
  private static final long MOST_SENT = 500_000;

  private static final String ARTICLE_ID = FrameEvidence.ARTICLE_ID.name();
  private static final int SPEAKER = FrameEvidence.TABLE.fields().indexOf(FrameEvidence.SPEAKER);

  private NearbySpeakers() {}

  /**
   * The evidence with these speakers.
   *
   * @param evidence rows of {@link FrameEvidence}
   */
  static Dataset<Row> added(Inputs inputs, Dataset<Row> evidence) {
    // Looked at for open evidence, then written; the text must not be searched twice for that.
    Dataset<Row> all = inputs.shared(evidence);
    Column isOpen =
        FrameEvidence.VOICE
            .column()
            .notEqual(Speech.Voice.OWN.label())
            .and(FrameEvidence.SPEAKER.column().isNull());
    Dataset<Row> open = all.where(isOpen);
    long articles =
        inputs
            .local(open.select(countDistinct(xxhash64(FrameEvidence.ARTICLE_ID.column()))))
            .get(0)
            .getLong(0);
    if (articles == 0) {
      return all;
    }
    Dataset<Row> ids = open.select(FrameEvidence.ARTICLE_ID.column()).distinct();
    Dataset<Row> sentences =
        Counted.of(inputs.table(Sentences.TABLE))
            .join(
                articles <= MOST_SENT ? broadcast(ids) : ids,
                new String[] {ARTICLE_ID},
                "left_semi");
    Dataset<Row> found =
        byArticle(open)
            .cogroup(
                byArticle(sentences),
                new NearbySpeakers(),
                Encoders.row(FrameEvidence.TABLE.schema()));
    return all.where(not(isOpen)).unionByName(inputs.shared(found));
  }

  private static KeyValueGroupedDataset<String, Row> byArticle(Dataset<Row> rows) {
    return rows.groupByKey(
        (MapFunction<Row, String>) row -> row.getAs(ARTICLE_ID), Encoders.STRING());
  }

  private record Said(int begin, Speech speech) {}

  @Override
  public Iterator<Row> call(String article, Iterator<Row> open, Iterator<Row> sentences) {
    List<Row> ordered = new ArrayList<>();
    sentences.forEachRemaining(ordered::add);
    ordered.sort(Comparator.comparingInt(NearbySpeakers::number));
    Map<Integer, Said> said = said(ordered);
    List<Row> found = new ArrayList<>();
    open.forEachRemaining(row -> found.add(named(row, said.get(number(row)))));
    return found.iterator();
  }

  private static int number(Row row) {
    return row.getAs(Sentences.SENTENCE_NO.name());
  }

  /** By the number of the sentence. */
  private static Map<Integer, Said> said(List<Row> sentences) {
    List<List<Utterance>> paragraphs = new ArrayList<>();
    int block = -1;
    for (Row sentence : sentences) {
      int own = sentence.getAs(Sentences.BLOCK_NO.name());
      if (paragraphs.isEmpty() || own != block) {
        paragraphs.add(new ArrayList<>());
      }
      block = own;
      paragraphs.get(paragraphs.size() - 1).add(SentenceText.of(sentence));
    }
    Iterator<Row> rows = sentences.iterator();
    Map<Integer, Said> said = new HashMap<>();
    for (List<Speech> paragraph : new ArticleSpeech().find(paragraphs)) {
      for (Speech speech : paragraph) {
        Row row = rows.next();
        said.put(number(row), new Said(row.getAs(Sentences.BEGIN.name()), speech));
      }
    }
    return said;
  }

  private static Row named(Row row, @Nullable Said said) {
    if (said == null) {
      return row;
    }
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[SPEAKER] =
        said.speech()
            .speakerBetween(
                row.<Integer>getAs(FrameEvidence.BEGIN.name()) - said.begin(),
                row.<Integer>getAs(FrameEvidence.END.name()) - said.begin());
    return RowFactory.create(values);
  }
}
