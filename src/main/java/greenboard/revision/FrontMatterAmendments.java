package greenboard.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import greenboard.edits.FrontMatter;
import greenboard.edits.YamlText;
import greenboard.markdown.Checklist;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.RollbackTrigger;
import greenboard.revision.Amendment.Bands;
import greenboard.revision.Amendment.Categories;
import greenboard.revision.Amendment.Key;
import greenboard.revision.Amendment.NoRole;
import greenboard.revision.Amendment.NoTrigger;
import greenboard.revision.Amendment.Role;
import greenboard.revision.Amendment.Title;
import greenboard.revision.Amendment.Trigger;
import greenboard.revision.Amendment.TriggerArmed;

/**
 * Writes the amendments that are about the whole checklist, and those of roles and
 * triggers that stand in the front matter.
 */
final class FrontMatterAmendments {

	private final OutlineIndex index;

	private final FrontMatter frontMatter;

	FrontMatterAmendments(Checklist checklist) {
		this.index = new OutlineIndex(checklist.outline());
		this.frontMatter = new FrontMatter(checklist.source());
	}

	/**
	 * Writes those of some amendments that belong here.
	 * @param amendments any
	 * @return the amended source
	 */
	String apply(List<Amendment> amendments) {
		amendments.forEach(this::apply);
		return this.frontMatter.source();
	}

	private void apply(Amendment amendment) {
		if (amendment instanceof Title wanted) {
			value("title", (outline) -> outline.title().equals(wanted.title()),
					(key) -> this.frontMatter.set(key, wanted.title()));
		}
		else if (amendment instanceof Key wanted) {
			value("key", (outline) -> Objects.equals(outline.key(), wanted.key()),
					(key) -> this.frontMatter.set(key, wanted.key()));
		}
		else if (amendment instanceof Categories wanted) {
			value("categories", (outline) -> weights(outline).equals(plain(wanted.weights())),
					(key) -> this.frontMatter.mapping(key, wanted.weights()));
		}
		else if (amendment instanceof Bands wanted) {
			value("bands", (outline) -> bands(outline.bands()).equals(bands(wanted.bands())),
					(key) -> this.frontMatter.list(key, "name", bands(wanted.bands())));
		}
		else if (amendment instanceof Role wanted) {
			role(wanted);
		}
		else if (amendment instanceof NoRole wanted) {
			SignOffRole role = this.index.role(wanted.key());
			if (role != null) {
				entry("roles", "title", role.title(), null);
			}
		}
		else if (amendment instanceof Trigger wanted) {
			entry("triggers", "text", wanted.text(), Map.of("text", wanted.text()));
		}
		else if (amendment instanceof NoTrigger wanted) {
			RollbackTrigger trigger = this.index.trigger(wanted.key());
			if (trigger != null) {
				entry("triggers", "text", trigger.text(), null);
			}
		}
		else if (amendment instanceof TriggerArmed wanted) {
			armed(this.index.trigger(wanted.key()), wanted.armed());
		}
	}

	/** One that stands in the document says it there. */
	private void armed(@Nullable RollbackTrigger trigger, boolean armed) {
		if (trigger == null || trigger.line() > 0 || trigger.armed() == armed) {
			return;
		}
		Map<String, Object> value = new LinkedHashMap<>();
		this.frontMatter.entries("triggers", "text")
			.stream()
			.filter((entry) -> same(entry.get("text"), trigger.text()))
			.findFirst()
			.ifPresent(value::putAll);
		value.remove("armed");
		if (armed) {
			value.put("armed", "required");
		}
		entry("triggers", "text", trigger.text(), value);
	}

	/**
	 * Sets a value unless the rest of the document says it anyway.
	 * @param key the key in the front matter
	 * @param said whether an outline says what is wanted
	 * @param set sets the value
	 */
	private void value(String key, Predicate<Outline> said, Consumer<String> set) {
		if (said.test(ChecklistEditor.read(this.frontMatter.source()).outline())) {
			return;
		}
		FrontMatter without = new FrontMatter(this.frontMatter.source());
		without.set(key, null);
		if (said.test(ChecklistEditor.read(without.source()).outline())) {
			this.frontMatter.set(key, null);
		}
		else {
			set.accept(key);
		}
	}

	private void role(Role wanted) {
		SignOffRole role = (wanted.key() != null) ? this.index.role(wanted.key()) : null;
		String title = (role != null) ? role.title() : wanted.title();
		if (role != null && role.line() > 0 && !named("roles", "title", title)) {
			return;
		}
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("title", wanted.title());
		if (role != null && !wanted.title().equals(title)) {
			value.put("key", role.key());
		}
		value.put("group", Wishes.words(wanted.group()));
		value.put("when", Wishes.words(wanted.when()));
		value.put("required", wanted.required());
		if (!wanted.covers().isEmpty()) {
			value.put("covers", wanted.covers());
		}
		if (wanted.signatures() != 1) {
			value.put("signatures", wanted.signatures());
		}
		entry("roles", "title", title, value);
	}

	private boolean named(String list, String name, String value) {
		return this.frontMatter.entries(list, name).stream().anyMatch((entry) -> same(entry.get(name), value));
	}

	/**
	 * Changes, adds or takes out one entry of a list.
	 * @param list the list's key
	 * @param name the key that names an entry
	 * @param old the entry's name
	 * @param value what it says from now on, null to take it out
	 */
	private void entry(String list, String name, String old, @Nullable Map<String, ?> value) {
		List<Map<String, ?>> entries = new ArrayList<>(this.frontMatter.entries(list, name));
		int at = entries.size();
		for (int i = 0; i < entries.size(); i++) {
			at = same(entries.get(i).get(name), old) ? Math.min(at, i) : at;
		}
		if (at < entries.size()) {
			entries.remove(at);
		}
		else if (value == null) {
			return;
		}
		if (value != null) {
			entries.add(at, value);
		}
		this.frontMatter.list(list, name, entries);
	}

	private static boolean same(@Nullable Object first, String second) {
		return first != null && normal(String.valueOf(first)).equals(normal(second));
	}

	private static String normal(String title) {
		String normal = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		return normal.isEmpty() ? title : normal;
	}

	private static Map<String, BigDecimal> weights(Outline outline) {
		Map<String, BigDecimal> weights = new LinkedHashMap<>();
		outline.categories()
			.forEach((category) -> weights.put(category.name(), category.weight().stripTrailingZeros()));
		return weights;
	}

	private static Map<String, BigDecimal> plain(Map<String, BigDecimal> weights) {
		Map<String, BigDecimal> plain = new LinkedHashMap<>();
		weights.forEach((name, weight) -> plain.put(name, weight.stripTrailingZeros()));
		return plain;
	}

	private static List<Map<String, ?>> bands(List<Band> bands) {
		List<Map<String, ?>> values = new ArrayList<>();
		for (Band band : bands) {
			Map<String, Object> value = new LinkedHashMap<>();
			value.put("name", band.name());
			value.put("from", new BigDecimal(YamlText.of(band.from())));
			value.put("go", band.go());
			value.put("text", band.text());
			values.add(value);
		}
		return values;
	}

}
