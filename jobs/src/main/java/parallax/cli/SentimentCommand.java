package parallax.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.embed.SentenceModel;
import parallax.job.InputFile;
import parallax.sentiment.Explainer;
import parallax.sentiment.Explanation;
import parallax.sentiment.ExplanationText;
import parallax.sentiment.LearnedExplainer;
import parallax.sentiment.LexiconOptions;
import parallax.sentiment.SentenceHeadFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at scores of sentiment: of any text, and of the sentences behind a mean. */
@Command(
    name = "sentiment",
    description = "Explains scores of sentiment and lists the sentences behind a mean.",
    subcommands = DecisiveCommand.class,
    footer = {
      "",
      "Examples:",
      "  parallax sentiment explain 'It was not a success.'",
      "  parallax sentiment sentences --outlet 'The Times' --scope own"
    })
final class SentimentCommand implements Runnable {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "A command is missing: parallax sentiment explain TEXT, or sentences --outlet NAME.");
  }

  @Command(
      name = "explain",
      sortOptions = false,
      description = {
        "Prints the words that the score of each sentence comes from: place, valence, the rules that"
            + " changed it with their factors, what it contributes, the sum and the score. A sentence"
            + " that is clearly not English has none, as in the tables.",
        "The rules: modifiers.tsv of the lexicon says what each word does."
      },
      footer = {
        "",
        "Examples:",
        "  parallax sentiment explain 'The launch was not a success, but users love it!'",
        "  parallax sentiment explain --lexicon mine.tsv --json 'It works well enough.'",
        "  parallax sentiment explain --learned 'The mayor lost every vote.'",
        "  parallax sentiment explain --json - < lines.txt"
      })
  int explain(
      @Parameters(
              paramLabel = "TEXT",
              description = "One or more sentences; - reads standard input, each line a text.")
          String text,
      @Option(
              names = "--lexicon",
              paramLabel = "FILE",
              defaultValue = LexiconOptions.BUILT_IN,
              description =
                  "Words with their valence, .tsv, .csv or .dic; may be given several times (default:"
                      + " ${DEFAULT-VALUE}).")
          List<String> lexicons,
      @Option(
              names = "--modifiers",
              paramLabel = "FILE",
              defaultValue = LexiconOptions.BUILT_IN_MODIFIERS,
              description = "Negations, degree words and the like (default: ${DEFAULT-VALUE}).")
          String modifiers,
      @Option(
              names = "--variants",
              paramLabel = "FILE",
              defaultValue = "builtin:variants.tsv",
              description = "Spellings that count as one (default: ${DEFAULT-VALUE}).")
          String variants,
      @Option(
              names = "--learned",
              description =
                  "The learned score too, with what the lexicon's rules and the sentence model say; it"
                      + " takes some seconds to load.")
          boolean learned,
      @Option(names = "--whole", description = "Each text as if it were one sentence.")
          boolean whole,
      @Option(names = "--json", description = "An array of the text's sentences in a line of JSON.")
          boolean json)
      throws IOException {
    Explainer explainer =
        new Explainer(
            lexicons.stream().map(InputFile::new).toList(),
            new InputFile(modifiers),
            new InputFile(variants),
            Session.hadoop());
    @Nullable LearnedExplainer model = learned ? model() : null;
    PrintWriter out = spec.commandLine().getOut();
    if (text.equals(STANDARD_INPUT)) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        print(whole ? explainer.whole(line) : explainer.sentences(line), model, json, out);
      }
    } else {
      print(whole ? explainer.whole(text) : explainer.sentences(text), model, json, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static LearnedExplainer model() {
    Configuration hadoop = Session.hadoop();
    SentenceModel sentences = SentenceModel.of(Session.open(0));
    return new LearnedExplainer(
        SentenceHeadFile.open(SentenceHeadFile.BUILT_IN, hadoop),
        new Explainer(
            List.of(new InputFile(LexiconOptions.BUILT_IN)),
            new InputFile(LexiconOptions.BUILT_IN_MODIFIERS),
            new InputFile("builtin:variants.tsv"),
            hadoop),
        sentences::embed);
  }

  private static void print(
      List<Explanation> explanations,
      @Nullable LearnedExplainer model,
      boolean json,
      PrintWriter out) {
    if (json) {
      out.println(json(explanations, model));
      return;
    }
    ExplanationText text = new ExplanationText(Terminal.takesColours());
    if (explanations.isEmpty()) {
      out.println("There is nothing to score.");
    }
    for (Explanation explanation : explanations) {
      LearnedExplainer.@Nullable Parts parts =
          model == null ? null : model.of(explanation.sentence());
      out.println(text.of(explanation) + (parts == null ? "" : parts.text()));
    }
  }

  private static String json(List<Explanation> explanations, @Nullable LearnedExplainer model) {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode sentences = mapper.createArrayNode();
    for (Explanation explanation : explanations) {
      ObjectNode sentence = sentences.addObject();
      sentence.setAll(mapper.<ObjectNode>valueToTree(explanation.asInTables()));
      if (model != null) {
        sentence.set("learned", mapper.valueToTree(model.of(explanation.sentence())));
      }
    }
    return sentences.toString();
  }
}
