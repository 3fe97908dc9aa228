package greenboard.templates;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.difference.Difference;
import greenboard.prose.Prose;

/**
 * A difference between two versions as pages show it.
 *
 * @param subject what it is about
 * @param kind how it differs
 * @param key the key, or the name of a category or band
 * @param before its older words as HTML of one line, null for what was added
 * @param after its newer words as HTML of one line, null for what was removed
 * @param changes what changed about it
 */
record ReadableDifference(Difference.Subject subject, Difference.Kind kind, String key, @Nullable String before,
		@Nullable String after, List<Change> changes) {

	private static final Set<String> QUESTIONS = Set.of("critical", "optional", "required", "go");

	private static final Set<String> CODES = Set.of("phase", "group", "when", "linked");

	/**
	 * One attribute that has another value.
	 *
	 * @param name the attribute
	 * @param before its older value
	 * @param after its newer value
	 */
	record Change(String name, Value before, Value after) {
	}

	/**
	 * A value, or the key of the words for it.
	 *
	 * @param code the key of its words, null where the value speaks for itself
	 * @param text the value itself, may be empty
	 */
	record Value(@Nullable String code, String text) {

		static Value of(String name, String text) {
			if (text.isEmpty()) {
				return new Value("templates.difference.nothing", text);
			}
			if (QUESTIONS.contains(name)) {
				return new Value("templates.difference." + text, text);
			}
			return new Value(CODES.contains(name) ? "templates." + name + "." + text : null, text);
		}

	}

	static ReadableDifference of(Difference difference) {
		return new ReadableDifference(difference.subject(), difference.kind(), difference.key(),
				html(difference.before()), html(difference.after()),
				difference.changes()
					.stream()
					.map((change) -> new Change(change.name(), Value.of(change.name(), change.before()),
							Value.of(change.name(), change.after())))
					.toList());
	}

	private static @Nullable String html(@Nullable String markdown) {
		return (markdown == null) ? null : Prose.inline(markdown);
	}

}
