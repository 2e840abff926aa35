package parallax.framing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Contrast;
import parallax.compare.Reference;
import parallax.stats.BenjaminiHochberg;
import parallax.stats.LogOddsRatio;

/**
 * Weighs the frames of each contrast in each outlet against the reference. Needs all articles at
 * once, one small row each: for the sums of the others, the q-values and the permutations. Where
 * the outlet or the reference has fewer than two articles nothing can be inferred, since nobody
 * knows how its articles differ; the counts are given alone.
 */
final class ContrastRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final CountedFrames frames;
  private final List<Contrast> contrasts;
  private final @Nullable String reference;
  private final long seed;

  /**
   * @param reference the outlet to compare with, which then has no row itself; null for all others
   *     together, and no row where there is no other
   * @param seed of the permutations
   */
  ContrastRows(
      CountedFrames frames, List<Contrast> contrasts, @Nullable String reference, long seed) {
    this.frames = frames;
    this.contrasts = new ArrayList<>(contrasts);
    this.reference = reference;
    this.seed = seed;
  }

  /** Sentences with either frame, in the outlet and in the reference, and what they give. */
  private record Tested(
      String outlet,
      int contrastNo,
      long a,
      long b,
      long referenceA,
      long referenceB,
      LogOddsRatio ratio,
      @Nullable Double pArticles) {}

  /**
   * @param rows of {@link ArticleFrames}
   */
  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    ContrastedArticles articles = new ContrastedArticles(rows, seed);
    if (reference != null) {
      // Only here are the outlets known.
      Reference.require(reference, articles.outlets());
    }
    List<Row> result = new ArrayList<>();
    for (String method : frames.methods()) {
      result.addAll(rows(method, articles));
    }
    return result.iterator();
  }

  private List<Row> rows(String method, ContrastedArticles articles) {
    List<Tested> tested = new ArrayList<>();
    List<String> compared =
        articles.outlets().size() < 2
            ? List.of()
            : articles.outlets().stream().filter(outlet -> !outlet.equals(reference)).toList();
    List<String> inferable = compared.stream().filter(o -> isInferable(o, articles)).toList();
    for (int i = 0; i < contrasts.size(); i++) {
      int a = frames.all().indexOf(new Found(contrasts.get(i).a(), method));
      int b = frames.all().indexOf(new Found(contrasts.get(i).b(), method));
      Map<String, Double> pArticles =
          inferable.isEmpty() ? Map.of() : articles.pValues(a, b, inferable, reference);
      for (String outlet : compared) {
        tested.add(test(outlet, i + 1, a, b, articles, pArticles.get(outlet)));
      }
    }
    double[] q =
        BenjaminiHochberg.adjust(
            tested.stream()
                .filter(test -> test.pArticles() != null)
                .mapToDouble(test -> test.ratio().pValue())
                .toArray());
    List<Row> rows = new ArrayList<>();
    int inferred = 0;
    for (Tested test : tested) {
      rows.add(row(test, method, test.pArticles() == null ? null : q[inferred++]));
    }
    return rows;
  }

  private boolean isInferable(String outlet, ContrastedArticles articles) {
    return articles.articles(outlet, false) >= 2
        && articles.articles(reference == null ? outlet : reference, reference == null) >= 2;
  }

  private Tested test(
      String outlet,
      int number,
      int a,
      int b,
      ContrastedArticles articles,
      @Nullable Double pArticles) {
    String other = reference == null ? outlet : reference;
    boolean others = reference == null;
    long n = articles.sentences(a, outlet, false);
    long m = articles.sentences(b, outlet, false);
    long referenceN = articles.sentences(a, other, others);
    long referenceM = articles.sentences(b, other, others);
    LogOddsRatio ratio = LogOddsRatio.of(n, m, referenceN, referenceM);
    return new Tested(outlet, number, n, m, referenceN, referenceM, ratio, pArticles);
  }

  private Row row(Tested test, String method, @Nullable Double q) {
    LogOddsRatio ratio = test.ratio();
    boolean inferred = q != null;
    Contrast contrast = contrasts.get(test.contrastNo() - 1);
    return RowFactory.create(
        test.outlet(),
        contrast.a(),
        contrast.b(),
        method,
        test.contrastNo(),
        test.a(),
        test.b(),
        test.referenceA(),
        test.referenceB(),
        ratio.logOdds(),
        inferred ? ratio.ciLow() : null,
        inferred ? ratio.ciHigh() : null,
        inferred ? ratio.z() : null,
        inferred ? ratio.pValue() : null,
        q,
        test.pArticles());
  }
}
