package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Counts of n-grams in each outlet. */
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

  public static final Table TABLE =
      Table.named("ngrams", 1, "One n-gram in one outlet.")
          .key(OUTLET, SIZE, NGRAM)
          .columns(N, N_ARTICLES, PER_MILLION);

  private Ngrams() {}
}
