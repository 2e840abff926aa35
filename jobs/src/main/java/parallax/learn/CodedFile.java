package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import parallax.job.UserException;

/**
 * Reads files of hand-coded sentences: columns {@code text} and {@code frames}, and, where there
 * are any, {@code article_id}, {@code coder} and {@code weight}. Instead of the text a row may name
 * its place, as {@code article_id}, {@code begin} and {@code end} in UTF-16 code units of the
 * article's text.
 */
public final class CodedFile {
  static final String TEXT = "text";
  static final String FRAMES = "frames";
  static final String ARTICLE_ID = "article_id";
  static final String CODER = "coder";
  static final String WEIGHT = "weight";

  /** Coded, and without any frame. */
  static final String NO_FRAME = "none";

  /** Drawn to be coded, and not coded yet. */
  static final String NOT_CODED = "?";

  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final Function<String, @Nullable String> articles;
  private final List<CodedSentence> sentences = new ArrayList<>();
  private int notCoded;

  private CodedFile(Function<String, @Nullable String> articles) {
    this.articles = articles;
  }

  /**
   * The sentences of some files, and how many were left out because nobody has coded them.
   *
   * @param articles the text of an article by its id, or null where there is none
   * @throws UserException where a file is broken or a row lacks its text or frames
   */
  public static Coded read(
      List<InputFile> files, Configuration hadoop, Function<String, @Nullable String> articles) {
    CodedFile reader = new CodedFile(articles);
    for (InputFile file : files) {
      List<CodedRecord> rows = CodedRows.parse(file.path(), file.text(hadoop));
      if (rows.isEmpty()) {
        throw new UserException(
            "%s has no rows; expected a header with text and frames, and sentences below it."
                .formatted(file));
      }
      rows.forEach(reader::add);
    }
    return Coded.of(reader.sentences, reader.notCoded);
  }

  /** Whether a file names articles whose texts are needed. */
  public static boolean needsArticles(List<InputFile> files, Configuration hadoop) {
    return files.stream()
        .flatMap(file -> CodedRows.parse(file.path(), file.text(hadoop)).stream())
        .anyMatch(row -> row.get(TEXT).isEmpty() && !row.get(ARTICLE_ID).isEmpty());
  }

  private void add(CodedRecord row) {
    String frames = row.get(FRAMES);
    if (frames.equals(NOT_CODED)) {
      notCoded++;
      return;
    }
    if (!row.fields().containsKey(FRAMES)) {
      throw new UserException(
          "%s has no %s; write its frames, or '%s' where it has none."
              .formatted(row.place(), FRAMES, NO_FRAME));
    }
    String text = row.get(TEXT).isEmpty() ? textInArticle(row) : row.get(TEXT);
    String article = row.get(ARTICLE_ID).isEmpty() ? text : row.get(ARTICLE_ID);
    sentences.add(
        new CodedSentence(
            row.place(), text, article, framesIn(frames), row.get(CODER), weightOf(row)));
  }

  private String textInArticle(CodedRecord row) {
    if (row.get(ARTICLE_ID).isEmpty()) {
      throw new UserException(
          "%s has neither a text nor an article_id with begin and end; give one of them."
              .formatted(row.place()));
    }
    String article = articles.apply(row.get(ARTICLE_ID));
    if (article == null) {
      throw new UserException(
          "%s names the article '%s', which the lake does not have; name the right --lake."
              .formatted(row.place(), row.get(ARTICLE_ID)));
    }
    int begin = offset(row, "begin");
    int end = offset(row, "end");
    if (begin >= end || end > article.length()) {
      throw new UserException(
          "%s: begin %d and end %d are no place in article '%s', which has %d UTF-16 code units."
              .formatted(row.place(), begin, end, row.get(ARTICLE_ID), article.length()));
    }
    return article.substring(begin, end).strip();
  }

  private static int offset(CodedRecord row, String name) {
    String value = row.get(name);
    if (!value.matches("[0-9]{1,9}")) {
      throw new UserException(
          "%s: found %s '%s'; expected a whole number from 0.".formatted(row.place(), name, value));
    }
    return Integer.parseInt(value);
  }

  private static @Nullable Double weightOf(CodedRecord row) {
    String value = row.get(WEIGHT);
    if (value.isEmpty()) {
      return null;
    }
    double weight = NUMBER.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new UserException(
          "%s: found %s '%s'; expected a positive number, such as 12.5, or no such column."
              .formatted(row.place(), WEIGHT, value));
    }
    return weight;
  }

  private static NavigableSet<String> framesIn(String field) {
    NavigableSet<String> frames = new TreeSet<>();
    for (String frame : field.split("[;,|\\s]+", -1)) {
      if (!frame.isEmpty()) {
        frames.add(frame);
      }
    }
    frames.remove(NO_FRAME);
    return frames;
  }
}
