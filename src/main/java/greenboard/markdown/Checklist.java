package greenboard.markdown;

import greenboard.outline.Outline;

/**
 * A checklist that was read.
 *
 * @param source the repaired source, with its own line ends; amending and exporting start
 * from it
 * @param outline what it says
 */
public record Checklist(String source, Outline outline) {
}
