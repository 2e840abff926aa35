package parallax.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import parallax.table.SentenceEmbeddings;

/**
 * Puts a vector to each text: rows of text_id, text, n_sentences, weight in, rows of the table out.
 */
final class EmbedTexts implements MapPartitionsFunction<Row, Row> {
  /** Texts that are handed over together, to spare calls; each is run by itself. */
  private static final int TOGETHER = 32;

  private final SentenceModel model;

  EmbedTexts(SentenceModel model) {
    this.model = model;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> texts) {
    return new Iterator<>() {
      private Iterator<Row> ready = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        return ready.hasNext() || texts.hasNext();
      }

      @Override
      public Row next() {
        if (!ready.hasNext()) {
          List<Row> batch = new ArrayList<>(TOGETHER);
          do {
            batch.add(texts.next());
          } while (batch.size() < TOGETHER && texts.hasNext());
          ready = embedded(batch).iterator();
        }
        return ready.next();
      }
    };
  }

  private List<Row> embedded(List<Row> batch) {
    String column = SentenceEmbeddings.TEXT.name();
    List<float[]> vectors =
        model.embed(batch.stream().map(row -> row.<String>getAs(column)).toList());
    List<Row> rows = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Row text = batch.get(i);
      rows.add(
          RowFactory.create(
              text.getAs(SentenceEmbeddings.TEXT_ID.name()),
              text.getAs(column),
              text.getAs(SentenceEmbeddings.N_SENTENCES.name()),
              SentenceModel.ID,
              Arrays.copyOf(vectors.get(i), SentenceModel.DIMENSIONS),
              Arrays.copyOfRange(vectors.get(i), SentenceModel.DIMENSIONS, SentenceModel.WIDTH),
              text.getAs(SentenceEmbeddings.WEIGHT.name())));
    }
    return rows;
  }
}
