/**
 * The tone toward targets learned from mentions that people coded: reads coded mentions, fits and
 * scores models. Makes models, no tables.
 */
@NullMarked
package parallax.polarity;

import org.jspecify.annotations.NullMarked;
