package parallax.framing;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.framing.Cell.Measure;
import parallax.table.Sentences;
import scala.collection.JavaConverters;

/** In how many sentences of each article each frame was found. */
final class ArticleFrames implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String ALL = "all_sentences";

  /** In the order of {@link CountedFrames#all}. */
  static final String WITH_FRAME = "with_frame";

  static final StructType SCHEMA =
      new StructType()
          .add(Sentences.OUTLET.name(), DataTypes.StringType, false)
          .add(Sentences.ARTICLE_ID.name(), DataTypes.StringType, true)
          .add(ALL, DataTypes.LongType, false)
          .add(WITH_FRAME, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private final CountedFrames frames;

  private ArticleFrames(CountedFrames frames) {
    this.frames = frames;
  }

  /**
   * The numbers of each row of {@link ArticleRows}; an outlet without articles has one without an
   * article.
   */
  static Dataset<Row> of(Dataset<Row> articles, CountedFrames frames) {
    return articles.map(new ArticleFrames(frames), Encoders.row(SCHEMA));
  }

  @Override
  public Row call(Row article) {
    boolean present = article.getAs(Sentences.ARTICLE_ID.name()) != null;
    Map<Cell, Long> counts = present ? ArticleRows.counts(article, frames) : Map.of();
    List<Long> withFrame =
        frames.all().stream()
            .map(found -> counts.getOrDefault(Cell.frame(Measure.SENTENCES, Scope.ALL, found), 0L))
            .toList();
    return RowFactory.create(
        article.getAs(Sentences.OUTLET.name()),
        article.getAs(Sentences.ARTICLE_ID.name()),
        counts.getOrDefault(Cell.text(Measure.SENTENCES, Scope.ALL), 0L),
        JavaConverters.asScalaBuffer(withFrame));
  }
}
