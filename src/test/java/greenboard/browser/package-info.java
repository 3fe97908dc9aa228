/**
 * The real browser that the journeys are made with, and what every page is held to in it.
 */
@NullMarked
package greenboard.browser;

import org.jspecify.annotations.NullMarked;
