package greenboard.register;

import java.util.List;
import java.util.UUID;

import greenboard.readiness.Status;

/**
 * What a page has to draw again after an item was settled.
 *
 * @param item the item; without the items below it
 * @param above the parents whose state may have changed with it, innermost first
 * @param sections the sections around it with their progress, innermost first
 */
public record TickedItem(BoardItem item, List<Parent> above, List<SectionProgress> sections) {

	/**
	 * A parent item.
	 *
	 * @param key its key
	 * @param state its state now
	 */
	public record Parent(String key, Status state) {
	}

	/**
	 * A section's progress.
	 *
	 * @param id the section
	 * @param progress how far it is now
	 */
	public record SectionProgress(UUID id, Progress progress) {
	}

}
