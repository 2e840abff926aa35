package parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** What the counts of a size are taken of, and which of them are written. */
public final class NgramTotals {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field SIZE = Ngrams.SIZE;
  public static final Field N_NGRAMS =
      Field.required(
          "n_ngrams",
          LongType,
          "N-grams of the size in the outlet, repeated and unwritten ones included: what relative"
              + " frequencies are taken of.");
  public static final Field MIN_COUNT =
      Field.required(
          "min_count",
          IntegerType,
          "Occurrences in the whole corpus from which an n-gram is written to ngrams.");
  public static final Field N_TYPES =
      Field.required(
          "n_types",
          LongType,
          "Different n-grams of the size that reach min_count, in all outlets together: as many as"
              + " ngrams has rows of, one for each outlet that has the n-gram.");

  public static final Table TABLE =
      Table.named("ngram_totals", 1, "One size in one outlet that has n-grams of it.")
          .key(OUTLET, SIZE)
          .columns(N_NGRAMS, MIN_COUNT, N_TYPES);

  private NgramTotals() {}
}
