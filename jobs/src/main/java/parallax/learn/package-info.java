/**
 * Frames learned from sentences that people coded: reads coded sentences, fits and applies
 * classifiers, compares methods with people, draws sentences to code. Makes models, no tables.
 */
@NullMarked
package parallax.learn;

import org.jspecify.annotations.NullMarked;
