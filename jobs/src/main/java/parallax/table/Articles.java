package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** The articles as they were taken in, copies included. */
public final class Articles {
  public static final Field ARTICLE_ID =
      Field.required(
          "article_id", StringType, "Identifies the article: the input's own id, or one derived.");
  public static final Field OUTLET =
      Field.required("outlet", StringType, "The outlet, or whatever group is compared.");
  public static final Field TITLE =
      Field.optional("title", StringType, "The headline; null where the input names none.");
  public static final Field AUTHORS =
      Field.required(
          "authors", createArrayType(StringType, false), "Who wrote it; empty where not named.");
  public static final Field PUBLISHED_ON =
      Field.optional("published_on", DateType, "Day of publication; null where not given.");
  public static final Field URL =
      Field.optional("url", StringType, "Where the article stands; null where not given.");
  public static final Field LANGUAGE =
      Field.optional("language", StringType, "Language code as given; null where not given.");
  public static final Field CREDITS =
      Field.required(
          "credits",
          createArrayType(StringType, false),
          "Sources that the article names as its own, in order; empty where it names none.");
  public static final Field TEXT =
      Field.required(
          "text", StringType, "The text that every offset points into; opens with the title.");
  public static final Field N_CHARS =
      Field.required("n_chars", IntegerType, "Length of the text.").in("UTF-16 code units");
  public static final Field CONTENT_SHA256 =
      Field.required("content_sha256", StringType, "SHA-256 of the text in UTF-8, hexadecimal.");
  public static final Field DUPLICATE_OF =
      Field.optional(
          "duplicate_of",
          StringType,
          "The article that this one is an exact copy of, the earliest of all copies; null for an"
              + " original.");
  public static final Field SOURCE_PATH =
      Field.required("source_path", StringType, "The file that it came from.");

  public static final Table TABLE =
      Table.named("articles", 1, "One article that was taken in.")
          .key(ARTICLE_ID)
          .columns(
              OUTLET,
              TITLE,
              AUTHORS,
              PUBLISHED_ON,
              URL,
              LANGUAGE,
              CREDITS,
              TEXT,
              N_CHARS,
              CONTENT_SHA256,
              DUPLICATE_OF,
              SOURCE_PATH)
          .laidOut(Layout.AS_COMPUTED);

  private Articles() {}
}
