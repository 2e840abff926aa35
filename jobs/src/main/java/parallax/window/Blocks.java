package parallax.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one partition, from all chunks. What is more than the given memory goes to a
 * temporary file, and is read from there through small buffers; the file goes with the close.
 */
public final class Blocks implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 15;

  private record Stretch(FileChannel file, long begin, long end) {}

  private final Path folder;
  private final long memory;
  private final List<byte[]> held = new ArrayList<>();
  private final List<Stretch> spilled = new ArrayList<>();
  private long heldBytes;
  private long fileBytes;
  private @Nullable FileChannel file;

  /**
   * No blocks yet.
   *
   * @param folder where a temporary file may be made
   * @param memory bytes of blocks that may stay in memory
   */
  public Blocks(Path folder, long memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /** Adds a block; the array is kept. */
  public void add(byte[] block) {
    held.add(block);
    heldBytes += block.length;
    if (heldBytes > memory) {
      spill();
    }
  }

  private void spill() {
    try {
      FileChannel channel = file();
      for (byte[] block : held) {
        ByteBuffer rest = ByteBuffer.wrap(block);
        while (rest.hasRemaining()) {
          channel.write(rest, fileBytes + rest.position());
        }
        spilled.add(new Stretch(channel, fileBytes, fileBytes + block.length - Numbers.SLACK));
        fileBytes += block.length;
      }
      held.clear();
      heldBytes = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      file =
          FileChannel.open(
              Files.createTempFile(folder, "windows-", ".blocks"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  /** The blocks from their beginnings. */
  List<BlockInput> inputs() {
    List<BlockInput> inputs = new ArrayList<>();
    for (Stretch stretch : spilled) {
      inputs.add(
          new BlockInput(
              new FileStretch(stretch.file(), stretch.begin(), stretch.end()), BUFFER_BYTES));
    }
    for (byte[] block : held) {
      inputs.add(new BlockInput(block));
    }
    return inputs;
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
