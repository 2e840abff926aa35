package parallax.compare;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.ngram.Sizes;
import parallax.segment.Counted;
import parallax.table.NgramKeyness;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/**
 * Finds which n-grams set an outlet apart from all others together, or from one of them.
 *
 * <p>Every n-gram of the table {@code ngrams} is tested in every outlet that it or its reference
 * has it in. Written are those that the outlet has, and those that it lacks clearly (q ≤ 0.05).
 * Frequencies are relative to the number of n-grams of the same size, repeated ones included (for
 * size 1 the tokens), in the outlet and in the reference. {@code q_value} is over all tests of the
 * outlet and size, absent n-grams included.
 *
 * <p>{@code n_independent} is 0 where a longer n-gram of the table occurs as often in the outlet,
 * so that all occurrences are part of it, and otherwise {@code n_target}. Dispersion takes an
 * article's share of the outlet's n-grams of the same size for its size.
 */
public final class CompareNgrams implements Job<CompareNgrams.Options> {

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = Sizes.OPTION,
        defaultValue = Sizes.DEFAULT,
        paramLabel = "N",
        description = Sizes.DESCRIPTION)
    int maxSize();

    @Option(names = Reference.OPTION, paramLabel = "OUTLET", description = Reference.DESCRIPTION)
    @Nullable String reference();
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
    return List.of(Sentences.TABLE, OutletTotals.TABLE, Ngrams.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(NgramKeyness.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Sizes sizes = Sizes.upTo(options.maxSize());
    String reference = options.reference();
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    Dataset<Row> ngrams = inputs.table(Ngrams.TABLE).where(Ngrams.SIZE.column().leq(sizes.most()));
    if (reference != null) {
      ngrams = Reference.check(ngrams, reference, inputs.table(OutletTotals.TABLE));
    }
    Dataset<Row> tests =
        Facts.of(ngrams, counted, sizes)
            .mapPartitions(new KeynessScan(reference), Encoders.row(KeynessTest.SCHEMA));
    Column clear =
        NgramKeyness.N_TARGET
            .column()
            .gt(0)
            .or(NgramKeyness.Q_VALUE.column().leq(SizeTotals.LEVEL));
    return Map.of(
        NgramKeyness.TABLE,
        QValues.add(tests)
            .where(NgramKeyness.NGRAM.column().isNotNull().and(clear))
            .select(NgramKeyness.TABLE.columns()));
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    if (written.rows(NgramKeyness.TABLE) > 0 || written.rows(OutletTotals.TABLE) != 1) {
      return List.of();
    }
    return List.of(
        Finding.warning(
            "There is only one outlet, so ngram_keyness has nothing to compare and is empty."));
  }
}
