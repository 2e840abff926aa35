package parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.text.Credits;

/** Turns the fields of a record into an article, or says why they are none. */
final class ArticleBuilder {
  /** Derived ids: short enough to read, long enough for a hundred million articles. */
  private static final int ID_DIGITS = 20;

  private final FieldNames names;

  ArticleBuilder(FieldNames names) {
    this.names = names;
  }

  /**
   * @throws RejectedException where the record has no outlet or no text, or a value has a type or
   *     characters that it cannot have
   */
  OutcomeRow build(SourceFile file, RawRecord record) throws RejectedException {
    String body = text(record);
    String outlet = required(FieldNames.OUTLET, file, record);
    String title = optional(FieldNames.TITLE, file, record).orElse("");
    String text = TextCleaning.withTitle(title, body);
    String date = optional(FieldNames.PUBLISHED_ON, file, record).orElse("");
    Optional<LocalDate> day = Dates.parse(date);
    String url = optional(FieldNames.URL, file, record).orElse("");
    Optional<String> id = optional(FieldNames.ID, file, record);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] sha256 = Hashes.of(bytes);
    String hex = HexFormat.of().formatHex(sha256);
    String copied = TextCleaning.copyKey(text);
    byte[] copyKey =
        copied.equals(text) ? sha256 : Hashes.of(copied.getBytes(StandardCharsets.UTF_8));
    @Nullable Object[] article = new @Nullable Object[Articles.TABLE.fields().size()];
    set(article, Articles.ARTICLE_ID, id.orElseGet(() -> derivedId(outlet, url, title, date, hex)));
    set(article, Articles.OUTLET, outlet);
    set(article, Articles.TITLE, emptyToNull(title));
    set(article, Articles.AUTHORS, people(FieldNames.AUTHORS, file, record));
    set(article, Articles.PUBLISHED_ON, day.map(at -> (int) at.toEpochDay()).orElse(null));
    set(article, Articles.URL, emptyToNull(url));
    set(article, Articles.LANGUAGE, language(file, record));
    set(article, Articles.CREDITS, credits(file, record, text));
    set(article, Articles.TEXT, UTF8String.fromBytes(bytes));
    set(article, Articles.N_CHARS, text.length());
    set(article, Articles.CONTENT_SHA256, hex);
    return OutcomeRow.article(file.path(), article)
        .set(Outcomes.GIVEN_ID, id.isPresent())
        .set(Outcomes.COPY_KEY, copyKey)
        .set(Outcomes.UNREAD_DATE, !date.isEmpty() && day.isEmpty());
  }

  private static void set(@Nullable Object[] article, Field field, @Nullable Object value) {
    article[Outcomes.articleIndex(field)] = OutcomeRow.internal(value);
  }

  private @Nullable String language(SourceFile file, RawRecord record) throws RejectedException {
    return optional(FieldNames.LANGUAGE, file, record)
        .map(language -> language.toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  /** The same wherever the file lies and however it is split, and for the same article only. */
  private static String derivedId(
      String outlet, String url, String title, String date, String sha256) {
    return Hashes.hexOfAll(outlet, url, title, date, sha256).substring(0, ID_DIGITS);
  }

  private String text(RawRecord record) throws RejectedException {
    Value value = record.fields().get(names.source(FieldNames.TEXT));
    if (value == null) {
      throw new RejectedException(
          Reason.MISSING_TEXT,
          "The record has " + names.complaint(FieldNames.TEXT, record.names()));
    }
    if (value.kind() != Value.Kind.TEXT) {
      throw wrongType(FieldNames.TEXT, value);
    }
    String text = TextCleaning.clean(value.text());
    if (text.isEmpty()) {
      throw new RejectedException(
          Reason.EMPTY_TEXT, "The text has no visible character; leave the record out.");
    }
    return text;
  }

  private String required(String target, SourceFile file, RawRecord record)
      throws RejectedException {
    Optional<String> value = optional(target, file, record);
    if (value.isPresent()) {
      return value.get();
    }
    if (record.names().isEmpty()) {
      throw file.unlisted()
          ? new RejectedException(
              Reason.NO_MANIFEST_ROW,
              "No row of the manifest has this path, and the file itself names no outlet; add a row.")
          : new RejectedException(
              Reason.MISSING_OUTLET,
              "Nothing names the file's outlet; give a manifest (--metadata FILE), front matter, or"
                  + " --field outlet=folder to take the name of its folder.");
    }
    throw new RejectedException(
        Reason.MISSING_OUTLET, "The record has " + names.complaint(target, record.names()));
  }

  /** A short field of the record, or else of its file; empty where it has none but white space. */
  private Optional<String> optional(String target, SourceFile file, RawRecord record)
      throws RejectedException {
    Value value = value(target, record);
    if (value != null) {
      if (value.kind() == Value.Kind.LIST || value.kind() == Value.Kind.OBJECT) {
        throw wrongType(target, value);
      }
      String text = TextCleaning.tidy(value.text());
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    String ofFile = ofFile(target, file);
    return Optional.of(ofFile).filter(text -> !text.isEmpty());
  }

  private List<String> people(String target, SourceFile file, RawRecord record)
      throws RejectedException {
    Value value = value(target, record);
    if (value != null && value.kind() == Value.Kind.LIST) {
      List<String> people = new ArrayList<>();
      for (String item : value.items()) {
        String name = TextCleaning.tidy(item);
        if (!name.isEmpty()) {
          people.add(name);
        }
      }
      return people;
    }
    return optional(target, file, record).map(Authors::split).orElse(List.of());
  }

  /** Credits that the input gives, or else those that the text names. */
  private List<String> credits(SourceFile file, RawRecord record, String text)
      throws RejectedException {
    List<String> given = people(FieldNames.CREDITS, file, record);
    return given.isEmpty() ? Credits.of(text) : given;
  }

  private @Nullable Value value(String target, RawRecord record) {
    for (String name : names.candidates(target)) {
      Value value = record.fields().get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private String ofFile(String target, SourceFile file) throws RejectedException {
    Map<String, String> metadata = file.metadata();
    for (String name : names.candidates(target)) {
      String value = TextCleaning.tidy(metadata.getOrDefault(name, ""));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private RejectedException wrongType(String target, Value value) {
    return new RejectedException(
        Reason.WRONG_TYPE,
        "The field '%s' (%s) is %s, expected a string."
            .formatted(Sample.shortened(names.source(target)), target, value.kind().described()));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
