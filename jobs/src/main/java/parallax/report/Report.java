package parallax.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import parallax.lake.JobEntry;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.table.Articles;
import parallax.table.FrameContrast;
import parallax.table.FrameEvidence;
import parallax.table.FramesByOutlet;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;
import parallax.table.Table;

/** Makes the page of a run. */
public final class Report {
  private static final List<Table> WANTED =
      List.of(
          Articles.TABLE,
          Sentences.TABLE,
          OutletTotals.TABLE,
          FramesByOutlet.TABLE,
          FrameContrast.TABLE,
          FrameEvidence.TABLE,
          NgramKeyness.TABLE,
          NgramPairs.TABLE,
          SentimentByOutlet.TABLE);

  private final RunTables tables;

  private Report(RunTables tables) {
    this.tables = tables;
  }

  /**
   * The page as HTML.
   *
   * @throws parallax.job.UserException where a newer release wrote the run
   */
  public static String of(SparkSession spark, Lake lake, RunManifest run) {
    return new Report(new RunTables(spark, lake, run)).html();
  }

  private String html() {
    Outlets outlets = Outlets.of(tables);
    Labels labels = Labels.of(tables.run(), tables.spark().sparkContext().hadoopConfiguration());
    FrameSheets frames = FrameSheets.of(tables, outlets, labels, isLearned());
    Places places = new Places();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("corpus", Corpus.of(tables, outlets));
    model.put("frames", frames.frames());
    model.put("shares", frames.shares());
    model.put("contrasts", frames.contrasts());
    model.put("pairs", frames.pairs());
    model.put("evidence", EvidenceChoice.of(tables, outlets, places).sheet());
    List<Term> terms = TermChoice.of(tables, outlets);
    model.put("terms", TermChoice.sheet(terms, outlets));
    PairTerms pairs = PairTerms.of(tables, outlets);
    model.put("term_pairs", pairs.sheet());
    LineTerms lines = LineTerms.of(terms, pairs.uses());
    model.put("lines", TermLines.of(tables, lines, places));
    model.put("line_terms", lines.others(outlets));
    model.put("compared_with", ComparedWith.of(tables.run()));
    model.put("tones", ToneSheets.means(tables, outlets));
    model.put("decisive", ToneSheets.decisive(tables, outlets, places));
    model.put("tone_over_time", ToneSheets.periods(tables, outlets));
    model.put("tone_arcs", ToneSheets.arcs(tables, outlets));
    TargetSheets targets = TargetSheets.of(tables, outlets);
    model.put("targets", targets.means());
    model.put("target_mentions", targets.mentions(tables, places));
    model.put("over_time", frames.periods(tables));
    model.put("speakers", Speakers.of(tables, outlets));
    model.put("credits", Credits.of(tables, outlets));
    model.put("frame_words", FrameWords.of(tables, outlets, isLearned()));
    places.read(tables, outlets);
    model.put("sentences", places.sentences());
    model.put("articles", places.articles());
    model.put("made", Making.of(tables.run()));
    return render(page(outlets, frames.answer(), ModelJson.of(model)));
  }

  private boolean isLearned() {
    JobEntry job = tables.run().jobs().get("find-frames");
    return job != null && !job.options().getOrDefault("--frames-model", "").isEmpty();
  }

  private Page page(Outlets outlets, Answer answer, String json) {
    String style = Assets.style();
    String library = Assets.library();
    String script = Assets.script();
    return new Page(
        title(outlets),
        answer,
        facts(outlets),
        notes(outlets),
        tables.run().runId(),
        tables.run().finishedUtc(),
        tables.run().versions().getOrDefault("parallax", ""),
        Methods.ALL,
        Methods.LIMITS,
        Assets.policy(style, List.of(library, script)),
        style,
        library,
        script,
        json);
  }

  private static String title(Outlets outlets) {
    return switch (outlets.size()) {
      case 0 -> "Nothing to compare yet";
      case 1 -> "How one outlet tells the story";
      default -> "How %s outlets tell the story".formatted(Words.count(outlets.size()));
    };
  }

  private List<Page.Fact> facts(Outlets outlets) {
    long articles = 0;
    for (int i = 0; i < outlets.size(); i++) {
      articles += outlets.articles(i);
    }
    return List.of(
        new Page.Fact("%,d".formatted(outlets.size()), outlets.size() == 1 ? "outlet" : "outlets"),
        new Page.Fact("%,d".formatted(articles), articles == 1 ? "article" : "articles"),
        new Page.Fact(
            "%,d".formatted(outlets.sum(OutletTotals.N_SENTENCES)), "sentences that count"),
        new Page.Fact("%,d".formatted(outlets.sum(OutletTotals.N_TOKENS)), "words"),
        new Page.Fact(
            "%,d".formatted(tables.count(FrameEvidence.TABLE)), "places where a frame was found"));
  }

  private List<String> notes(Outlets outlets) {
    List<String> notes = new ArrayList<>();
    for (RunTables.Missing missing : tables.missing(WANTED)) {
      notes.add(
          "This run has no table %s%s, so what rests on it is not shown. 'parallax analyze' makes every table."
              .formatted(
                  missing.table().name(),
                  missing.older() ? " of this release, only an older one" : ""));
    }
    if (notes.isEmpty() && outlets.size() == 0) {
      notes.add("No article is in this run: every record was rejected, or there was none.");
    }
    return notes;
  }

  private static String render(Page page) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(null, ContentType.Html, Report.class.getClassLoader());
    StringOutput output = new StringOutput(page.json().length() + (2 << 20));
    engine.render("report.jte", page, output);
    return output.toString();
  }
}
