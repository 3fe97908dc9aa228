package greenboard.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.revision.Amendment;

/**
 * What a section's row, or the row of an item with items below it, sends.
 *
 * @param revision the draft's revision that the row showed
 * @param phase the phase that was chosen
 * @param category the category that was chosen, empty for none, null where none was asked
 */
record SectionForm(int revision, @NotNull Phase phase, @Nullable String category) {

	List<Amendment> changes(Outline.Section section) {
		List<Amendment> changes = new ArrayList<>();
		if (this.phase != section.phase()) {
			changes.add(new Amendment.SectionPhase(section.line(), this.phase));
		}
		if (choseOtherThan(section.category())) {
			changes.add(new Amendment.SectionCategory(section.line(), chosen(this.category)));
		}
		return changes;
	}

	List<Amendment> changes(Outline.Item item) {
		List<Amendment> changes = new ArrayList<>();
		if (this.phase != item.phase()) {
			changes.add(new Amendment.ItemPhase(item.key(), this.phase));
		}
		if (choseOtherThan(item.category())) {
			changes.add(new Amendment.ItemCategory(item.key(), chosen(this.category)));
		}
		return changes;
	}

	private boolean choseOtherThan(@Nullable String present) {
		return this.category != null && !Objects.equals(chosen(this.category), present);
	}

	static @Nullable String chosen(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

}
