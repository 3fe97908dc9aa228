package greenboard.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The attributes in one comment, {@code <!-- phase: verify, critical, note: "Ask, then
 * go" -->}: names with or without a value, separated by commas. A value that is more than
 * plain words stands in double quotes, with the escapes of JSON, so that nothing in it
 * can end the comment, the quotes or a table's cell. A comment is one of ours only when
 * all of it has this form and its first name is known; any other comment is left alone.
 */
public final class AttributeComment {

	/** How a comment begins. */
	public static final String OPEN = "<!--";

	/** How a comment ends. */
	public static final String CLOSE = "-->";

	/** What a name without a value means. */
	public static final String YES = "yes";

	/** What takes back a flag that the reader would propose. */
	public static final String NO = "no";

	/** What takes back a value that the reader would propose. */
	public static final String NONE = "none";

	private static final Set<String> NAMES = Set.of("key", "critical", "optional", "weight", "category", "phase",
			"linked", "as", "armed", "title", "group", "when", "required", "covers", "signatures", "state", "by", "at",
			"note", "control", "until", "evidence", "signed");

	private final Map<String, String> values;

	private AttributeComment(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * No attributes.
	 * @return an empty one
	 */
	public static AttributeComment empty() {
		return new AttributeComment(Map.of());
	}

	/**
	 * Reads a comment.
	 * @param comment the comment with its delimiters, white space around it allowed
	 * @return its attributes, empty when the comment is not one of ours
	 */
	public static Optional<AttributeComment> parse(String comment) {
		String text = comment.strip();
		if (!text.startsWith(OPEN) || !text.endsWith(CLOSE) || text.length() < OPEN.length() + CLOSE.length()) {
			return Optional.empty();
		}
		Map<String, String> values = new AttributeScanner(text.substring(OPEN.length(), text.length() - CLOSE.length()))
			.scan();
		if (values == null || values.isEmpty() || !NAMES.contains(values.keySet().iterator().next())) {
			return Optional.empty();
		}
		return Optional.of(new AttributeComment(values));
	}

	/**
	 * Whether there is anything to write.
	 * @return true without attributes
	 */
	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/**
	 * Its attributes in their order; names in lower case.
	 * @return an unmodifiable view; flags have the value {@link #YES}
	 */
	public Map<String, String> values() {
		return Collections.unmodifiableMap(this.values);
	}

	/**
	 * One attribute's value.
	 * @param name which
	 * @return its value, null when it is not there
	 */
	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	/**
	 * The same with one attribute set, at its old place or at the end.
	 * @param name which
	 * @param value its value, null to take the attribute out
	 * @return the changed attributes
	 */
	public AttributeComment with(String name, @Nullable String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.values);
		if (value == null) {
			changed.remove(name);
		}
		else {
			changed.put(name.toLowerCase(Locale.ROOT), value);
		}
		return new AttributeComment(changed);
	}

	/**
	 * The comment as it is written.
	 * @return the comment with its delimiters, an empty string without attributes
	 */
	@Override
	public String toString() {
		if (isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(OPEN).append(' ');
		String separator = "";
		for (Map.Entry<String, String> attribute : this.values.entrySet()) {
			text.append(separator).append(attribute.getKey());
			if (!YES.equals(attribute.getValue())) {
				text.append(": ").append(AttributeValue.write(attribute.getValue()));
			}
			separator = ", ";
		}
		return text.append(' ').append(CLOSE).toString();
	}

}
