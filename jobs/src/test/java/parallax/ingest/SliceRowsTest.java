package parallax.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.ingest.Ingestion.gzip;
import static parallax.ingest.Ingestion.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;
import parallax.table.Sources;

/** The readers without Spark. */
class SliceRowsTest {
  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  private static ReadOptions options(long maxRecordBytes) {
    return new ReadOptions("auto", Map.of(), "UTF-8", maxRecordBytes);
  }

  private SourceFile file(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return new SourceFile(file.toUri().toString(), name, content.length, Map.of(), false);
  }

  private static List<InternalRow> read(ReadOptions options, Slice... slices) {
    List<InternalRow> rows = new ArrayList<>();
    new SliceRows(List.of(slices), options, HADOOP).forEachRemaining(rows::add);
    return rows;
  }

  private static String text(InternalRow row, Field field) {
    return row.getUTF8String(Outcomes.index(field)).toString();
  }

  private static String textOrReason(InternalRow row) {
    return Outcomes.kind(row) == Outcomes.AN_ARTICLE
        ? Outcomes.article(row).getString(Outcomes.articleIndex(Articles.TEXT))
        : text(row, Rejected.REASON);
  }

  private static long number(InternalRow row, Field field) {
    return row.getLong(Outcomes.index(field));
  }

  private static List<InternalRow> ofKind(List<InternalRow> rows, int kind) {
    return rows.stream().filter(row -> Outcomes.kind(row) == kind).toList();
  }

  private static long sum(List<InternalRow> rows, Field field) {
    return rows.stream().mapToLong(row -> number(row, field)).sum();
  }

  private static long records(List<InternalRow> rows) {
    return sum(ofKind(rows, Outcomes.A_TALLY), Sources.N_RECORDS);
  }

  private static String checksum(List<InternalRow> rows) {
    SourceCounts counts = new SourceCounts();
    for (InternalRow row : ofKind(rows, Outcomes.A_TALLY)) {
      SourceCounts piece = new SourceCounts();
      LedgerEntry.tally(row, piece);
      counts.add(piece);
    }
    return counts.checksumInHex();
  }

  /** "line text" or "line reason" of each record, with lines counted through the slices. */
  private static List<String> lines(List<InternalRow> rows) {
    List<String> lines = new ArrayList<>();
    long before = 0;
    for (InternalRow row : rows) {
      if (Outcomes.kind(row) == Outcomes.A_TALLY) {
        before += number(row, Outcomes.N_LINES);
      } else {
        long number = before + number(row, Outcomes.NUMBER);
        lines.add(number + " " + textOrReason(row));
      }
    }
    return lines;
  }

  @Test
  void aFileReadInPiecesOfAnySizeGivesTheSameRecords() throws IOException {
    String content =
        "\uFEFF"
            + json("A", "one")
            + "\n\n{broken\r\n"
            + json("B", "längere Zeile")
            + "\r\n   \n"
            + json("A", "y".repeat(300))
            + "\n"
            + json("C", "last, without an end");
    byte[] bytes = content.getBytes(UTF_8);
    SourceFile file = file("a.jsonl", bytes);
    ReadOptions options = options(200);
    List<InternalRow> whole = read(options, Slice.OfFile.whole(file, Format.JSONL));

    assertThat(lines(whole))
        .containsExactly(
            "1 one",
            "3 broken_json",
            "4 längere Zeile",
            "6 record_too_large",
            "7 last, without an end");
    for (long size = 1; size <= bytes.length; size++) {
      List<Slice> slices = new ArrayList<>();
      for (long begin = 0; begin < bytes.length; begin += size) {
        slices.add(new Slice.OfFile(file, Format.JSONL, begin, begin + size));
      }
      List<InternalRow> pieces = read(options, slices.toArray(new Slice[0]));
      assertThat(lines(pieces)).as("pieces of %d bytes", size).isEqualTo(lines(whole));
      assertThat(records(pieces)).isEqualTo(records(whole));
      assertThat(sum(ofKind(pieces, Outcomes.A_TALLY), Sources.N_BYTES)).isEqualTo(bytes.length);
      assertThat(checksum(pieces)).isEqualTo(checksum(whole));
    }
  }

  @Test
  void whatStandsBeforeATearIsKept() throws IOException {
    StringBuilder content = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      content.append(json("A", i + " " + Long.toHexString(random.nextLong()))).append('\n');
    }
    byte[] whole = gzip(content.toString().getBytes(UTF_8));
    SourceFile torn = file("a.jsonl.gz", Arrays.copyOf(whole, whole.length * 2 / 3));

    List<InternalRow> rows = read(options(1000), Slice.OfFile.whole(torn, null));

    List<InternalRow> rejected = ofKind(rows, Outcomes.A_REJECTED);
    int articles = ofKind(rows, Outcomes.AN_ARTICLE).size();
    assertThat(articles).isGreaterThan(1000).isLessThan(2000);
    assertThat(rejected).hasSize(1);
    assertThat(text(rejected.get(0), Rejected.REASON)).isEqualTo("torn_gzip");
    assertThat(number(rejected.get(0), Outcomes.NUMBER)).isEqualTo(articles + 1L);
  }

  @Test
  void rowsBehindAnUnclosedQuoteInATornTableAreKept() throws IOException {
    StringBuilder content = new StringBuilder("outlet,text\nA,\"open\n");
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      content.append("A,row ").append(i).append(' ').append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(content.toString().getBytes(UTF_8));
    SourceFile torn = file("a.csv.gz", Arrays.copyOf(whole, whole.length / 2));

    List<InternalRow> rows = read(options(1 << 20), Slice.OfFile.whole(torn, null));

    assertThat(lines(rows)).startsWith("2 unclosed_quote").last().asString().endsWith("torn_gzip");
    assertThat(ofKind(rows, Outcomes.AN_ARTICLE)).hasSizeGreaterThan(100);
  }

  @Test
  void noBytesBreakTheReadersOrTheirCount() throws IOException {
    byte[][] good = {
      "---\noutlet: A\ntitle: \"T\"\n---\nSome text.\n".getBytes(UTF_8),
      (json("A", "one") + "\n" + json("B", "two") + "\n{}\n").getBytes(UTF_8),
      "outlet,text\nA,\"one, two\"\nB,three\n\"C\",\"fo\"\"ur\"\n".getBytes(UTF_8),
      "outlet\ttext\nA\tone\nB\t\"two\"\n".getBytes(UTF_8),
      gzip((json("A", "one") + "\n" + json("B", "two")).getBytes(UTF_8)),
      "\uFEFFoutlet,text\nA,one\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
    };
    String[] names = {"a.txt", "a.jsonl", "a.csv", "a.tsv", "a", "a.json", "a.md"};
    List<Format> formats = List.of(Format.values());
    Random random = new Random(20260519);
    for (int i = 0; i < 3000; i++) {
      byte[] content = mutated(good[random.nextInt(good.length)], random);
      String name = names[random.nextInt(names.length)];
      Format format = random.nextBoolean() ? null : formats.get(random.nextInt(formats.size()));
      List<InternalRow> rows =
          read(options(60 + random.nextInt(100)), Slice.OfFile.whole(file(name, content), format));

      int outcomes =
          ofKind(rows, Outcomes.AN_ARTICLE).size() + ofKind(rows, Outcomes.A_REJECTED).size();
      assertThat(records(rows)).as("round %d, %s as %s", i, name, format).isEqualTo(outcomes);
      assertThat(
              ofKind(rows, Outcomes.A_REJECTED).stream().map(row -> number(row, Outcomes.NUMBER)))
          .doesNotHaveDuplicates();
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = Arrays.copyOf(good, Math.max(0, good.length + random.nextInt(20) - 10));
    int changes = random.nextInt(8);
    byte[] likely = "\"\n\r,\t{}[]\\:-\0".getBytes(UTF_8);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
    }
    if (random.nextInt(10) == 0) {
      random.nextBytes(bytes);
    }
    return bytes;
  }
}
