package parallax.lake;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.JobID;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.hadoop.mapreduce.task.JobContextImpl;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * One folder's writing as Hadoop's output committers know it: a job whose tasks are Spark's
 * partitions. A task may be tried again, or twice at a time; the committer lets one attempt of each
 * count.
 */
final class WriteAttempts implements Serializable {
  private static final long serialVersionUID = 1;

  private final String job;
  private final SerializableConfiguration configuration;

  private WriteAttempts(String job, SerializableConfiguration configuration) {
    this.job = job;
    this.configuration = configuration;
  }

  /**
   * The writing of one folder.
   *
   * @param job digits that no other writing of the folder has
   */
  static WriteAttempts of(String folder, String job, Configuration hadoop) {
    try {
      Job described = Job.getInstance(hadoop);
      // Only asked for its committer, which is that of the folder's file system.
      described.setOutputFormatClass(TextOutputFormat.class);
      FileOutputFormat.setOutputPath(described, new Path(folder));
      return new WriteAttempts(job, new SerializableConfiguration(described.getConfiguration()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole, for the driver. */
  JobContext whole() {
    TaskAttemptID first = attempt(0, 0);
    return new JobContextImpl(configured(first), first.getJobID());
  }

  /** This task's attempt, for an executor. */
  TaskAttemptContext here() {
    TaskContext task = TaskContext.get();
    TaskAttemptID id = attempt(task.partitionId(), task.attemptNumber());
    return new TaskAttemptContextImpl(configured(id), id);
  }

  private TaskAttemptID attempt(int partition, int number) {
    return new TaskAttemptID(new TaskID(new JobID(job, 0), TaskType.MAP, partition), number);
  }

  private Configuration configured(TaskAttemptID id) {
    Configuration hadoop = new Configuration(configuration.value());
    hadoop.set("mapreduce.job.id", id.getJobID().toString());
    hadoop.set("mapreduce.task.id", id.getTaskID().toString());
    hadoop.set("mapreduce.task.attempt.id", id.toString());
    hadoop.setBoolean("mapreduce.task.ismap", true);
    hadoop.setInt("mapreduce.task.partition", id.getTaskID().getId());
    return hadoop;
  }
}
