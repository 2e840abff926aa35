package parallax.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Sentences;

/**
 * The sentences that the page quotes, each once however many numbers lead to it: noted first, then
 * read together.
 */
final class Places {
  /** What stays around the matches of a sentence that is too long to be shown whole. */
  private static final int CONTEXT = 400;

  private static final int LONGEST = 1200;

  private static final List<Field> SENTENCES =
      List.of(
          Sentences.ARTICLE_ID,
          Sentences.SENTENCE_NO,
          Sentences.KIND,
          Sentences.BEGIN,
          Sentences.TEXT);

  private static final List<Field> ARTICLES =
      List.of(
          Articles.ARTICLE_ID,
          Articles.OUTLET,
          Articles.TITLE,
          Articles.URL,
          Articles.PUBLISHED_ON);

  private record Key(String articleId, int sentenceNo) {}

  private static final class Place {
    final int number;
    int begin = Integer.MAX_VALUE;
    int end = -1;

    Place(int number) {
      this.number = number;
    }
  }

  private final Map<Key, Place> places = new LinkedHashMap<>();
  private final Sheet sentences =
      new Sheet("article", "sentence_no", "kind", "begin", "text", "cut_before", "cut_after");
  private final Sheet articles = new Sheet(ARTICLES);

  /** The number of a sentence among all that are quoted. */
  int sentence(String articleId, int sentenceNo) {
    Key key = new Key(articleId, sentenceNo);
    return places.computeIfAbsent(key, next -> new Place(places.size())).number;
  }

  /** The same for a sentence of which this part must be seen, by offsets in the article. */
  int sentence(String articleId, int sentenceNo, int begin, int end) {
    int number = sentence(articleId, sentenceNo);
    Place place = places.get(new Key(articleId, sentenceNo));
    if (place != null) {
      place.begin = Math.min(place.begin, begin);
      place.end = Math.max(place.end, end);
    }
    return number;
  }

  /** The same for a row that begins with article, sentence, begin and end. */
  int sentence(@Nullable Object[] row, int at) {
    return sentence(
        String.valueOf(row[at]), number(row[at + 1]), number(row[at + 2]), number(row[at + 3]));
  }

  private static int number(@Nullable Object value) {
    return value instanceof Integer number ? number : 0;
  }

  /** Reads them all, with what is known of their articles. */
  void read(RunTables tables, Outlets outlets) {
    if (places.isEmpty()) {
      return;
    }
    Map<UTF8String, Set<Integer>> wanted = new HashMap<>();
    for (Key key : places.keySet()) {
      wanted
          .computeIfAbsent(UTF8String.fromString(key.articleId), next -> new HashSet<>())
          .add(key.sentenceNo);
    }
    Map<String, Integer> numbers = readArticles(tables, outlets, wanted);
    @Nullable Object[][] rows = new Object[places.size()][];
    for (@Nullable Object[] row :
        KeptRows.of(tables, Sentences.TABLE, SENTENCES, row -> isAmong(wanted, row))) {
      Place place = places.get(new Key(String.valueOf(row[0]), number(row[1])));
      if (place != null) {
        rows[place.number] = shown(row, place, numbers.getOrDefault(String.valueOf(row[0]), -1));
      }
    }
    for (@Nullable Object[] row : rows) {
      sentences.add(row == null ? new Object[] {-1, 0, "", 0, "", true, true} : row);
    }
  }

  private static boolean isAmong(Map<UTF8String, Set<Integer>> wanted, InternalRow sentence) {
    Set<Integer> numbers = wanted.get(sentence.getUTF8String(0));
    return numbers != null && numbers.contains(sentence.getInt(1));
  }

  private static @Nullable Object[] shown(@Nullable Object[] row, Place place, int article) {
    int begin = number(row[3]);
    String text = String.valueOf(row[4]);
    int from = 0;
    int to = text.length();
    if (text.length() > LONGEST) {
      int first = place.end < 0 ? 0 : place.begin - begin;
      int last = place.end < 0 ? 0 : Math.min(place.end - begin, first + LONGEST);
      from = edge(text, Math.max(0, first - CONTEXT));
      to = edge(text, Math.min(text.length(), last + CONTEXT));
    }
    return new Object[] {
      article, row[1], row[2], begin + from, text.substring(from, to), from > 0, to < text.length()
    };
  }

  /** No cut inside a character of two code units. */
  private static int edge(String text, int place) {
    boolean inside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return inside ? place - 1 : place;
  }

  private Map<String, Integer> readArticles(
      RunTables tables, Outlets outlets, Map<UTF8String, Set<Integer>> wanted) {
    Map<String, Integer> numbers = new HashMap<>();
    for (@Nullable Object[] row :
        KeptRows.of(
            tables, Articles.TABLE, ARTICLES, row -> wanted.containsKey(row.getUTF8String(0)))) {
      numbers.put(String.valueOf(row[0]), articles.size());
      articles.add(Sheet.numbered(row, outlets, ARTICLES));
    }
    return numbers;
  }

  Sheet sentences() {
    return sentences;
  }

  Sheet articles() {
    return articles;
  }
}
