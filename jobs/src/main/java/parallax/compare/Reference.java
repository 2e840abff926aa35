package parallax.compare;

import java.util.Collection;
import parallax.job.UserException;

/** The outlet that {@code --reference} names. */
public final class Reference {
  /** For the options of jobs that compare outlets. */
  public static final String OPTION = "--reference";

  public static final String DESCRIPTION =
      "Outlet to compare the others with (default: each outlet with all others together).";

  private Reference() {}

  /**
   * Makes sure that the outlet exists.
   *
   * @throws UserException naming the outlets that there are
   */
  public static void require(String reference, Collection<String> outlets) {
    if (!outlets.contains(reference)) {
      throw new UserException(
          "%s %s: there is no such outlet; expected one of: %s"
              .formatted(OPTION, reference, String.join(", ", outlets.stream().sorted().toList())));
    }
  }
}
