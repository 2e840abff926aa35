package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** What is counted of each outlet, boilerplate and copies left out. */
public final class OutletTotals {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field N_ARTICLES = Field.required("n_articles", LongType, "Articles.");
  public static final Field N_SENTENCES = Field.required("n_sentences", LongType, "Sentences.");
  public static final Field N_TOKENS = Field.required("n_tokens", LongType, "Tokens.").in("tokens");
  public static final Field N_TYPES =
      Field.required("n_types", LongType, "Different tokens.").in("types");
  public static final Field MEAN_SENTENCE_TOKENS =
      Field.optional(
              "mean_sentence_tokens",
              DoubleType,
              "Tokens per sentence; null where there is no sentence.")
          .in("tokens");
  public static final Field MATTR =
      Field.optional(
          "mattr",
          DoubleType,
          "Moving-average type-token ratio, window of 100 tokens, 0 to 1: mean over the articles,"
              + " weighted by their windows, numbers left out; null without tokens.");
  public static final Field FLESCH =
      Field.optional(
          "flesch",
          DoubleType,
          "Flesch reading ease: about 0 (hard) to 100 (easy), the parts of hyphenated words as words;"
              + " null without tokens.");

  public static final Table TABLE =
      Table.named("outlet_totals", 1, "One outlet.")
          .key(OUTLET)
          .columns(N_ARTICLES, N_SENTENCES, N_TOKENS, N_TYPES, MEAN_SENTENCE_TOKENS, MATTR, FLESCH);

  private OutletTotals() {}
}
