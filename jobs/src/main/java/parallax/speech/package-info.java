/** Whose words a part of a sentence is: pure rules on one sentence, without Spark. */
@NullMarked
package parallax.speech;

import org.jspecify.annotations.NullMarked;
