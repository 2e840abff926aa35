package parallax.framing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Contrast;

/**
 * Weighs the frames of each contrast in each outlet against the reference, and makes a part of the
 * replicates in which whole articles are shuffled. Needs all articles, one small row each. Where
 * the outlet or the reference has fewer than two articles nothing can be inferred, since nobody
 * knows how its articles differ.
 *
 * @param reference the outlet to compare with, which then is not tested itself; null for all others
 *     together, and no test where there is no other
 * @param seed of the shuffles
 * @param part of the replicates, from 0
 */
record ContrastTests(
    CountedFrames frames,
    List<Contrast> contrasts,
    @Nullable String reference,
    long seed,
    int part,
    int parts)
    implements FlatMapFunction<Iterator<Row>, ContrastTest> {

  ContrastTests {
    contrasts = new ArrayList<>(contrasts);
  }

  /** The same for another part. */
  ContrastTests part(int other, int of) {
    return new ContrastTests(frames, contrasts, reference, seed, other, of);
  }

  /**
   * @param rows of {@link ArticleFrames}
   */
  @Override
  public Iterator<ContrastTest> call(Iterator<Row> rows) {
    ContrastedArticles articles = new ContrastedArticles(rows, seed);
    List<String> outlets = articles.outlets();
    List<String> compared =
        outlets.size() < 2
            ? List.of()
            : outlets.stream().filter(outlet -> !outlet.equals(reference)).toList();
    List<String> inferable = compared.stream().filter(o -> isInferable(o, articles)).toList();
    List<ContrastTest> tests = new ArrayList<>();
    compared.stream()
        .filter(outlet -> !inferable.contains(outlet))
        .forEach(outlet -> tests.addAll(described(outlet, articles)));
    if (reference == null) {
      tests.addAll(shuffled(articles, inferable, outlets));
    } else {
      for (String outlet : inferable) {
        tests.addAll(shuffled(articles, List.of(outlet), List.of(outlet, reference)));
      }
    }
    return tests.iterator();
  }

  private boolean isInferable(String outlet, ContrastedArticles articles) {
    return articles.articles(outlet, false) >= 2
        && articles.articles(reference == null ? outlet : reference, reference == null) >= 2;
  }

  /**
   * Tests outlets, all with the same shuffles.
   *
   * @param among the outlets whose articles are shuffled
   */
  private List<ContrastTest> shuffled(
      ContrastedArticles articles, List<String> tested, Collection<String> among) {
    if (tested.isEmpty()) {
      return List.of();
    }
    ContrastedArticles.Shuffled shuffled = articles.shuffled(among);
    List<ContrastTest> tests = new ArrayList<>();
    for (String outlet : tested) {
      for (ContrastTest test : described(outlet, articles)) {
        Contrast contrast = contrasts.get(test.contrastNo() - 1);
        shuffled.test(
            outlet, number(contrast.a(), test.method()), number(contrast.b(), test.method()));
        tests.add(test);
      }
    }
    int[] extremes = shuffled.shuffle().extremes(part, parts);
    for (int i = 0; i < extremes.length; i++) {
      tests.set(i, tests.get(i).withExtremes(extremes[i], shuffled.shuffle().replicates()));
    }
    return tests;
  }

  /** The counts of an outlet for each method and contrast. */
  private List<ContrastTest> described(String outlet, ContrastedArticles articles) {
    String other = reference == null ? outlet : reference;
    boolean others = reference == null;
    List<ContrastTest> described = new ArrayList<>();
    for (String method : frames.methods()) {
      for (int i = 0; i < contrasts.size(); i++) {
        int a = number(contrasts.get(i).a(), method);
        int b = number(contrasts.get(i).b(), method);
        described.add(
            new ContrastTest(
                outlet,
                i + 1,
                method,
                articles.sentences(a, outlet, false),
                articles.sentences(b, outlet, false),
                articles.sentences(a, other, others),
                articles.sentences(b, other, others),
                0,
                0));
      }
    }
    return described;
  }

  private int number(String frame, String method) {
    return frames.all().indexOf(new Found(frame, method));
  }
}
