package parallax.bench;

import java.util.ArrayList;
import java.util.List;
import parallax.Registry;
import parallax.cli.Commands;

/**
 * Analyses one text again and again in one virtual machine, each time into a lake of its own: what
 * the later runs take less than the first is the price of code that runs for the first time, which
 * no change of the work itself can save.
 */
public final class WarmRuns {
  private WarmRuns() {}

  /** Arguments: the folder for the lakes, how often, then those of the command. */
  public static void main(String[] arguments) {
    int code = 0;
    for (int i = 1; code == 0 && i <= Integer.parseInt(arguments[1]); i++) {
      List<String> command = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
      command.addAll(List.of("--lake", arguments[0] + "/" + i));
      long begun = System.nanoTime();
      code = Commands.of(Registry.JOBS).execute(command.toArray(new String[0]));
      System.out.println((System.nanoTime() - begun) / 1e9);
    }
    System.exit(code);
  }
}
