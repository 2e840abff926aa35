package parallax.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.segment.Counted;
import parallax.table.FrameEvidence;
import parallax.table.OutletTotals;
import parallax.table.Sentences;

/**
 * One row per article: the size of each scope and the evidence. Sentences and evidence are put
 * under each other and grouped once, which is cheaper than to group each and join.
 */
final class ArticleRows {
  private static final String TOKENS = "tokens";
  private static final String QUOTED = "quoted";
  private static final String HIT = "hit";
  private static final String N_SENTENCES = "n_sentences";
  private static final String N_TOKENS = "n_tokens";
  private static final String HITS = "hits";

  private ArticleRows() {}

  /**
   * The rows. An outlet without a counted sentence has one row with no article, so that it has its
   * rows of zeros in the tables.
   */
  static Dataset<Row> of(Dataset<Row> sentences, Dataset<Row> evidence, Dataset<Row> outlets) {
    return sizes(Counted.of(sentences))
        .unionByName(hits(evidence), true)
        .unionByName(outlets.select(OutletTotals.OUTLET.column()), true)
        .groupBy(Sentences.OUTLET.column(), Sentences.ARTICLE_ID.column())
        .agg(
            array(sumsByScope(scope -> lit(1L))).as(N_SENTENCES),
            array(sumsByScope(ArticleRows::tokens)).as(N_TOKENS),
            collect_list(col(HIT)).as(HITS));
  }

  /** Adds one of the rows to its outlet's counts. */
  static void add(Row row, OutletCounts counts) {
    String article = row.getAs(Sentences.ARTICLE_ID.name());
    if (article == null) {
      return;
    }
    List<Hit> hits = new ArrayList<>();
    for (Row hit : row.<Row>getList(row.fieldIndex(HITS))) {
      hits.add(new Hit(hit.getInt(0), hit.getString(1), hit.getString(2), hit.getString(3)));
    }
    counts.add(
        article,
        ArticleCounts.of(
            row.getList(row.fieldIndex(N_SENTENCES)), row.getList(row.fieldIndex(N_TOKENS)), hits));
  }

  private static Dataset<Row> sizes(Dataset<Row> sentences) {
    Column quoted =
        filter(
            Sentences.TOKEN_BEGINS.column(),
            token ->
                exists(
                    Sentences.QUOTED_SPANS.column(),
                    span -> span.getField("begin").leq(token).and(span.getField("end").gt(token))));
    return sentences.select(
        Sentences.OUTLET.column(),
        Sentences.ARTICLE_ID.column(),
        Sentences.KIND.column(),
        Sentences.N_TOKENS.column().as(TOKENS),
        when(size(Sentences.QUOTED_SPANS.column()).gt(0), size(quoted)).otherwise(0).as(QUOTED));
  }

  private static Dataset<Row> hits(Dataset<Row> evidence) {
    return evidence.select(
        FrameEvidence.OUTLET.column(),
        FrameEvidence.ARTICLE_ID.column(),
        struct(
                FrameEvidence.SENTENCE_NO.column(),
                FrameEvidence.FRAME.column(),
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
      case Scope.OWN -> col(TOKENS).minus(col(QUOTED));
      case Scope.QUOTED -> col(QUOTED);
      default -> col(TOKENS);
    };
  }
}
