package parallax.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private static final String TOKENS = VoiceSizes.TOKENS;
  private static final String OTHERS = VoiceSizes.OTHERS;
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
    return VoiceSizes.of(inputs.spark(), Counted.of(inputs.table(Sentences.TABLE)))
        .unionByName(hits(inputs.table(FrameEvidence.TABLE)), true)
        .unionByName(inputs.table(OutletTotals.TABLE).select(OutletTotals.OUTLET.column()), true)
        .groupBy(Sentences.OUTLET.column(), Sentences.ARTICLE_ID.column())
        .agg(
            array(sumsByScope(scope -> lit(1L))).as(N_SENTENCES),
            array(sumsByScope(ArticleRows::tokens)).as(N_TOKENS),
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

  private static Column[] sumsByScope(Function<String, Column> value) {
    return Scope.EVERY.stream()
        .map(scope -> sum(when(isIn(scope), value.apply(scope)).otherwise(0L)))
        .toArray(Column[]::new);
  }

  /** Whether a row is a sentence with text in the scope. */
  private static Column isIn(String scope) {
    Column kind = Sentences.KIND.column();
    return switch (scope) {
      case Scope.ALL -> col(TOKENS).isNotNull();
      case Scope.TITLE, Scope.HEADING -> kind.equalTo(scope);
      case Scope.BODY -> not(kind.isin(Scope.TITLE, Scope.HEADING));
      default -> tokens(scope).gt(0);
    };
  }

  private static Column tokens(String scope) {
    return switch (scope) {
      case Scope.OWN -> col(TOKENS).minus(col(OTHERS));
      case Scope.QUOTED -> col(OTHERS);
      default -> col(TOKENS);
    };
  }
}
