package parallax.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import parallax.job.InputFile;

/** What the cards of learned models have in common. Files are named without their folders. */
final class ModelCard {
  private ModelCard() {}

  /** The files that it was learned from, with their checksums. */
  static List<Object> data(List<String> files, Configuration hadoop) {
    List<Object> data = new ArrayList<>();
    for (String file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", name(file));
      one.put("sha256", new InputFile(file).sha256(hadoop));
      data.add(one);
    }
    return data;
  }

  /**
   * What makes the same model again, from files of these names.
   *
   * @param options those between the files and what the files are
   */
  static String command(
      String name,
      List<String> files,
      String options,
      List<String> about,
      HeldOutOptions heldOut,
      String output) {
    StringBuilder command = new StringBuilder("parallax train ").append(name);
    files.forEach(file -> command.append(' ').append(quoted(name(file))));
    command.append(options);
    about.forEach(text -> command.append(" --about ").append(quoted(text)));
    return command
        .append(
            " --folds %d --bootstrap %d --seed %d"
                .formatted(heldOut.folds, heldOut.bootstrap, heldOut.seed))
        .append(" --output ")
        .append(quoted(name(output)))
        .toString();
  }

  private static String name(String path) {
    return new Path(path).getName();
  }

  /** For a POSIX shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
