package parallax;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import parallax.encode.EncodedChunk;
import parallax.job.Job;
import parallax.job.UserException;

/** The arrows between the packages. */
@AnalyzeClasses(packages = "parallax", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] ANALYSES = {
    "parallax.ingest..",
    "parallax.segment..",
    "parallax.encode..",
    "parallax.window..",
    "parallax.ngram..",
    "parallax.collocation..",
    "parallax.sentiment..",
    "parallax.tone..",
    "parallax.rating..",
    "parallax.polarity..",
    "parallax.target..",
    "parallax.pipeline..",
    "parallax.embed..",
    "parallax.learn..",
    "parallax.codebook..",
    "parallax.mention..",
    "parallax.framing..",
    "parallax.compare.."
  };

  private static final DescribedPredicate<JavaCall<?>> ACTION =
      target(
              nameMatching(
                  "collect|collectAsList|count|show|cache|persist|take|takeAsList|head|first|write"
                      + "|foreach|foreachPartition|toLocalIterator|isEmpty|reduce|checkpoint"))
          .and(target(owner(assignableTo(Dataset.class))))
          .forSubtype();

  @ArchTest
  static final ArchRule TEXT_AND_STATS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage("parallax.text..", "parallax.stats..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are Spark's, Hadoop's or another package's (but for UserException)",
                  type ->
                      type.getPackageName().startsWith("org.apache.spark")
                          || type.getPackageName().startsWith("org.apache.hadoop")
                          || (type.getPackageName().startsWith("parallax")
                              && !type.getPackageName().startsWith("parallax.text")
                              && !type.getPackageName().startsWith("parallax.stats")
                              && !type.isEquivalentTo(UserException.class))));

  @ArchTest
  static final ArchRule WINDOWS_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("parallax.window..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are Spark's, Hadoop's or another package's (but for EncodedChunk)",
                  type ->
                      type.getPackageName().startsWith("org.apache.spark")
                          || type.getPackageName().startsWith("org.apache.hadoop")
                          || (type.getPackageName().startsWith("parallax")
                              && !type.getPackageName().startsWith("parallax.window")
                              && !type.isEquivalentTo(EncodedChunk.class))));

  @ArchTest
  static final ArchRule TABLES_DEPEND_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("parallax.table..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of another package",
                  type ->
                      type.getPackageName().startsWith("parallax.")
                          && !type.getPackageName().startsWith("parallax.table")));

  @ArchTest
  static final ArchRule ANALYSES_KNOW_NEITHER_LAKE_NOR_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAnyPackage(ANALYSES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("parallax.lake..", "parallax.run..", "parallax.cli..");

  @ArchTest
  static final ArchRule JOBS_DEPEND_ON_TABLES_ALONE =
      noClasses()
          .that()
          .resideInAPackage("parallax.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "parallax.lake..", "parallax.run..", "parallax.cli..", "parallax.text..");

  @ArchTest
  static final ArchRule THE_LAKE_KNOWS_NO_RUNNER =
      noClasses()
          .that()
          .resideInAPackage("parallax.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("parallax.run..", "parallax.cli..");

  @ArchTest
  static final ArchRule NO_CIRCLES = slices().matching("parallax.(*)..").should().beFreeOfCycles();

  /** A review looks at what was written when the job is done; it alone may read a total. */
  @ArchTest
  static final ArchRule ANALYSES_RUN_NO_ACTION =
      noClasses()
          .that()
          .resideInAnyPackage(ANALYSES)
          .and()
          .haveSimpleNameNotEndingWith("Review")
          .should()
          .callMethodWhere(ACTION);

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_WRITES_TABLES =
      noClasses()
          .that()
          .resideOutsideOfPackage("parallax.lake..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(DataFrameWriter.class);

  @ArchTest
  static void everyJobIsInTheRegistry(JavaClasses all) {
    Set<String> written =
        all.stream()
            .filter(type -> type.isAssignableTo(Job.class) && !type.isInterface())
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    Set<String> registered =
        Registry.JOBS.stream().map(job -> job.getClass().getName()).collect(Collectors.toSet());
    assertThat(registered).isEqualTo(written);
  }
}
