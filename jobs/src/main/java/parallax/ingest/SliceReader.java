package parallax.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** What a task does: reads its slices through whatever file system they are on. */
final class SliceReader implements FlatMapFunction<Iterator<byte[]>, byte[]> {
  private final ReadOptions options;
  private final Broadcast<SerializableConfiguration> hadoop;

  SliceReader(ReadOptions options, Broadcast<SerializableConfiguration> hadoop) {
    this.options = options;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<byte[]> call(Iterator<byte[]> tasks) {
    List<Slice> slices = new ArrayList<>();
    tasks.forEachRemaining(task -> slices.addAll(unpacked(task)));
    return OutcomeBlocks.pack(new SliceRows(slices, options, hadoop.value().value()));
  }

  /** As bytes, because the serializers that a cluster may be set to do not know Java records. */
  static byte[] packed(List<Slice> slices) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(slices.toArray(new Slice[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Slice> unpacked(byte[] bytes) {
    try (ObjectInputStream in = new TaskInputStream(new ByteArrayInputStream(bytes))) {
      return List.of((Slice[]) in.readObject());
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("A task's slices cannot be read", e);
    }
  }

  /** Finds our classes also where Spark has loaded them, from the submitted jar. */
  private static final class TaskInputStream extends ObjectInputStream {
    TaskInputStream(ByteArrayInputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(java.io.ObjectStreamClass type) throws ClassNotFoundException {
      return Class.forName(type.getName(), false, SliceReader.class.getClassLoader());
    }
  }
}
