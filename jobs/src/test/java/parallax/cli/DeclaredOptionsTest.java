package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class DeclaredOptionsTest {
  /** Extended by two others. */
  public interface Seed {
    @Option(names = "--seed", defaultValue = "7", description = "Seed.")
    long seed();
  }

  /** Extends one. */
  public interface Draws extends Seed {
    @Option(names = "--draws", defaultValue = "100", description = "Draws.")
    int draws();
  }

  /** Declares one itself and gets one twice. */
  public interface Sample extends Draws, Seed {
    @Option(names = "--of", defaultValue = "articles", description = "Of what.")
    String of();
  }

  /** Declares none itself. */
  public interface Inherited extends Draws {}

  @Test
  void optionsOfExtendedInterfacesAreThereOnce() {
    assertThat(new DeclaredOptions<>(Sample.class).options())
        .extracting(OptionSpec::longestName)
        .containsExactly("--of", "--draws", "--seed");
  }

  @Test
  void valuesOfExtendedInterfacesAreBound() {
    DeclaredOptions<Sample> options = new DeclaredOptions<>(Sample.class);
    options.commandLine().parseArgs("--seed=3", "--of=sentences");
    assertThat(options.values().seed()).isEqualTo(3);
    assertThat(options.values().draws()).isEqualTo(100);
    assertThat(options.values().of()).isEqualTo("sentences");
  }

  @Test
  void interfaceMayDeclareNothingItself() {
    DeclaredOptions<Inherited> options = new DeclaredOptions<>(Inherited.class);
    options.commandLine().parseArgs("--draws=5");
    assertThat(options.values().draws()).isEqualTo(5);
    assertThat(options.values().seed()).isEqualTo(7);
  }
}
