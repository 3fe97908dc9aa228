package greenboard.signed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.Scheme;
import greenboard.signed.Difference.Kind;

/**
 * Everything that is other than it was signed, whether it is worse or progress. Only the
 * two ends are compared, so that a change undone is no change.
 *
 * @param all what concerns the whole first, then items and triggers by key
 */
public record Differences(List<Difference> all) {

	/**
	 * Keeps a list that does not change.
	 */
	public Differences {
		all = List.copyOf(all);
	}

	static Differences between(SignedRecord signed, SignedRecord present) {
		return new Differences(Stream
			.of(purpose(signed, present), scoring(signed.score().scheme(), present.score().scheme()),
					items(signed.items(), present.items()), triggers(signed.triggers(), present.triggers()))
			.flatMap(List::stream)
			.toList());
	}

	/**
	 * How some items differ from how they were signed: what a tick costs, whatever the
	 * size of the checklist.
	 * @param signed those of the touched items that were signed
	 * @param present those of the touched items that are in the role's scope now
	 * @return what comparing whole records says about these items
	 */
	public static Differences ofItems(Collection<SignedItem> signed, Collection<SignedItem> present) {
		return new Differences(items(signed, present));
	}

	/**
	 * What makes the signature stale.
	 * @return the differences that are worse
	 */
	public List<Difference> worse() {
		return this.all.stream().filter(Difference::worse).toList();
	}

	/**
	 * Whether the signature is stale.
	 * @return true when anything is worse
	 */
	public boolean stale() {
		return this.all.stream().anyMatch(Difference::worse);
	}

	private static List<Difference> purpose(SignedRecord signed, SignedRecord present) {
		List<Difference> differences = new ArrayList<>();
		compare(Kind.OTHER_VERSION, signed.version(), present.version(), differences);
		compare(Kind.OTHER_ARTIFACT, signed.artifactDigest(), present.artifactDigest(), differences);
		compare(Kind.OTHER_ENVIRONMENT, signed.environment(), present.environment(), differences);
		return differences;
	}

	private static void compare(Kind kind, @Nullable String before, @Nullable String after,
			List<Difference> differences) {
		if (!Objects.equals(before, after)) {
			differences.add(new Difference(kind, "", "", before, after));
		}
	}

	private static List<Difference> scoring(Scheme signed, Scheme present) {
		List<Difference> differences = new ArrayList<>();
		if (!signed.categories().equals(present.categories())) {
			differences.add(new Difference(Kind.SCORING_CHANGED, "weights", "", weights(signed), weights(present)));
		}
		if (!signed.bands().equals(present.bands())) {
			differences.add(new Difference(Kind.SCORING_CHANGED, "bands", "", bands(signed), bands(present)));
		}
		return differences;
	}

	private static String weights(Scheme scheme) {
		return scheme.categories()
			.stream()
			.map((category) -> category.name() + " " + category.weight().toPlainString())
			.collect(Collectors.joining(", "));
	}

	private static String bands(Scheme scheme) {
		return scheme.bands().stream().map(Differences::band).collect(Collectors.joining(", "));
	}

	private static String band(Band band) {
		return "%s from %s (%s, %s)".formatted(band.name(), band.from().toPlainString(), band.go() ? "go" : "no go",
				band.text());
	}

	private static List<Difference> items(Collection<SignedItem> signed, Collection<SignedItem> present) {
		return byKey(signed, present, SignedItem::key, ItemComparison::between);
	}

	private static List<Difference> triggers(Collection<SignedTrigger> signed, Collection<SignedTrigger> present) {
		return byKey(signed, present, SignedTrigger::key, TriggerComparison::between);
	}

	private static <T> List<Difference> byKey(Collection<T> signed, Collection<T> present, Function<T, String> key,
			Comparison<T> comparison) {
		Map<String, T> before = indexed(signed, key);
		Map<String, T> after = indexed(present, key);
		TreeSet<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		return keys.stream().flatMap((one) -> comparison.between(before.get(one), after.get(one)).stream()).toList();
	}

	private static <T> Map<String, T> indexed(Collection<T> parts, Function<T, String> key) {
		Map<String, T> indexed = new LinkedHashMap<>();
		parts.forEach((part) -> indexed.put(key.apply(part), part));
		return indexed;
	}

	/** Compares two states of one thing; one of them may not exist. */
	private interface Comparison<T> {

		List<Difference> between(@Nullable T signed, @Nullable T present);

	}

}
