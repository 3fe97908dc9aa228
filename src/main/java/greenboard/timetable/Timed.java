package greenboard.timetable;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Offset;
import greenboard.outline.Phase;

/**
 * A section with what its heading says of the time.
 *
 * @param id its id
 * @param title its title, plain text
 * @param phase when it is worked
 * @param offset how far from the target time, null when the heading says nothing
 * @param items whether items stand in the section itself
 * @param inner the sections inside it
 */
public record Timed(UUID id, String title, Phase phase, @Nullable Offset offset, boolean items, List<Timed> inner) {
}
