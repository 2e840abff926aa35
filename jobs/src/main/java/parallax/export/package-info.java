/**
 * Tables as files that other programs take in: CSV, JSON Lines, and folders that a database loads.
 */
@NullMarked
package parallax.export;

import org.jspecify.annotations.NullMarked;
