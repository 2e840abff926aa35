package parallax.run;

/** Hears how a run goes on; several jobs may be under way, each on its own thread. */
public interface RunListener {
  /**
   * A job begins.
   *
   * @param number of the job in the order in which they begin, from 1
   */
  default void jobStarted(String job, int number, int of) {}

  default void jobFinished(String job, double seconds) {}
}
