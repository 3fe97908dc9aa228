package greenboard.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;
import greenboard.signed.Difference.Kind;

/**
 * Compares a trigger with how it was signed. What cannot be told to be at least as strict
 * counts as weaker.
 */
final class TriggerComparison {

	private TriggerComparison() {
	}

	static List<Difference> between(@Nullable SignedTrigger signed, @Nullable SignedTrigger present) {
		if (signed != null && present != null) {
			Kind kind = became(signed, present);
			return (kind != null) ? List
				.of(new Difference(kind, present.key(), present.text(), words(signed, present), words(present, signed)))
					: List.of();
		}
		if (present != null) {
			return List.of(new Difference(Kind.TRIGGER_ADDED, present.key(), present.text(), null, present.text()));
		}
		return (signed != null)
				? List.of(new Difference(Kind.TRIGGER_WEAKENED, signed.key(), signed.text(), signed.text(), null))
				: List.of();
	}

	private static @Nullable Kind became(SignedTrigger signed, SignedTrigger present) {
		boolean sameAction = Objects.equals(signed.action(), present.action());
		if (!sameAction && signed.action() != null) {
			return Kind.TRIGGER_WEAKENED;
		}
		return switch (strictness(signed, present)) {
			case WEAKER -> Kind.TRIGGER_WEAKENED;
			case STRICTER -> Kind.TRIGGER_TIGHTENED;
			case SAME -> sameAction ? null : Kind.TRIGGER_TIGHTENED;
		};
	}

	/**
	 * Figures tell which sentence is stricter as long as its other words are the same.
	 */
	private static Strictness strictness(SignedTrigger signed, SignedTrigger present) {
		Rule was = signed.rule();
		Rule is = present.rule();
		if (signed.text().equals(present.text()) && Objects.equals(was, is)) {
			return Strictness.SAME;
		}
		TriggerWords words = new TriggerWords(signed.text());
		if (was == null || is == null || !words.sayTheSameAs(new TriggerWords(present.text()))) {
			return Strictness.WEAKER;
		}
		return new RuleComparison(was, is).strictness(words.count());
	}

	/** What of a trigger is not the same in another state of it. */
	private static String words(SignedTrigger one, SignedTrigger other) {
		List<String> words = new ArrayList<>();
		if (!one.text().equals(other.text())) {
			words.add(one.text());
		}
		if (words.isEmpty() && one.rule() != null && !one.rule().equals(other.rule())) {
			words.add(words(one.rule()));
		}
		if (one.action() != null && !one.action().equals(other.action())) {
			words.add(one.action());
		}
		return String.join("; ", words);
	}

	private static String words(Rule rule) {
		return rule.metric() + " " + rule.comparator() + " " + rule.value()
				+ ((rule.unit() != null) ? " " + rule.unit() : "")
				+ ((rule.window() != null) ? ", " + rule.window() : "");
	}

}
