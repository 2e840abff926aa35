package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.ngram.SizeOption;
import parallax.ngram.Sizes;
import parallax.segment.TextWords;
import parallax.segment.VariantsOption;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/**
 * Finds which n-grams set an outlet apart from all others together, from one of them, or from
 * general language.
 *
 * <p>Every n-gram of the table {@code ngrams} is tested in every outlet that it or its reference
 * has it in. Written are those that the outlet has, and those that it lacks clearly (q ≤ 0.05).
 * Frequencies are relative to the number of n-grams of the same size, repeated ones included (for
 * size 1 the tokens), in the outlet and in the reference. {@code q_value} is over all tests of the
 * outlet and size, absent n-grams included.
 *
 * <p>Where each outlet is compared with all others, the clearest n-grams of the largest outlets are
 * also compared between each two of them, in the table {@code ngram_pairs}.
 *
 * <p>A file holds runs of some 250,000 rows; in each, rows stand in the order of outlet, size and
 * |z|, the largest first.
 */
public final class CompareNgrams implements Job<CompareNgrams.Options> {

  /** What a user may choose. */
  public interface Options extends SizeOption, SeedOption, VariantsOption {
    @Option(names = Reference.OPTION, paramLabel = "OUTLET", description = Reference.DESCRIPTION)
    @Nullable String reference();

    @Option(
        names = ReferenceList.OPTION,
        paramLabel = "FILE",
        description =
            "Frequency list of general language to compare all outlets with instead: term, tab or"
                + " comma, count. Sizes that it has no terms of are not compared.")
    @Nullable InputFile referenceList();

    @Option(
        names = ArticleTests.OPTION,
        defaultValue = ArticleTests.DEFAULT,
        paramLabel = "N",
        description = ArticleTests.DESCRIPTION)
    int permute();

    @Option(
        names = OutletPairs.OPTION,
        defaultValue = OutletPairs.DEFAULT,
        paramLabel = "N",
        description = OutletPairs.DESCRIPTION)
    int pairs();
  }

  @Override
  public String name() {
    return "compare-ngrams";
  }

  @Override
  public String description() {
    return "Finds the n-grams that set each outlet apart.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE, Ngrams.TABLE, NgramTotals.TABLE, OutletTotals.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(NgramKeyness.TABLE, NgramPairs.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    int maxSize = Sizes.upTo(options.maxSize()).most();
    ArticleTests.requireRows(options.permute());
    OutletPairs.requireOutlets(options.pairs());
    ReferenceList list = referenceList(inputs, options);
    Comparison comparison =
        Comparison.of(
            inputs.local(inputs.table(NgramTotals.TABLE)), maxSize, options.reference(), list);
    Dataset<Row> ngrams = inputs.table(Ngrams.TABLE).where(Ngrams.SIZE.column().leq(maxSize));
    boolean alone = options.reference() == null && list == null;
    KeynessPasses passes =
        new KeynessPasses(
            inputs,
            ngrams,
            comparison,
            ArticleTests.perFamily(options.permute(), comparison.outlets().size(), maxSize),
            OutletPairs.largest(comparison, alone ? options.pairs() : 0),
            options.seed());
    return passes.tables();
  }

  private static @Nullable ReferenceList referenceList(Inputs inputs, Options options) {
    InputFile file = options.referenceList();
    if (file == null) {
      return null;
    }
    if (options.reference() != null) {
      throw new UserException(
          "%s %s and %s %s: expected at most one of the two; leave one out."
              .formatted(Reference.OPTION, options.reference(), ReferenceList.OPTION, file));
    }
    InputFile variants = options.variants();
    return ReferenceListReader.read(
        file.text(inputs.hadoop()),
        file.path(),
        new TextWords(Variants.parse(variants.text(inputs.hadoop()), variants.path())));
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    if (options.referenceList() != null) {
      return List.of();
    }
    long outlets = written.rows(OutletTotals.TABLE);
    if (written.rows(NgramKeyness.TABLE) == 0 && outlets == 1) {
      return List.of(
          Finding.warning(
              "There is only one outlet, so ngram_keyness has nothing to compare and is empty."));
    }
    List<Finding> findings =
        new ArrayList<>(ArticleTests.review(options.permute(), outlets, options.maxSize()));
    if (options.reference() == null) {
      findings.addAll(OutletPairs.review(options.pairs(), outlets));
    }
    return findings;
  }
}
