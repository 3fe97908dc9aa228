package greenboard.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.RollbackTrigger;

/**
 * Finds the parts of an outline by key and by line, and how deep they stand.
 */
final class OutlineIndex {

	private final Outline outline;

	private final Map<Integer, Section> sections = new HashMap<>();

	private final Map<Integer, Item> items = new HashMap<>();

	private final Map<String, Item> keys = new HashMap<>();

	private final Map<Object, Integer> depths = new HashMap<>();

	OutlineIndex(Outline outline) {
		this.outline = outline;
		sections(outline.sections(), 0);
	}

	private void sections(List<Section> sections, int depth) {
		for (Section section : sections) {
			this.sections.putIfAbsent(section.line(), section);
			this.depths.putIfAbsent("section " + section.line(), depth);
			items(section.items(), depth);
			sections(section.sections(), depth + 1);
		}
	}

	private void items(List<Item> items, int depth) {
		for (Item item : items) {
			this.items.put(item.line(), item);
			this.keys.put(item.key(), item);
			this.depths.put(item.key(), depth);
			items(item.items(), depth + 1);
		}
	}

	Outline outline() {
		return this.outline;
	}

	@Nullable Section section(int line) {
		return this.sections.get(line);
	}

	@Nullable Item item(int line) {
		return this.items.get(line);
	}

	@Nullable Item item(String key) {
		return this.keys.get(key);
	}

	int depth(Section section) {
		return this.depths.getOrDefault("section " + section.line(), 0);
	}

	int depth(Item item) {
		return this.depths.getOrDefault(item.key(), 0);
	}

	@Nullable SignOffRole role(String key) {
		return this.outline.signOffRoles().stream().filter((role) -> role.key().equals(key)).findFirst().orElse(null);
	}

	@Nullable SignOffRole role(int line) {
		return this.outline.signOffRoles().stream().filter((role) -> role.line() == line).findFirst().orElse(null);
	}

	@Nullable RollbackTrigger trigger(String key) {
		return this.outline.rollbackTriggers()
			.stream()
			.filter((trigger) -> trigger.key().equals(key))
			.findFirst()
			.orElse(null);
	}

	/** Whether the trigger of a line says so of itself; true where there is none. */
	boolean triggerSays(int line, boolean armed) {
		return this.outline.rollbackTriggers()
			.stream()
			.allMatch((trigger) -> trigger.line() != line || trigger.armed() == armed);
	}

	boolean trigger(int line) {
		return this.outline.rollbackTriggers().stream().anyMatch((trigger) -> trigger.line() == line);
	}

}
