package parallax.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.segment.Counted;
import parallax.table.FrameEvidence;
import parallax.table.OutletTotals;
import parallax.table.Sentences;

/**
 * One row per article: the size of each scope and the evidence. Sentences and evidence are put
 * under each other and grouped once, which is cheaper than to group each and join.
 */
final class ArticleRows {
  private static final String HIT = "hit";
  private static final String N_SENTENCES = "n_sentences";
  private static final String N_TOKENS = "n_tokens";
  private static final String HITS = "hits";

  private ArticleRows() {}

  /**
   * The rows. An outlet without a counted sentence has one row with no article, so that it has its
   * rows of zeros in the tables.
   */
  static Dataset<Row> of(Inputs inputs) {
    return ArticleSizes.of(inputs.spark(), Counted.of(inputs.table(Sentences.TABLE)))
        .unionByName(hits(inputs.table(FrameEvidence.TABLE)), true)
        .unionByName(inputs.table(OutletTotals.TABLE).select(OutletTotals.OUTLET.column()), true)
        .groupBy(Sentences.OUTLET.column(), Sentences.ARTICLE_ID.column())
        .agg(
            sums(0).as(N_SENTENCES),
            sums(Scope.EVERY.size()).as(N_TOKENS),
            collect_list(col(HIT)).as(HITS));
  }

  /** Adds one of the rows to its outlet's counts. */
  static void add(Row row, CountedFrames frames, OutletCounts counts) {
    String article = row.getAs(Sentences.ARTICLE_ID.name());
    if (article != null) {
      counts.add(article, counts(row, frames));
    }
  }

  /** Every count of the article of a row. */
  static Map<Cell, Long> counts(Row row, CountedFrames frames) {
    List<Hit> hits = new ArrayList<>();
    for (Row hit : row.<Row>getList(row.fieldIndex(HITS))) {
      hits.add(
          new Hit(
              hit.getInt(0),
              hit.getString(1),
              hit.getString(2),
              hit.getString(3),
              hit.getString(4)));
    }
    return ArticleCounts.of(
        frames,
        row.getList(row.fieldIndex(N_SENTENCES)),
        row.getList(row.fieldIndex(N_TOKENS)),
        hits);
  }

  private static Dataset<Row> hits(Dataset<Row> evidence) {
    return evidence.select(
        FrameEvidence.OUTLET.column(),
        FrameEvidence.ARTICLE_ID.column(),
        struct(
                FrameEvidence.SENTENCE_NO.column(),
                FrameEvidence.FRAME.column(),
                FrameEvidence.METHOD.column(),
                FrameEvidence.KIND.column(),
                FrameEvidence.VOICE.column())
            .as(HIT));
  }

  /** The sums of some of the sizes; 0 where an outlet has no article. */
  private static Column sums(int first) {
    return array(
        IntStream.range(first, first + Scope.EVERY.size())
            .mapToObj(i -> coalesce(sum(col(ArticleSizes.SIZES).getItem(i)), lit(0L)))
            .toArray(Column[]::new));
  }
}
