/**
 * What somebody can do to the record who has all rights in the database, and what finds
 * it out.
 */
@NullMarked
package greenboard.attacks;

import org.jspecify.annotations.NullMarked;
