/**
 * The language of codebooks: frames and their patterns read from YAML, compiled to one automaton
 * and matched against the tokens of a sentence. Knows neither Spark nor tables.
 */
@NullMarked
package parallax.codebook;

import org.jspecify.annotations.NullMarked;
