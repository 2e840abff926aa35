package parallax.embed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.SparkSession;

/** Vectors of texts that are no table: some thousand sentences that people coded. */
public final class Vectors {
  private static final int TOGETHER = 32;

  private Vectors() {}

  /**
   * A vector of {@link SentenceModel#WIDTH} numbers for each text, in their order, made by all
   * cores: see {@link SentenceModel#embed}.
   *
   * @throws parallax.job.UserException where this machine cannot run the model
   */
  public static List<float[]> of(SparkSession spark, List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = Math.max(1, Math.min(4 * context.defaultParallelism(), texts.size() / TOGETHER));
    return context
        .parallelize(texts, tasks)
        .mapPartitions(new Part(SentenceModel.of(spark)))
        .collect();
  }

  private static final class Part implements FlatMapFunction<Iterator<String>, float[]> {
    private final SentenceModel model;

    Part(SentenceModel model) {
      this.model = model;
    }

    @Override
    public Iterator<float[]> call(Iterator<String> texts) {
      List<float[]> vectors = new ArrayList<>();
      List<String> batch = new ArrayList<>();
      while (texts.hasNext()) {
        batch.add(texts.next());
        if (batch.size() == TOGETHER || !texts.hasNext()) {
          vectors.addAll(model.embed(batch));
          batch.clear();
        }
      }
      return vectors.iterator();
    }
  }
}
