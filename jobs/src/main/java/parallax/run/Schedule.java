package parallax.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import parallax.table.Table;

/**
 * Works through steps, some at once, each after those whose tables it reads. Small jobs leave cores
 * idle while their plans are made; another job can use them.
 */
final class Schedule {
  private static final int SECONDS_TO_STOP = 30;

  private final List<Step> waiting;
  private final Set<Table> unwritten = new HashSet<>();
  private final Consumer<Step> work;
  private final Runnable stop;

  /**
   * @param work does one step; called from several threads
   * @param stop ends what is under way after a failure
   */
  Schedule(List<Step> steps, Consumer<Step> work, Runnable stop) {
    this.waiting = new ArrayList<>(steps);
    this.work = work;
    this.stop = stop;
    steps.forEach(step -> unwritten.addAll(step.bound().job().outputs()));
  }

  /**
   * Returns when all steps are done; after the first failure no other begins.
   *
   * @param atOnce steps that may be under way together
   * @throws RuntimeException what the first step that failed threw
   */
  void run(int atOnce) {
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    try {
      CompletionService<Step> done = new ExecutorCompletionService<>(pool);
      int running = submitReady(done);
      while (running > 0) {
        unwritten.removeAll(done.take().get().bound().job().outputs());
        running += submitReady(done) - 1;
      }
    } catch (ExecutionException e) {
      stop.run();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      stop.run();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    } finally {
      end(pool);
    }
  }

  private int submitReady(CompletionService<Step> done) {
    int submitted = 0;
    for (Iterator<Step> steps = waiting.iterator(); steps.hasNext(); ) {
      Step step = steps.next();
      if (isReady(step)) {
        steps.remove();
        done.submit(() -> work.accept(step), step);
        submitted++;
      }
    }
    return submitted;
  }

  private boolean isReady(Step step) {
    return step.inputs().stream().noneMatch(unwritten::contains);
  }

  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
