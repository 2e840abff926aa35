/** Pure functions on text: blocks, credits, quotations, tokens, spellings, syllables. No Spark. */
@NullMarked
package parallax.text;

import org.jspecify.annotations.NullMarked;
