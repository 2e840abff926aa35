package parallax;

import java.util.List;
import parallax.collocation.FindCollocations;
import parallax.compare.CompareNgrams;
import parallax.embed.EmbedSentences;
import parallax.framing.CompareFrames;
import parallax.framing.FindFrames;
import parallax.framing.FrameTerms;
import parallax.ingest.IngestArticles;
import parallax.job.Job;
import parallax.ngram.CountNgrams;
import parallax.pipeline.RunPipeline;
import parallax.segment.SegmentArticles;
import parallax.sentiment.ScoreSentiment;
import parallax.target.ScoreTargets;
import parallax.tone.CompareSentiment;
import parallax.tone.CompareTargets;

/** Every job there is: one row a job, in the order in which they run. */
public final class Registry {
  public static final List<Job<?>> JOBS =
      List.of(
          new IngestArticles(),
          new SegmentArticles(),
          new CountNgrams(),
          new FindCollocations(),
          new CompareNgrams(),
          new ScoreSentiment(),
          new RunPipeline(),
          new CompareSentiment(),
          new EmbedSentences(),
          new ScoreTargets(),
          new CompareTargets(),
          new FindFrames(),
          new CompareFrames(),
          new FrameTerms());

  private Registry() {}
}
