package parallax.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.ingest.Ingestion.gzip;
import static parallax.ingest.Ingestion.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.SparkExtension;
import parallax.table.Articles;

/** All kinds of bad input in one folder: each is rejected where it stands, and nothing else is. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  /** A file, how many articles it gives, and the records of it that are rejected. */
  record Case(
      String what, String file, Supplier<byte[]> content, int articles, List<String> rejected) {
    static Case of(String what, String file, String content, int articles, String... rejected) {
      return of(what, file, content.getBytes(UTF_8), articles, rejected);
    }

    static Case of(String what, String file, byte[] content, int articles, String... rejected) {
      return new Case(what, file, () -> content, articles, List.of(rejected));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private final SparkSession spark;
  private Ingestion run;

  BadInputTest(SparkSession spark) {
    this.spark = spark;
    this.run = new Ingestion(spark, Path.of("."));
  }

  static Stream<Case> cases() {
    return Stream.of(texts(), lines(), tables(), compressed(), manifest()).flatMap(s -> s);
  }

  private static String front(String outlet, String body) {
    return "---\noutlet: " + outlet + "\n---\n" + body;
  }

  private static Stream<Case> texts() {
    return Stream.of(
        Case.of("empty file", "empty.txt", "", 0, "1 empty_text"),
        Case.of("white space", "blank.txt", front("A", " \n\u00A0\u200B\t\r\n"), 0, "1 empty_text"),
        Case.of(
            "Latin-1",
            "latin1.txt",
            front("A", "Café crème").getBytes(ISO_8859_1),
            0,
            "1 invalid_utf8"),
        Case.of(
            "UTF-16 with mark",
            "utf16.txt",
            ("\uFEFF" + front("A", "Some text.")).getBytes(UTF_16LE),
            0,
            "1 utf16"),
        Case.of(
            "UTF-16 without mark",
            "utf16be.txt",
            front("A", "Some text.").getBytes(UTF_16BE),
            0,
            "1 utf16"),
        Case.of("NUL bytes", "nul.txt", front("A", "Text\0with a NUL in it."), 0, "1 nul_bytes"),
        Case.of("binary file", "photo.png", random(5000), 0, "1 binary_file"),
        Case.of("PDF", "paper.txt", "%PDF-1.7 and so on", 0, "1 binary_file"),
        Case.of("too long", "long.txt", front("A", "x".repeat(200_000)), 0, "1 record_too_large"),
        Case.of("no outlet", "bare.txt", "Just text.", 0, "1 no_manifest_row"),
        Case.of(
            "broken front matter",
            "yaml.txt",
            "---\noutlet: [A\n---\nText",
            0,
            "1 broken_front_matter"),
        Case.of("key twice", "twice.md", "---\noutlet: A\noutlet: B\n---\nT", 0, "1 duplicate_key"),
        Case.of("outlet a mapping", "map.md", "---\noutlet: {a: b}\n---\nT", 0, "1 wrong_type"));
  }

  private static Stream<Case> lines() {
    String deep = "[".repeat(3000) + "]".repeat(3000);
    return Stream.of(
        lines("broken", "{\"outlet\": \"A\", \"text\": ", "broken_json"),
        lines("array", "[1, 2]", "not_an_object"),
        lines("null", "null", "not_an_object"),
        lines("text alone", "\"text\"", "not_an_object"),
        lines("3,000 deep", "{\"outlet\": \"A\", \"x\": " + deep + "}", "nested_too_deep"),
        lines(
            "key twice",
            "{\"outlet\": \"A\", \"outlet\": \"B\", \"text\": \"t\"}",
            "duplicate_key"),
        lines(
            "key twice inside",
            "{\"outlet\": \"A\", \"text\": \"t\", \"x\": {\"a\": 1, \"a\": 2}}",
            "duplicate_key"),
        lines("two objects", json("A", "one") + json("A", "two"), "broken_json"),
        lines("text a number", "{\"outlet\": \"A\", \"text\": 42}", "wrong_type"),
        lines("text an array", "{\"outlet\": \"A\", \"text\": [\"t\"]}", "wrong_type"),
        lines("text null", "{\"outlet\": \"A\", \"text\": null}", "missing_text"),
        lines("no text", "{\"outlet\": \"A\", \"content\": \"t\"}", "missing_text"),
        lines("no outlet", "{\"text\": \"t\"}", "missing_outlet"),
        lines("blank outlet", "{\"outlet\": \" \", \"text\": \"t\"}", "missing_outlet"),
        lines("empty text", "{\"outlet\": \"A\", \"text\": \"\"}", "empty_text"),
        lines("NUL escape", "{\"outlet\": \"A\", \"text\": \"a\\u0000b\"}", "nul_bytes"),
        lines("half a pair", "{\"outlet\": \"A\", \"text\": \"a\\ud800b\"}", "unpaired_surrogate"),
        lines("not a number", "{\"outlet\": \"A\", \"text\": \"t\", \"x\": NaN}", "broken_json"),
        lines("too long", json("A", "x".repeat(200_000)), "record_too_large"),
        Case.of(
            "Latin-1 line",
            "latin1.jsonl",
            (json("A", "l1") + "\n" + json("A", "Café") + "\n" + json("A", "l3"))
                .getBytes(ISO_8859_1),
            2,
            "2 invalid_utf8"),
        Case.of(
            "random bytes as lines",
            "noise.json",
            ("{" + json("A", "noise")).getBytes(UTF_8),
            0,
            "1 broken_json"),
        Case.of(
            "UTF-16 lines",
            "utf16.jsonl",
            (json("A", "a") + "\n" + json("A", "b")).getBytes(UTF_16LE),
            0,
            "1 utf16"),
        Case.of(
            "id twice",
            "ids.jsonl",
            "{\"id\": \"x\", \"outlet\": \"A\", \"text\": \"first\"}\n{\"id\": \"x\", \"outlet\": \"A\", \"text\": \"second\"}\n",
            1,
            "2 duplicate_id"));
  }

  /** The bad line between two good ones. */
  private static Case lines(String what, String bad, String reason) {
    String name = what.replaceAll("[^a-z0-9]", "-").toLowerCase(Locale.ROOT) + ".jsonl";
    String good = json("A", what + " before") + "\n\n";
    return Case.of(
        "line: " + what, name, good + bad + "\n" + json("A", what + " after"), 2, "3 " + reason);
  }

  private static Stream<Case> tables() {
    return Stream.of(
        Case.of(
            "too many fields", "many.csv", "outlet,text\nA,m1\nA,m2,x\nA,m3\n", 2, "3 field_count"),
        Case.of("too few fields", "few.csv", "outlet,text\nA,f1\nA\nA,f3\n", 2, "3 field_count"),
        Case.of(
            "unclosed quote",
            "open.csv",
            "outlet,text\nA,o1\nA,\"o2\nA,o3\nA,o4\n",
            3,
            "3 unclosed_quote"),
        Case.of(
            "quote closed in the next quoted field",
            "mixed.csv",
            "outlet,text\nA,\"q1\nA,\"q2\"\nA,q3\n",
            2,
            "2 broken_quotes"),
        Case.of(
            "text behind a quote",
            "behind.csv",
            "outlet,text\nA,\"b1\" x\nA,b2\n",
            1,
            "2 broken_quotes"),
        Case.of(
            "Latin-1 row",
            "latin1.csv",
            "outlet,text\nA,r1\nA,Café\nA,r3\n".getBytes(ISO_8859_1),
            2,
            "3 invalid_utf8"),
        Case.of(
            "empty cells",
            "cells.csv",
            "outlet,text\n,c1\nA,\nA,c3\n",
            1,
            "2 missing_outlet",
            "3 missing_text"),
        Case.of("column twice", "columns.csv", "outlet,text,text\nA,a,b\n", 0, "1 duplicate_key"),
        Case.of(
            "tab table",
            "few.tsv",
            "outlet\ttext\nA\tt1\nA\nA\tt3\tx\n",
            1,
            "3 field_count",
            "4 field_count"),
        Case.of(
            "long row",
            "long.csv",
            "outlet,text\nA,z1\nA," + "z".repeat(200_000) + "\nA,z3\n",
            2,
            "3 record_too_large"),
        Case.of("header only", "header.csv", "outlet,text\n", 0));
  }

  private static Stream<Case> compressed() {
    StringBuilder many = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      many.append(json("A", "g" + i + " " + random.nextLong())).append('\n');
    }
    byte[] whole = gzip(many.toString().getBytes(UTF_8));
    byte[] garbage = Arrays.copyOf(gzip((json("A", "gg") + "\n").getBytes(UTF_8)), 120);
    Arrays.fill(garbage, 100, 120, (byte) 'x');
    return Stream.of(
        Case.of("torn at once", "torn0.jsonl.gz", Arrays.copyOf(whole, 5), 0, "1 torn_gzip"),
        Case.of(
            "torn text", "torn.txt.gz", Arrays.copyOf(gzip(random(4000)), 900), 0, "1 torn_gzip"),
        Case.of("no gzip at all", "not.txt.gz", front("A", "plain after all"), 1),
        Case.of("bomb", "bomb.txt.gz", gzip(new byte[50_000_000]), 0, "1 record_too_large"),
        Case.of("bomb line", "bomb.jsonl.gz", gzip(new byte[50_000_000]), 0, "1 record_too_large"));
  }

  private static Stream<Case> manifest() {
    String rows =
        """
        path,outlet,title
        listed.txt,A,
        missing.txt,A,
        /etc/hosts,A,
        ../up.txt,A,
        deep/../../up.txt,A,
        C:\\up.txt,A,
        ,A,
        listed.txt,B,
        too,many,fields,here
        """;
    return Stream.of(
        Case.of("listed", "listed.txt", "The listed text.", 1),
        Case.of(
            "manifest",
            "metadata.csv",
            rows,
            0,
            "3 file_missing",
            "4 unsafe_path",
            "5 unsafe_path",
            "6 unsafe_path",
            "7 unsafe_path",
            "8 missing_path",
            "9 duplicate_path",
            "10 field_count"));
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @BeforeAll
  void readAll(@TempDir Path folder) throws IOException {
    run = new Ingestion(spark, folder).maxRecordBytes(100_000);
    cases().forEach(bad -> run.file(bad.file(), bad.content().get()));
    Path outside = Files.createTempFile("outside", ".txt");
    Files.writeString(outside, front("A", "not ours"));
    Files.createSymbolicLink(folder.resolve("link-out.txt"), outside);
    Files.createSymbolicLink(folder.resolve("link-in.txt"), folder.resolve("listed.txt"));
    Files.createSymbolicLink(folder.resolve("link-broken.txt"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("link-circle"), folder);
    run.run();
    Files.delete(outside);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRejectedWhereItStandsAndNothingElseIs(Case bad) {
    assertThat(run.reasons().stream().filter(line -> line.startsWith(bad.file() + ":")))
        .containsExactlyElementsOf(
            bad.rejected().stream().map(line -> bad.file() + ":" + line).toList());
    assertThat(run.of(Articles.SOURCE_PATH).stream().filter(bad.file()::equals))
        .hasSize(bad.articles());
  }

  @Test
  void linksThatLeadAwayAreNotFollowed() {
    assertThat(run.reasons())
        .contains(
            "link-out.txt:1 link_out_of_folder",
            "link-broken.txt:1 broken_link",
            "link-circle:1 link_to_folder",
            "link-in.txt:1 no_manifest_row");
  }

  @Test
  void ofAnIdGivenTwiceTheFirstIsKept() {
    assertThat(
            run.articles().stream()
                .filter(row -> row.<String>getAs("article_id").equals("x"))
                .map(row -> row.<String>getAs("text")))
        .containsExactly("first");
  }

  @Test
  void everyRejectedRecordSaysWhatToDoAndShowsItsBeginning() {
    for (Row row : run.rejected()) {
      assertThat(row.<String>getAs("detail")).hasSizeGreaterThan(20).endsWith(".");
      String sample = row.getAs("sample");
      if (sample != null) {
        assertThat(sample.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(Sample.MAX_BYTES);
        assertThat(sample).doesNotContainPattern("[\\p{Cntrl}]");
      }
    }
  }

  @Test
  void aMissingFieldIsNamedWithWhatIsThere() {
    assertThat(detail("no-text.jsonl"))
        .contains("'text'")
        .contains("outlet, content")
        .contains("--field");
    assertThat(detail("latin1.txt")).contains("windows-1252").contains("E9");
    assertThat(detail("utf16.txt")).contains("UTF-16").contains("--charset");
  }

  private String detail(String file) {
    return run.rejected().stream()
        .filter(row -> row.getString(0).equals(file))
        .map(row -> row.<String>getAs("detail"))
        .findFirst()
        .orElseThrow();
  }
}
