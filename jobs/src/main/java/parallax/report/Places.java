package parallax.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.table.Articles;
import parallax.table.Sentences;

/**
 * The sentences that the page quotes, each once however many numbers lead to it: noted first, then
 * read together.
 */
final class Places {
  /** What stays around the matches of a sentence that is too long to be shown whole. */
  private static final int CONTEXT = 400;

  private static final int LONGEST = 1200;
  private static final String PLACE = "place";

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
  private final Sheet articles = new Sheet("article_id", "outlet", "title", "url", "published_on");

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

  /** Reads them all, with what is known of their articles. */
  void read(RunTables tables, Outlets outlets) {
    if (places.isEmpty()) {
      return;
    }
    Map<String, Integer> numbers = readArticles(tables, outlets);
    @Nullable Object[][] rows = new Object[places.size()][];
    List<Place> byNumber = new ArrayList<>(places.values());
    for (Row row : chosen(tables)) {
      Place place = byNumber.get(row.getInt(5));
      Integer article = numbers.get(row.getString(0));
      rows[place.number] = shown(row, place, article == null ? -1 : article);
    }
    for (@Nullable Object[] row : rows) {
      sentences.add(row == null ? new Object[] {-1, 0, "", 0, "", true, true} : row);
    }
  }

  private List<Row> chosen(RunTables tables) {
    StructType schema =
        new StructType()
            .add(Sentences.ARTICLE_ID.name(), DataTypes.StringType)
            .add(Sentences.SENTENCE_NO.name(), DataTypes.IntegerType)
            .add(PLACE, DataTypes.IntegerType);
    List<Row> keys = new ArrayList<>();
    places.forEach(
        (key, place) ->
            keys.add(RowFactory.create(key.articleId(), key.sentenceNo(), place.number)));
    return tables
        .rows(Sentences.TABLE)
        .map(all -> all.join(broadcast(tables.spark().createDataFrame(keys, schema)), keyNames()))
        .map(
            all ->
                all.select(
                    Sentences.ARTICLE_ID.column(),
                    Sentences.SENTENCE_NO.column(),
                    Sentences.KIND.column(),
                    Sentences.BEGIN.column(),
                    Sentences.TEXT.column(),
                    col(PLACE)))
        .map(Dataset::collectAsList)
        .orElse(List.of());
  }

  private static String[] keyNames() {
    return new String[] {Sentences.ARTICLE_ID.name(), Sentences.SENTENCE_NO.name()};
  }

  private static @Nullable Object[] shown(Row row, Place place, int article) {
    int begin = row.getInt(3);
    String text = row.getString(4);
    int from = 0;
    int to = text.length();
    if (text.length() > LONGEST) {
      int first = place.end < 0 ? 0 : place.begin - begin;
      int last = place.end < 0 ? 0 : Math.min(place.end - begin, first + LONGEST);
      from = edge(text, Math.max(0, first - CONTEXT));
      to = edge(text, Math.min(text.length(), last + CONTEXT));
    }
    return new Object[] {
      article,
      row.getInt(1),
      row.getString(2),
      begin + from,
      text.substring(from, to),
      from > 0,
      to < text.length()
    };
  }

  /** No cut inside a character of two code units. */
  private static int edge(String text, int place) {
    boolean inside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return inside ? place - 1 : place;
  }

  private Map<String, Integer> readArticles(RunTables tables, Outlets outlets) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Row> ids =
        places.keySet().stream()
            .map(Key::articleId)
            .distinct()
            .map(id -> RowFactory.create(id))
            .toList();
    StructType schema = new StructType().add(Articles.ARTICLE_ID.name(), DataTypes.StringType);
    tables
        .rows(Articles.TABLE)
        .ifPresent(
            all ->
                all.select(
                        Articles.ARTICLE_ID.column(),
                        Articles.OUTLET.column(),
                        Articles.TITLE.column(),
                        Articles.URL.column(),
                        Articles.PUBLISHED_ON.column())
                    .join(
                        broadcast(tables.spark().createDataFrame(ids, schema)),
                        Articles.ARTICLE_ID.name())
                    .orderBy(Articles.ARTICLE_ID.column())
                    .collectAsList()
                    .forEach(
                        row -> {
                          numbers.put(row.getString(0), articles.size());
                          articles.add(
                              row.getString(0),
                              outlets.number(row.getString(1)),
                              row.get(2),
                              row.get(3),
                              row.get(4));
                        }));
    return numbers;
  }

  Sheet sentences() {
    return sentences;
  }

  Sheet articles() {
    return articles;
  }
}
