/** YAML files that users write, with errors that name line and column. */
@NullMarked
package parallax.yaml;

import org.jspecify.annotations.NullMarked;
