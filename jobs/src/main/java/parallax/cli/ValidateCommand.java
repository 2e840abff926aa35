package parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.embed.Vectors;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.learn.AnyMethod;
import parallax.learn.CodebookMethod;
import parallax.learn.Coded;
import parallax.learn.LearnedMethod;
import parallax.learn.Method;
import parallax.learn.Validation;
import parallax.segment.TextWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares methods of finding frames with hand-coded sentences. */
@Command(
    name = "validate",
    sortOptions = false,
    description = {
      "Compares what a method says of sentences with what people said of them.",
      "A FILE is as for 'parallax train'; where it has the column weight, which 'parallax sample'"
          + " writes, the scores are also estimated for the corpus. The methods are a codebook, a model that 'parallax train'"
          + " made, or both and their union."
    },
    footer = {
      "",
      "Examples:",
      "  parallax validate coded.tsv",
      "  parallax validate coded.tsv --codebook frames.yaml --frames-model models/hiring"
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Hand-coded sentences.")
  private List<String> files = List.of();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "A codebook (default: " + Codebook.BUILT_IN + " where no model is named).")
  private @Nullable String codebook;

  @Option(
      names = "--frames-model",
      paramLabel = "FOLDER",
      description = "A model that 'parallax train' made.")
  private @Nullable String model;

  @Option(
      names = "--frames",
      split = ",",
      paramLabel = "FRAME",
      description = "The frames to compare (default: all that were coded).")
  private List<String> frames = List.of();

  @Option(
      names = "--examples",
      defaultValue = "3",
      paramLabel = "N",
      description = "Errors to print of each kind and frame (default: ${DEFAULT-VALUE}).")
  private int examples;

  @Option(names = "--errors", paramLabel = "FILE", description = "Write all errors, tab-separated.")
  private @Nullable Path errors;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--bootstrap",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Draws of articles for the intervals (default: ${DEFAULT-VALUE}).")
  private int bootstrap;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "Where places in articles are looked up (default: ${DEFAULT-VALUE}).")
  private String lake = "lake";

  @Override
  public Integer call() throws IOException {
    if (bootstrap < 0 || examples < 0) {
      throw new UserException(
          "--bootstrap %d, --examples %d: expected 0 or more.".formatted(bootstrap, examples));
    }
    Configuration hadoop = Session.hadoop();
    Coded coded = CodedInput.read(files, frames, lake, hadoop);
    List<Method> methods = methods(hadoop);
    List<Validation> found = new ArrayList<>();
    for (Method method : methods) {
      coded.requireFrames(method.frames(), "the method " + method.name());
      found.add(Validation.of(method, coded, List.copyOf(coded.frames()), bootstrap, seed));
    }
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(validation -> out.println(ValidationText.of(validation, examples)));
    out.flush();
    write(found);
    return ExitCode.OK;
  }

  private List<Method> methods(Configuration hadoop) {
    TextWords words = CodedInput.words(hadoop);
    List<Method> methods = new ArrayList<>();
    if (codebook != null || model == null) {
      InputFile file = new InputFile(codebook == null ? Codebook.BUILT_IN : codebook);
      methods.add(new CodebookMethod(Codebook.read(file, hadoop, words), words));
    }
    if (model != null) {
      methods.add(
          new LearnedMethod(model, hadoop, words, texts -> Vectors.of(Session.open(0), texts)));
    }
    if (methods.size() > 1) {
      methods.add(new AnyMethod(methods));
    }
    return methods;
  }

  private void write(List<Validation> found) throws IOException {
    if (errors != null) {
      Files.writeString(errors, ValidationText.errors(found), UTF_8);
    }
    if (json != null) {
      List<Object> all = new ArrayList<>();
      for (Validation validation : found) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("method", validation.method());
        one.put("sentences", validation.sentences());
        one.put("articles", validation.articles());
        one.putAll(Figures.of(validation.scores()));
        if (validation.weighted() != null) {
          Map<String, Object> weighted = new LinkedHashMap<>();
          weighted.put("sentences", validation.weighted().corpus());
          weighted.putAll(Figures.of(validation.weighted().scores()));
          one.put("weighted_to_corpus", weighted);
        }
        one.put("alpha_of_coders", defined(validation.alphaOfCoders()));
        Map<String, Object> withCoders = new LinkedHashMap<>();
        validation
            .alphaWithCoder()
            .forEach((coder, alphas) -> withCoders.put(coder, defined(alphas)));
        one.put("alpha_with_coder", withCoders);
        all.add(one);
      }
      Files.writeString(json, Figures.json(all), UTF_8);
    }
  }

  private static Map<String, @Nullable Double> defined(Map<String, Double> alphas) {
    Map<String, @Nullable Double> numbers = new LinkedHashMap<>();
    alphas.forEach((frame, alpha) -> numbers.put(frame, Figures.number(alpha)));
    return numbers;
  }
}
