package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * Counts of n-grams in each outlet. All rows of an n-gram stand together in one file, so that who
 * reads a file from its begin to its end needs no shuffle to see an n-gram whole.
 */
public final class Ngrams {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field SIZE =
      Field.required("size", IntegerType, "Length of the n-gram.").in("tokens");
  public static final Field NGRAM =
      Field.required("ngram", StringType, "Its tokens, joined with one space.");
  public static final Field N =
      Field.required("n", LongType, "Occurrences in the outlet, inside sentences.");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Articles of the outlet that have it.");
  public static final Field PER_MILLION =
      Field.required(
          "per_million", DoubleType, "Occurrences per million n-grams of this size in the outlet.");

  public static final Field TOP_ARTICLE_SHARE =
      Field.required(
          "top_article_share",
          DoubleType,
          "Share of the outlet's occurrences that one article has, above 0 to 1.");
  public static final Field DP_NORM =
      Field.optional(
          "dp_norm",
          DoubleType,
          "Deviation of proportions over the outlet's articles (shares of its tokens), normalised:"
              + " 0 even, 1 in one article only (Gries 2008; Lijffijt and Gries 2012); null where"
              + " the outlet has one article.");
  public static final Field N_INDEPENDENT =
      Field.required(
          "n_independent",
          LongType,
          "Occurrences in the outlet outside longer n-grams of this table that occur as often: 0 or n.");

  public static final Table TABLE =
      Table.named("ngrams", 2, "One n-gram in one outlet.")
          .key(OUTLET, SIZE, NGRAM)
          .columns(N, N_ARTICLES, PER_MILLION, TOP_ARTICLE_SHARE, DP_NORM, N_INDEPENDENT)
          .laidOut(Layout.UNDIVIDED);

  private Ngrams() {}
}
