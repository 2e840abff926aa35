package parallax.run;

import parallax.lake.RunManifest;

/** Hears how a run goes on. */
public interface RunListener {
  /**
   * A job begins.
   *
   * @param number of the job among those that work, from 1
   */
  default void jobStarted(String job, int number, int of) {}

  default void jobFinished(String job, double seconds) {}

  default void published(RunManifest run) {}
}
