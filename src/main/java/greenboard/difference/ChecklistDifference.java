package greenboard.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.difference.Difference.Change;
import greenboard.difference.Difference.Kind;
import greenboard.difference.Difference.Subject;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.Category;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.RollbackTrigger;

/**
 * Compares two versions of a checklist, part by part: items, roles and triggers are the
 * same when their keys are, categories and bands when their names are. Where in the
 * source something stands makes no difference, and neither do ticks.
 */
public final class ChecklistDifference {

	private ChecklistDifference() {
	}

	/**
	 * What changed from one version to another.
	 * @param before the older one
	 * @param after the newer one
	 * @return the differences: items, roles, triggers, categories, bands, each in the
	 * order of the newer version and then what is gone; empty for versions that say the
	 * same
	 */
	public static List<Difference> between(Outline before, Outline after) {
		List<Difference> differences = new ArrayList<>(ItemDifference.between(before, after));
		compare(Subject.ROLE, before.signOffRoles(), after.signOffRoles(), SignOffRole::key, SignOffRole::title,
				ChecklistDifference::facts, differences);
		compare(Subject.TRIGGER, before.rollbackTriggers(), after.rollbackTriggers(), RollbackTrigger::key,
				RollbackTrigger::text, (trigger) -> Map.of(), differences);
		compare(Subject.CATEGORY, before.categories(), after.categories(), Category::name, Category::name,
				ChecklistDifference::facts, differences);
		compare(Subject.BAND, before.bands(), after.bands(), Band::name, Band::name, ChecklistDifference::facts,
				differences);
		return List.copyOf(differences);
	}

	private static Map<String, String> facts(SignOffRole role) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("group", role.group().name());
		facts.put("when", role.when().name());
		facts.put("required", String.valueOf(role.required()));
		facts.put("covers", String.join(", ", role.covers()));
		facts.put("signatures", String.valueOf(role.signatures()));
		return facts;
	}

	private static Map<String, String> facts(Category category) {
		return Map.of("weight", category.weight().stripTrailingZeros().toPlainString());
	}

	private static Map<String, String> facts(Band band) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("from", band.from().stripTrailingZeros().toPlainString());
		facts.put("go", String.valueOf(band.go()));
		facts.put("text", band.text());
		return facts;
	}

	private static <T> void compare(Subject subject, List<T> before, List<T> after, Function<T, String> key,
			Function<T, String> text, Function<T, Map<String, String>> facts, List<Difference> differences) {
		Map<String, T> old = before.stream()
			.collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
		for (T now : after) {
			T was = old.remove(key.apply(now));
			if (was == null) {
				differences.add(new Difference(subject, Kind.ADDED, key.apply(now), null, text.apply(now), List.of()));
				continue;
			}
			if (!text.apply(was).equals(text.apply(now))) {
				differences.add(new Difference(subject, Kind.REWORDED, key.apply(now), text.apply(was), text.apply(now),
						List.of()));
			}
			changed(subject, key.apply(now), text.apply(now), facts.apply(was), facts.apply(now), differences);
		}
		old.forEach((name, gone) -> differences
			.add(new Difference(subject, Kind.REMOVED, name, text.apply(gone), null, List.of())));
	}

	/**
	 * Adds what two sets of facts say differently, as one difference.
	 * @param subject what they are about
	 * @param key its key
	 * @param text what it says
	 * @param before facts by name
	 * @param after the same facts
	 * @param differences takes the difference
	 */
	static void changed(Subject subject, String key, @Nullable String text, Map<String, String> before,
			Map<String, String> after, List<Difference> differences) {
		List<Change> changes = new ArrayList<>();
		after.forEach((name, value) -> {
			String was = before.getOrDefault(name, "");
			if (!was.equals(value)) {
				changes.add(new Change(name, was, value));
			}
		});
		if (!changes.isEmpty()) {
			differences.add(new Difference(subject, Kind.CHANGED, key, text, text, List.copyOf(changes)));
		}
	}

}
