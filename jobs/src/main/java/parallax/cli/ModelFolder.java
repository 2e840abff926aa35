package parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import parallax.job.UserException;

/** The folder that 'parallax train' makes: the model and a card that says where it comes from. */
final class ModelFolder {
  private static final String CARD = "card.json";
  private static final String MODEL = "model.json";

  private final Path folder;
  private final FileSystem files;

  /**
   * A folder to be made.
   *
   * @throws UserException where it has something in it already
   */
  ModelFolder(String path, Configuration hadoop) throws IOException {
    this.folder = new Path(path);
    this.files = folder.getFileSystem(hadoop);
    files.setWriteChecksum(false);
    if (files.exists(folder)
        && (!files.getFileStatus(folder).isDirectory() || files.listStatus(folder).length > 0)) {
      throw new UserException(
          "--output %s is there already and not empty; name a new folder.".formatted(path));
    }
  }

  /** Writes the card first, so that a folder with a model is whole. */
  void write(String card, String model) throws IOException {
    files.mkdirs(folder);
    write(new Path(folder, CARD), card);
    write(new Path(folder, MODEL), model);
  }

  private void write(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, false)) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
