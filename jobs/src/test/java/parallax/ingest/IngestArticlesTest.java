package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.ingest.Ingestion.gzip;
import static parallax.ingest.Ingestion.json;
import static parallax.ingest.Ingestion.string;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.SparkExtension;
import parallax.job.Finding;
import parallax.job.UserException;
import parallax.table.Articles;
import parallax.table.Rejected;
import parallax.table.Sources;

@ExtendWith(SparkExtension.class)
class IngestArticlesTest {
  private static final String FRONT_MATTER =
      """
      ---
      outlet: Horizon
      title: A quiet move
      authors: [Ann Lee, Bo Ray]
      published_on: 2026-05-19
      url: https://horizon.example/a
      language: EN
      ---
      The text begins here.

      It goes on.
      """;

  @TempDir Path folder;
  private final SparkSession spark;

  IngestArticlesTest(SparkSession spark) {
    this.spark = spark;
  }

  private Ingestion files() {
    return new Ingestion(spark, folder);
  }

  @Test
  void readsTextWithFrontMatter() {
    Row article = files().file("a.md", FRONT_MATTER).run().article();

    assertThat(string(article, Articles.OUTLET)).isEqualTo("Horizon");
    assertThat(string(article, Articles.TITLE)).isEqualTo("A quiet move");
    assertThat(article.<String>getList(article.fieldIndex("authors")))
        .containsExactly("Ann Lee", "Bo Ray");
    assertThat(article.<Date>getAs("published_on")).isEqualTo(Date.valueOf("2026-05-19"));
    assertThat(string(article, Articles.URL)).isEqualTo("https://horizon.example/a");
    assertThat(string(article, Articles.LANGUAGE)).isEqualTo("en");
    assertThat(string(article, Articles.TEXT))
        .isEqualTo("A quiet move\n\nThe text begins here.\n\nIt goes on.");
    assertThat(string(article, Articles.SOURCE_PATH)).isEqualTo("a.md");
  }

  @Test
  void dashesWithoutFieldsAreText() {
    Row article =
        files()
            .file("Horizon/a.txt", "---\nA rule above.\n---\nAnd below.")
            .field("outlet", "folder")
            .run()
            .article();

    assertThat(string(article, Articles.TEXT)).isEqualTo("---\nA rule above.\n---\nAnd below.");
    assertThat(string(article, Articles.OUTLET)).isEqualTo("Horizon");
  }

  @Test
  void readsTextWithAManifest() {
    Ingestion run =
        files()
            .file("deep/a.txt", "One text.")
            .file("b.txt", "Another text.")
            .file(
                "m.csv",
                "path,outlet,title,note\ndeep/a.txt,Horizon,,x\n./b.txt,\"The, Tide\",Waves,y\n")
            .metadata(folder.resolve("m.csv").toString())
            .run();

    assertThat(run.outlets()).containsExactly("Horizon", "The, Tide");
    assertThat(run.of(Articles.TEXT)).contains("One text.", "Waves\n\nAnother text.");
    assertThat(run.reasons()).isEmpty();
  }

  @Test
  void findsTheManifestInTheFolder() {
    Ingestion run =
        files().file("a.txt", "Text.").file("metadata.csv", "path,outlet\na.txt,Horizon\n").run();

    assertThat(run.outlets()).containsExactly("Horizon");
    assertThat(run.sources()).hasSize(1);
  }

  @Test
  void readsJsonLines() {
    Ingestion run =
        files()
            .lines(
                "a.jsonl",
                "{\"id\": \"x1\", \"outlet\": \"A\", \"text\": \"One.\", \"authors\": \"By Ann Lee and Bo Ray\"}",
                "",
                "{\"id\": 7, \"outlet\": 2026, \"text\": \"Two.\", \"authors\": [{\"name\": \"Cy Dee\"}], \"extra\": {\"deep\": [1]}}")
            .run();

    assertThat(run.of(Articles.ARTICLE_ID)).containsExactly("7", "x1");
    assertThat(run.outlets()).containsExactly("2026", "A");
    assertThat(run.articles().get(1).<String>getList(3)).containsExactly("Ann Lee", "Bo Ray");
    assertThat(run.articles().get(0).<String>getList(3)).containsExactly("Cy Dee");
  }

  @Test
  void readsCsvWithLineEndsAndQuotesInQuotes() {
    Row article =
        files()
            .file("a.csv", "outlet,text,title\r\nA,\"One \"\"two\"\",\r\nthree.\",\r\n")
            .run()
            .article();

    assertThat(string(article, Articles.TEXT)).isEqualTo("One \"two\",\nthree.");
    assertThat(article.isNullAt(2)).isTrue();
  }

  @Test
  void aQuotationMarkThatOpensATsvFieldSwallowsNothing() {
    Ingestion run =
        files()
            .file(
                "a.tsv",
                "outlet\ttext\nA\t\"Yes,\" he said.\nB\t\"I think so\nC\t\"quoted whole\"\nD\tshe said.\"\n")
            .run();

    assertThat(run.outlets()).containsExactly("A", "B", "C", "D");
    assertThat(run.of(Articles.TEXT))
        .contains("\"Yes,\" he said.", "\"I think so", "quoted whole", "she said.\"");
  }

  @Test
  void readsGzipOfEachFormat() {
    Ingestion run =
        files()
            .file("a.jsonl.gz", gzip(json("A", "One.").getBytes(StandardCharsets.UTF_8)))
            .file("b.csv.gz", gzip("outlet,text\nB,Two.\n".getBytes(StandardCharsets.UTF_8)))
            .file("c.tsv.gz", gzip("outlet\ttext\nC\tThree.\n".getBytes(StandardCharsets.UTF_8)))
            .file("d.txt.gz", gzip("---\noutlet: D\n---\nFour.".getBytes(StandardCharsets.UTF_8)))
            .run();

    assertThat(run.outlets()).containsExactly("A", "B", "C", "D");
    assertThat(run.reasons()).isEmpty();
  }

  @Test
  void readsAllMembersOfAGzipFile() throws Exception {
    byte[] one = gzip((json("A", "One.") + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] two = gzip((json("B", "Two.") + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);

    assertThat(files().file("a.jsonl.gz", both).run().outlets()).containsExactly("A", "B");
  }

  @Test
  void looksAtTheContentOfNamesThatSayNothing() {
    Ingestion run =
        files()
            .lines("a.json", json("A", "One."))
            .file("b.dat", "outlet,text\nB,Two.\n")
            .file("c", "---\noutlet: C\n---\nThree.")
            .file("d", gzip("outlet\ttext\nD\tFour.\n".getBytes(StandardCharsets.UTF_8)))
            .run();

    assertThat(run.outlets()).containsExactly("A", "B", "C", "D");
  }

  @Test
  void theFormatOptionOverridesTheName() {
    Ingestion run = files().lines("a.txt", json("A", "One.")).format("jsonl").run();

    assertThat(run.outlets()).containsExactly("A");
  }

  @Test
  void fieldsHaveTheNamesOfTheFiles() {
    Ingestion run =
        files()
            .lines("a.jsonl", "{\"source\": {\"name\": \"A\", \"id\": 1}, \"content\": \"One.\"}")
            .field("outlet", "source.name")
            .field("text", "content")
            .run();

    assertThat(run.outlets()).containsExactly("A");
  }

  @Test
  void readsOtherCharsetsWhenTold() throws Exception {
    assertThat(
            files()
                .file("a.csv", "outlet,text\nA,Café\n".getBytes(StandardCharsets.ISO_8859_1))
                .charset("ISO-8859-1")
                .run()
                .of(Articles.TEXT))
        .containsExactly("Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsUtf16WhenTold(String charset) throws Exception {
    byte[] content = (json("A", "Größe") + "\n" + json("B", "Two.") + "\n").getBytes(charset);

    assertThat(files().file("a.jsonl", content).charset(charset).run().of(Articles.TEXT))
        .containsExactlyInAnyOrder("Größe", "Two.");
  }

  @Test
  void dropsTheByteOrderMark() {
    Ingestion run =
        files()
            .file("a.txt", "\uFEFF---\noutlet: A\n---\n\uFEFFOne.")
            .file("b.csv", "\uFEFFoutlet,text\nB,Two.\n")
            .file("c.jsonl", "\uFEFF" + json("C", "Three."))
            .run();

    assertThat(run.of(Articles.TEXT)).containsExactlyInAnyOrder("One.", "Two.", "Three.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[1].txt",
        "*",
        "with spaces.txt",
        "Größe 新聞.txt",
        "a%20b#c?.txt",
        "{x}.txt",
        "a:b.txt"
      })
  void readsFilesOfAnyName(String name) {
    Ingestion run =
        files()
            .file(name, "---\noutlet: A\n---\nText.")
            .file("other.txt", "---\noutlet: B\n---\nMore.");

    assertThat(run.run().of(Articles.SOURCE_PATH)).contains(name);
    if (!name.contains(":")) {
      assertThat(run.input(folder.resolve(name).toString()).run().of(Articles.SOURCE_PATH))
          .containsExactly(name);
    }
  }

  @Test
  void readsPatternsAndSeveralInputsOnce() {
    Ingestion run =
        files()
            .file("x/2026/a.txt", "---\noutlet: A\n---\nOne.")
            .file("x/2026/b.md", "---\noutlet: B\n---\nTwo.")
            .file("y/2026/a.txt", "---\noutlet: C\n---\nThree.");

    assertThat(run.input(folder + "/*/2026/*.txt").run().of(Articles.SOURCE_PATH))
        .containsExactlyInAnyOrder("x/2026/a.txt", "y/2026/a.txt");
    Ingestion several = run.input(folder + "/x", folder + "/x/2026/a.txt", folder + "/y").run();
    assertThat(several.of(Articles.SOURCE_PATH))
        .containsExactlyInAnyOrder("x/2026/a.txt", "2026/b.md", "y/2026/a.txt");
    List<Row> turned =
        run.input(folder + "/y", folder + "/x/2026/a.txt", folder + "/x").run().articles();
    assertThat(turned).isEqualTo(several.articles());
  }

  @Test
  void theTitleIsPutInFrontOfATextThatDoesNotOpenWithIt() {
    Ingestion run =
        files()
            .lines(
                "a.jsonl",
                "{\"id\": 1, \"outlet\": \"A\", \"title\": \"Don\\u2019t look  up\", \"text\": \"Don't Look Up\\n\\nText.\"}",
                "{\"id\": 2, \"outlet\": \"A\", \"title\": \"AI\", \"text\": \"AI is here.\"}",
                "{\"id\": 3, \"outlet\": \"A\", \"title\": \"One two three four\", \"text\": \"One two three four: more\"}");

    assertThat(run.run().of(Articles.TEXT))
        .containsExactly("Don't Look Up\n\nText.", "AI\n\nAI is here.", "One two three four: more");
  }

  @Test
  void readsDatesAsPeopleWriteThem() {
    Ingestion run =
        files()
            .lines(
                "a.jsonl",
                "{\"id\": 1, \"outlet\": \"A\", \"text\": \"a\", \"published_on\": \"May 19, 2026\"}",
                "{\"id\": 2, \"outlet\": \"A\", \"text\": \"b\", \"published_on\": \"2026-05-19T23:30:00-07:00\"}",
                "{\"id\": 3, \"outlet\": \"A\", \"text\": \"c\", \"published_on\": \"last week\"}")
            .run();

    assertThat(run.of(Articles.PUBLISHED_ON)).containsExactly("2026-05-19", "2026-05-19", "null");
    assertThat(run.review())
        .extracting(Finding::severity)
        .containsExactly(Finding.Severity.NOTE, Finding.Severity.WARNING);
  }

  @Test
  void exactCopiesPointToTheFirst() {
    Ingestion run =
        files()
            .lines("b.jsonl", "{\"id\": \"a\", \"outlet\": \"B\", \"text\": \"Same  text.\"}")
            .lines(
                "a.jsonl",
                "{\"id\": \"z\", \"outlet\": \"A\", \"text\": \"Same text.\"}",
                "{\"id\": \"y\", \"outlet\": \"A\", \"text\": \"Same\\ntext.\"}",
                "{\"id\": \"x\", \"outlet\": \"A\", \"text\": \"Other text.\"}")
            .run();

    assertThat(run.of(Articles.ARTICLE_ID)).containsExactly("a", "x", "y", "z");
    assertThat(run.of(Articles.DUPLICATE_OF)).containsExactly("z", "null", "z", "null");
    assertThat(run.review().get(0).message())
        .isEqualTo("4 records read = 4 articles (2 of them exact copies) + 0 rejected");
  }

  @Test
  void ofCopiesWithDatesTheEarliestIsTheOriginal() {
    Ingestion run =
        files()
            .lines(
                "a.jsonl",
                "{\"id\": \"none\", \"outlet\": \"A\", \"text\": \"t\"}",
                "{\"id\": \"late\", \"outlet\": \"A\", \"text\": \"t\", \"published_on\": \"2026-05-21\"}")
            .lines(
                "b.jsonl",
                "{\"id\": \"early\", \"outlet\": \"B\", \"text\": \"t\", \"published_on\": \"2026-05-20\"}")
            .run();

    assertThat(run.of(Articles.ARTICLE_ID)).containsExactly("early", "late", "none");
    assertThat(run.of(Articles.DUPLICATE_OF)).containsExactly("null", "early", "early");
  }

  @Test
  void aRecordWhoseIdIsTakenIsShownWithEscapes() {
    String second =
        "{\"id\": \"x\", \"outlet\": \"A\", \"text\": \"Two\\nlines,\\ta \\\\ and \\u202E.\"}";
    Ingestion run =
        files()
            .lines("a.jsonl", "{\"id\": \"x\", \"outlet\": \"A\", \"text\": \"One\"}", second)
            .run();

    assertThat(run.reasons()).containsExactly("a.jsonl:2 duplicate_id");
    assertThat(string(run.rejected().get(0), Rejected.SAMPLE))
        .isEqualTo("Two\\nlines,\\ta \\\\ and \\u202E.");
  }

  @Test
  void equalRecordsWithoutIdsAreNumbered() {
    Ingestion run =
        files()
            .lines("a.jsonl", json("A", "x"), json("B", "x"), json("A", "x"), json("A", "x"))
            .run();

    List<String> ids = run.of(Articles.ARTICLE_ID);
    assertThat(ids).doesNotHaveDuplicates().hasSize(4);
    assertThat(ids.stream().filter(id -> id.endsWith("-2") || id.endsWith("-3"))).hasSize(2);
    assertThat(run.of(Articles.DUPLICATE_OF).stream().filter(id -> !id.equals("null")).distinct())
        .hasSize(1);
  }

  @Test
  void derivedIdsDoNotDependOnWhereTheArticleLies() {
    List<String> first =
        files().lines("a.jsonl", json("A", "x"), json("B", "y")).run().of(Articles.ARTICLE_ID);
    Ingestion moved =
        new Ingestion(spark, folder.resolve("deep"))
            .lines("q.jsonl", json("B", "y"), "", json("A", "x"));

    assertThat(moved.run().of(Articles.ARTICLE_ID)).isEqualTo(first);
  }

  @Test
  void aSplitFileGivesTheSameRows() {
    StringBuilder lines = new StringBuilder("\uFEFF");
    for (int i = 0; i < 300; i++) {
      lines.append(
          i % 7 == 0
              ? "{broken " + i
              : i % 11 == 0 ? "" : json("O" + i % 3, "Text " + "é".repeat(i % 50) + i));
      lines.append('\n');
    }
    Ingestion run = files().file("a.jsonl", lines.toString());
    run.run();
    List<Row> articles = run.articles();
    List<Row> rejected = run.rejected();
    List<Row> sources = run.sources();

    for (long bytes : new long[] {1009, 4096}) {
      run.sliceBytes(bytes).run();
      assertThat(run.articles()).isEqualTo(articles);
      assertThat(run.rejected()).isEqualTo(rejected);
      assertThat(run.sources()).isEqualTo(sources);
    }
    assertThat(rejected).hasSize(43);
    assertThat(rejected.get(1).getLong(1)).isEqualTo(8);
  }

  @Test
  void aLineOfFiftyMegabytesIsOneRejectedRecord() {
    byte[] before = (json("A", "One.") + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\n" + json("B", "Two.") + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] content = new byte[before.length + (50 << 20) + after.length];
    java.util.Arrays.fill(content, (byte) 'x');
    System.arraycopy(before, 0, content, 0, before.length);
    System.arraycopy(after, 0, content, content.length - after.length, after.length);
    Ingestion run = files().file("a.jsonl", content).run();

    assertThat(run.outlets()).containsExactly("A", "B");
    assertThat(run.reasons()).containsExactly("a.jsonl:2 record_too_large");
    assertThat(run.rejected().get(0).getString(4)).hasSize(Sample.MAX_BYTES);
    List<Row> sources = run.sources();
    assertThat(run.sliceBytes(7 << 20).run().sources()).isEqualTo(sources);
    assertThat(run.reasons()).containsExactly("a.jsonl:2 record_too_large");
  }

  @Test
  void sourcesHoldTheChecksumOfTheFile() {
    Row source = files().file("a.txt", "---\noutlet: A\n---\nText.").run().sources().get(0);

    assertThat(string(source, Sources.CONTENT_SHA256))
        .isEqualTo(Hashes.hex("---\noutlet: A\n---\nText."));
    assertThat(source.<Long>getAs("n_bytes")).isEqualTo(23L);
  }

  @Test
  void theChecksumDoesNotDependOnTheOrderOfRecords() {
    String one =
        string(
            files().lines("a.jsonl", json("A", "x"), json("B", "y")).run().sources().get(0),
            Sources.CONTENT_SHA256);
    String other =
        string(
            files().lines("a.jsonl", json("B", "y"), json("A", "x")).run().sources().get(0),
            Sources.CONTENT_SHA256);

    assertThat(other).isEqualTo(one).hasSize(64);
  }

  @Test
  void whatIsUpToDateFollowsTheFiles() {
    Ingestion run = files().lines("a.jsonl", json("A", "x"));
    String before = run.externalState();

    assertThat(run.externalState()).isEqualTo(before);
    assertThat(run.lines("b.jsonl", json("A", "z")).externalState()).isNotEqualTo(before);
  }

  @Test
  void tooManyRejectedRecordsCloseTheGate() {
    Ingestion run = files().lines("a.jsonl", json("A", "x"), "{", json("A", "y"), json("A", "z"));
    run.run();

    assertThat(run.review()).extracting(Finding::severity).contains(Finding.Severity.GATE);
    assertThat(
            run.review().stream().map(Finding::message).filter(text -> text.contains("rejected (")))
        .singleElement()
        .asString()
        .contains(", 1 of them broken_json: ")
        .endsWith("'parallax show rejected' lists them.");
    assertThat(run.maxRejected(0.25).review())
        .extracting(Finding::severity)
        .doesNotContain(Finding.Severity.GATE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void theGateIsAShare(double share) {
    assertThatThrownBy(() -> files().lines("a.jsonl", json("A", "x")).maxRejected(share).run())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--max-rejected");
  }
}
