package parallax.cli;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import parallax.job.UserException;
import parallax.lake.LocalFiles;

/** Opens the one Spark session of a command; it ends with the process. */
final class Session {
  /** Below this many bytes of input, planning and compiling cost more than the work. */
  static final long SMALL_BYTES = 4L << 20;

  /** About as many bytes of input as one partition of a shuffle is for, on one machine. */
  private static final long PARTITION_BYTES = 16L << 20;

  /** What results depend on; a cluster's own defaults must not change them. */
  private static final Map<String, String> FIXED =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "false",
          "spark.sql.caseSensitive", "false",
          "spark.sql.parquet.compression.codec", "zstd",
          "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");

  /** What a user may set otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "parallax",
          // Level 3, the default, takes twice as long for files that are an eighth smaller.
          "spark.hadoop.parquet.compression.codec.zstd.level", "1",
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false");

  /** For one machine, where every thread has the classes of Parallax. */
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.driver.host", "localhost",
          "spark.driver.bindAddress", "127.0.0.1",
          // Few bytes can be much work, such as that of a bootstrap; every core should share it.
          "spark.sql.adaptive.coalescePartitions.minPartitionSize", "64k",
          "spark.hadoop.fs.file.impl", LocalFiles.class.getName());

  /** For small inputs on one machine: one partition, plans run as they are. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false");

  private Session() {}

  /** The Hadoop settings of this machine and of {@code spark.hadoop.*}, without a session. */
  static Configuration hadoop() {
    SparkLog.start();
    SparkConf conf = new SparkConf();
    if (isLocal(conf)) {
      LOCAL.forEach(conf::setIfMissing);
    }
    return SparkHadoopUtil.get().newConfiguration(conf);
  }

  /**
   * Opens it.
   *
   * @param bytes about as many bytes as the jobs will read
   */
  static SparkSession open(long bytes) {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      throw new UserException(
          "No Spark master is set; start with scripts/analyze or spark-submit, or give java the option -Dspark.master='local[*]'.");
    }
    FIXED.forEach(conf::set);
    DEFAULTS.forEach(conf::setIfMissing);
    if (isLocal(conf)) {
      LOCAL.forEach(conf::setIfMissing);
      if (bytes < SMALL_BYTES) {
        SMALL.forEach(conf::setIfMissing);
      }
      conf.setIfMissing("spark.sql.shuffle.partitions", Long.toString(partitions(bytes)));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** Spark's 200, made for clusters, cost a local run more than the work in them. */
  private static long partitions(long bytes) {
    return Math.max(Runtime.getRuntime().availableProcessors(), bytes / PARTITION_BYTES);
  }

  private static boolean isLocal(SparkConf conf) {
    return conf.get("spark.master", "").startsWith("local");
  }
}
