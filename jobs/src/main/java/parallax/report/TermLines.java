package parallax.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.job.ColumnRows;
import parallax.segment.Counted;
import parallax.table.Field;
import parallax.table.Sentences;

/**
 * Where terms stand: all of them are looked for in one pass over the sentences, and of each some
 * sentences are kept, drawn by a hash of their place.
 */
final class TermLines implements FlatMapFunction<Iterator<InternalRow>, TermLines.Found> {
  private static final long serialVersionUID = 1;

  private static final List<Field> COLUMNS =
      List.of(
          Sentences.ARTICLE_ID,
          Sentences.SENTENCE_NO,
          Sentences.OUTLET,
          Sentences.TOKENS,
          Sentences.TOKEN_BEGINS,
          Sentences.TOKEN_ENDS);

  private static final Comparator<Hit> DRAWN =
      Comparator.comparingLong(Hit::draw)
          .thenComparing(Hit::articleId)
          .thenComparingInt(Hit::sentenceNo);

  /** One occurrence: [begin, end) in the article. */
  record Hit(long draw, String articleId, int sentenceNo, int begin, int end)
      implements Serializable {}

  /** The first hits of each term, by its number. */
  static final class Found implements Serializable {
    private static final long serialVersionUID = 1;
    private final HashMap<Integer, ArrayList<Hit>> hits = new HashMap<>();

    void add(int term, Hit hit, int each) {
      ArrayList<Hit> kept = hits.computeIfAbsent(term, next -> new ArrayList<>(each + 1));
      if (kept.size() == each && DRAWN.compare(hit, kept.get(each - 1)) >= 0) {
        return;
      }
      int place = kept.size();
      while (place > 0 && DRAWN.compare(hit, kept.get(place - 1)) < 0) {
        place--;
      }
      kept.add(place, hit);
      if (kept.size() > each) {
        kept.remove(each);
      }
    }

    Found with(Found other, int[] each) {
      other.hits.forEach((term, kept) -> kept.forEach(hit -> add(term, hit, each[term])));
      return this;
    }
  }

  /** Terms by their words. */
  private static final class Node {
    final Map<UTF8String, Node> next = new HashMap<>();
    int term = -1;
  }

  private final LineTerms.Use[] uses;
  private final int[] each;

  private TermLines(LineTerms terms) {
    this.uses = terms.uses().toArray(LineTerms.Use[]::new);
    this.each = terms.each();
  }

  /** Lines of the uses, by number; their sentences are noted in {@code places}. */
  static Sheet of(RunTables tables, LineTerms terms, Places places) {
    Sheet sheet = new Sheet("term", "sentence", "begin", "end");
    int[] each = terms.each();
    if (!terms.uses().isEmpty()) {
      tables
          .rows(Sentences.TABLE)
          .map((Dataset<Row> rows) -> Counted.of(rows).select(Sheet.columnsOf(COLUMNS)))
          .map(
              rows ->
                  ColumnRows.of(rows)
                      .mapPartitions(new TermLines(terms))
                      .treeAggregate(
                          new Found(), (a, b) -> a.with(b, each), (a, b) -> a.with(b, each)))
          .ifPresent(found -> add(sheet, found, places));
    }
    return sheet;
  }

  private static void add(Sheet sheet, Found found, Places places) {
    new TreeMap<>(found.hits)
        .forEach(
            (term, hits) ->
                hits.forEach(
                    hit ->
                        sheet.add(
                            term,
                            places.sentence(
                                hit.articleId(), hit.sentenceNo(), hit.begin(), hit.end()),
                            hit.begin(),
                            hit.end())));
  }

  @Override
  public Iterator<Found> call(Iterator<InternalRow> sentences) {
    Map<UTF8String, Node> roots = new HashMap<>();
    for (int i = 0; i < uses.length; i++) {
      UTF8String outlet = UTF8String.fromString(uses[i].outlet());
      Node node = roots.computeIfAbsent(outlet, next -> new Node());
      for (String token : uses[i].ngram().split(" ", -1)) {
        node = node.next.computeIfAbsent(UTF8String.fromString(token), next -> new Node());
      }
      node.term = i;
    }
    Found found = new Found();
    while (sentences.hasNext()) {
      InternalRow row = sentences.next();
      Node root = roots.get(row.getUTF8String(2));
      if (root != null) {
        search(row, root, found);
      }
    }
    return List.of(found).iterator();
  }

  private void search(InternalRow row, Node root, Found found) {
    ArrayData tokens = row.getArray(3);
    int length = tokens.numElements();
    for (int first = 0; first < length; first++) {
      @Nullable Node node = root.next.get(tokens.getUTF8String(first));
      for (int last = first; node != null; node = next(node, tokens, ++last, length)) {
        if (node.term >= 0) {
          found.add(node.term, hit(row, first, last), each[node.term]);
        }
      }
    }
  }

  private static @Nullable Node next(Node node, ArrayData tokens, int next, int length) {
    return next < length ? node.next.get(tokens.getUTF8String(next)) : null;
  }

  private static Hit hit(InternalRow row, int first, int last) {
    int sentenceNo = row.getInt(1);
    long draw = 0x9E3779B97F4A7C15L * (row.getUTF8String(0).hashCode() * 31L + sentenceNo + 1);
    return new Hit(
        (draw ^ (draw >>> 32)) * 0xD6E8FEB86659FD93L,
        row.getUTF8String(0).toString(),
        sentenceNo,
        row.getArray(4).getInt(first),
        row.getArray(5).getInt(last));
  }
}
