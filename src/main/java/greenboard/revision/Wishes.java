package greenboard.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import greenboard.edits.YamlText;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.RollbackTrigger;
import greenboard.revision.Amendment.EntryKind;
import greenboard.revision.Amendment.ItemCategory;
import greenboard.revision.Amendment.ItemCritical;
import greenboard.revision.Amendment.ItemLink;
import greenboard.revision.Amendment.ItemOptional;
import greenboard.revision.Amendment.ItemPhase;
import greenboard.revision.Amendment.ItemWeight;
import greenboard.revision.Amendment.NoRole;
import greenboard.revision.Amendment.NoTrigger;
import greenboard.revision.Amendment.Role;
import greenboard.revision.Amendment.SectionCategory;
import greenboard.revision.Amendment.SectionPhase;
import greenboard.revision.Amendment.TriggerArmed;
import greenboard.source.AttributeComment;

/**
 * Turns amendments into wishes for attributes.
 */
final class Wishes {

	private final OutlineIndex index;

	private final int shift;

	private final Map<Integer, List<Wish>> stages = new TreeMap<>();

	/**
	 * Collects wishes.
	 * @param index the outline that the amendments name things of
	 * @param shift by how many lines everything moved since it was read
	 */
	Wishes(OutlineIndex index, int shift) {
		this.index = index;
		this.shift = shift;
	}

	/**
	 * The wishes in the order in which they have to be looked at.
	 * @return them by stage
	 */
	List<List<Wish>> stages() {
		return List.copyOf(this.stages.values());
	}

	/**
	 * Adds an amendment.
	 * @param amendment any; one that needs no attribute adds nothing
	 * @throws IllegalArgumentException when it names something that is not there
	 */
	void add(Amendment amendment) {
		if (amendment instanceof SectionPhase wanted) {
			section(wanted.line(), "phase", words(wanted.phase()), Section::phase, Item::phase, wanted.phase());
		}
		else if (amendment instanceof SectionCategory wanted) {
			section(wanted.line(), "category", orNone(wanted.category()), Section::category, Item::category,
					wanted.category());
		}
		else if (amendment instanceof ItemPhase wanted) {
			item(wanted.item(), "phase", words(wanted.phase()), Item::phase, wanted.phase());
		}
		else if (amendment instanceof ItemCategory wanted) {
			item(wanted.item(), "category", orNone(wanted.category()), Item::category, wanted.category());
		}
		else if (amendment instanceof ItemCritical wanted) {
			item(wanted.item(), "critical", flag(wanted.critical()), Item::critical, wanted.critical());
		}
		else if (amendment instanceof ItemOptional wanted) {
			item(wanted.item(), "optional", flag(wanted.optional()), Item::optional, wanted.optional());
		}
		else if (amendment instanceof ItemWeight wanted) {
			item(wanted.item(), "weight", YamlText.of(wanted.weight()), (item) -> item.weight().stripTrailingZeros(),
					wanted.weight().stripTrailingZeros());
		}
		else if (amendment instanceof ItemLink wanted) {
			item(wanted.item(), "linked", (wanted.link() != null) ? words(wanted.link()) : AttributeComment.NONE,
					Item::linked, wanted.link());
		}
		else {
			addOther(amendment);
		}
	}

	private void addOther(Amendment amendment) {
		if (amendment instanceof EntryKind wanted) {
			kind(wanted.line(), wanted.kind());
		}
		else if (amendment instanceof NoRole wanted && this.index.role(wanted.key()) != null) {
			int line = Objects.requireNonNull(this.index.role(wanted.key())).line();
			wish(Wish.KINDS, line, false, "as", "text", (after) -> after.role(line + this.shift) == null);
		}
		else if (amendment instanceof NoTrigger wanted) {
			trigger(wanted.key(), Wish.KINDS, "as", "text", (after, line) -> !after.trigger(line));
		}
		else if (amendment instanceof TriggerArmed wanted) {
			trigger(wanted.key(), Wish.ROLES, "armed", wanted.armed() ? "required" : AttributeComment.NONE,
					(after, line) -> after.triggerSays(line, wanted.armed()));
		}
		else if (amendment instanceof Role wanted && wanted.key() != null) {
			new RoleWishes(this.index, this.shift, this::wish).add(wanted.key(), wanted);
		}
	}

	private void trigger(String key, int stage, String name, String value, BiPredicate<OutlineIndex, Integer> granted) {
		RollbackTrigger trigger = this.index.trigger(key);
		if (trigger != null) {
			wish(stage, trigger.line(), false, name, value,
					(after) -> granted.test(after, trigger.line() + this.shift));
		}
	}

	private void kind(int line, EntryKind.Kind kind) {
		int moved = line + this.shift;
		Predicate<OutlineIndex> granted = switch (kind) {
			case ITEM -> (after) -> after.item(moved) != null;
			case ROLE -> (after) -> after.role(moved) != null;
			case TRIGGER -> (after) -> after.trigger(moved);
		};
		wish(Wish.KINDS, line, false, "as", words(kind), granted);
	}

	private void section(int line, String name, String value, Function<Section, @Nullable Object> reading,
			Function<Item, @Nullable Object> itemReading, @Nullable Object wanted) {
		Section section = this.index.section(line);
		if (section == null) {
			throw new IllegalArgumentException("No section in line " + line);
		}
		if (section.title().isEmpty()) {
			// nothing to write on, so every item says it
			section.items().forEach((item) -> item(item.key(), name, value, itemReading, wanted));
			section.sections().forEach((below) -> section(below.line(), name, value, reading, itemReading, wanted));
			return;
		}
		wish(Wish.SECTIONS + this.index.depth(section), line, true, name, value, (after) -> {
			Section now = after.section(line + this.shift);
			return now == null || Objects.equals(reading.apply(now), wanted);
		});
	}

	private void item(String key, String name, String value, Function<Item, @Nullable Object> reading,
			@Nullable Object wanted) {
		Item item = this.index.item(key);
		if (item == null) {
			throw new IllegalArgumentException("No item " + key);
		}
		int stage = name.equals("critical") ? Wish.CRITICAL : Wish.ITEMS;
		wish(stage + this.index.depth(item), item.line(), false, name, value, (after) -> {
			Item now = after.item(item.line() + this.shift);
			return now == null || Objects.equals(reading.apply(now), wanted);
		});
	}

	private void wish(int stage, int line, boolean section, String name, String value,
			Predicate<OutlineIndex> granted) {
		if (line > 0) {
			this.stages.computeIfAbsent(stage, (each) -> new ArrayList<>())
				.add(new Wish(stage, line + this.shift, section, name, value, granted));
		}
	}

	static String flag(boolean value) {
		return value ? AttributeComment.YES : AttributeComment.NO;
	}

	static String words(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String orNone(@Nullable String value) {
		return (value != null) ? value : AttributeComment.NONE;
	}

	/** Takes a wish: stage, line, section, name, value, granted. */
	@FunctionalInterface
	interface Taker {

		void take(int stage, int line, boolean section, String name, String value, Predicate<OutlineIndex> granted);

	}

}
