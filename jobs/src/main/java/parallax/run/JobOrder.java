package parallax.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.job.Job;
import parallax.table.Table;

/** The order in which jobs can run. */
public final class JobOrder {
  private JobOrder() {}

  /**
   * The same jobs, each after those whose tables it reads, otherwise in the order given.
   *
   * @throws IllegalStateException where two jobs write one table, nobody writes a table that is
   *     read, or jobs wait for each other
   */
  public static List<Job<?>> of(List<Job<?>> jobs) {
    requireOneWriter(jobs);
    List<Job<?>> waiting = new ArrayList<>(jobs);
    List<Job<?>> ordered = new ArrayList<>();
    Set<Table> written = new HashSet<>();
    while (!waiting.isEmpty()) {
      Job<?> next =
          waiting.stream()
              .filter(job -> written.containsAll(job.inputs()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "No job writes what these read, or they wait for each other: "
                              + waiting.stream().map(Job::name).toList()));
      waiting.remove(next);
      ordered.add(next);
      written.addAll(next.outputs());
    }
    return List.copyOf(ordered);
  }

  private static void requireOneWriter(List<Job<?>> jobs) {
    Set<Table> written = new HashSet<>();
    for (Job<?> job : jobs) {
      for (Table table : job.outputs()) {
        if (!written.add(table)) {
          throw new IllegalStateException("Two jobs write the table " + table.name());
        }
      }
    }
  }
}
