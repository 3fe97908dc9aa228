package greenboard.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.revision.Amendment;
import greenboard.revision.Amendment.EntryKind;

/**
 * What the form of one item sends.
 *
 * @param revision the draft's revision that the form showed
 * @param critical whether it knocks the band out, null for no
 * @param weight its weight
 * @param category its category, empty for none, null where none was asked
 * @param phase its phase
 * @param linked the record that it follows, empty for none
 * @param as what the entry is
 */
record ItemForm(int revision, @Nullable Boolean critical, @NotNull String weight, @Nullable String category,
		@NotNull Phase phase, @Nullable String linked, @NotNull EntryKind.Kind as) {

	/**
	 * What is to be written so that an item is as the form says.
	 * @param item the item as it is
	 * @return the changes, none where it is so already
	 * @throws UnusableNumber when the weight is none
	 */
	List<Amendment> changes(Outline.Item item) {
		if (this.as != EntryKind.Kind.ITEM) {
			return List.of(new EntryKind(item.line(), this.as));
		}
		List<Amendment> changes = new ArrayList<>(
				new SectionForm(this.revision, this.phase, this.category).changes(item));
		BigDecimal weighs = UnusableNumber.weight(this.weight);
		if (weighs.compareTo(item.weight()) != 0) {
			changes.add(new Amendment.ItemWeight(item.key(), weighs));
		}
		Link follows = link();
		if (!Objects.equals(follows, item.linked())) {
			changes.add(new Amendment.ItemLink(item.key(), follows));
		}
		boolean stops = Boolean.TRUE.equals(this.critical) && this.phase == Phase.PREPARE && follows == null;
		if (stops != item.critical()) {
			changes.add(new Amendment.ItemCritical(item.key(), stops));
		}
		return changes;
	}

	private @Nullable Link link() {
		String chosen = SectionForm.chosen(this.linked);
		return (chosen == null) ? null : Link.valueOf(chosen);
	}

}
