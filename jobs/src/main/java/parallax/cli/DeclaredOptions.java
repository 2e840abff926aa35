package parallax.cli;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that an interface and those that it extends declare. Picocli by itself reads only an
 * interface's own methods.
 *
 * @param <O> the interface
 */
final class DeclaredOptions<O> {
  private final Class<O> type;
  private final CommandSpec all = CommandSpec.create();

  /** The options that each interface declares itself. */
  private final Map<Class<?>, CommandSpec> own = new LinkedHashMap<>();

  DeclaredOptions(Class<O> type) {
    this.type = type;
    add(type);
  }

  private void add(Class<?> declaring) {
    if (own.containsKey(declaring)) {
      return;
    }
    CommandSpec spec = CommandSpec.forAnnotatedObjectLenient(declaring);
    own.put(declaring, spec);
    spec.options().forEach(all::addOption);
    for (Class<?> extended : declaring.getInterfaces()) {
      add(extended);
    }
  }

  /** Those of the interface first, then those of the ones that it extends. */
  Collection<OptionSpec> options() {
    return all.options();
  }

  /** A command line of these options alone. */
  CommandLine commandLine() {
    return JobOptions.commandLine(all);
  }

  /** The values that were parsed last. */
  O values() {
    Object values =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                Proxy.getInvocationHandler(declared(method.getDeclaringClass()).userObject())
                    .invoke(proxy, method, args));
    return type.cast(values);
  }

  private CommandSpec declared(Class<?> declaring) {
    CommandSpec spec = own.get(declaring);
    if (spec == null) {
      throw new IllegalStateException(declaring + " declares no options");
    }
    return spec;
  }
}
