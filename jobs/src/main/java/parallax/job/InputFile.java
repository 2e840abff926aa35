package parallax.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A small file that an option names: local, on any Hadoop file system, or one of the files of
 * {@code seeds/} that the jar carries, as {@code builtin:frames.yaml}. It is read on the driver.
 */
public record InputFile(String path) {
  private static final String BUILTIN = "builtin:";
  private static final String RESOURCES = "/parallax/seeds/";

  /** Far above any codebook or lexicon; keeps a wrong path from filling the memory. */
  private static final int MAX_BYTES = 64 << 20;

  /**
   * The whole file, strictly UTF-8; a byte order mark is dropped.
   *
   * @throws UserException where it cannot be read or is not UTF-8
   */
  public String text(Configuration hadoop) {
    byte[] bytes = bytes(hadoop);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserException(
          "%s is not UTF-8 text; save it as UTF-8 and run again.".formatted(path), e);
    }
  }

  /** SHA-256 of the bytes, hexadecimal. */
  public String sha256(Configuration hadoop) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(hadoop));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The whole file.
   *
   * @throws UserException where it is not there, cannot be read, or is larger than 64 MB
   */
  public byte[] bytes(Configuration hadoop) {
    try (InputStream stream = open(hadoop)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UserException(
            "%s has more than %d MB; expected a small file, is it the right path?"
                .formatted(path, MAX_BYTES >> 20));
      }
      return bytes;
    } catch (FileNotFoundException e) {
      throw new UserException("%s does not exist; check the path.".formatted(path), e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  private InputStream open(Configuration hadoop) throws IOException {
    if (path.startsWith(BUILTIN)) {
      InputStream stream =
          InputFile.class.getResourceAsStream(RESOURCES + path.substring(BUILTIN.length()));
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return stream;
    }
    Path file = new Path(path);
    FileSystem files = file.getFileSystem(hadoop);
    if (files.getFileStatus(file).isDirectory()) {
      throw new IOException("it is a folder; name a file");
    }
    return files.open(file);
  }

  @Override
  public String toString() {
    return path;
  }
}
