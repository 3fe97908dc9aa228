package greenboard.deployments;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import greenboard.deployments.InvalidField.Fault;

/**
 * The one rule for everything that people fill in: no space around it, within its limit,
 * and nothing in it that a database cannot hold.
 */
final class Text {

	static final int NAME = 100;

	static final int DIGEST = 200;

	static final int TITLE = 300;

	static final int VALUE = 1000;

	static final int WORDS = 2000;

	static final int NOTE = 4000;

	static final int DETAILS = 20_000;

	private Text() {
	}

	static String required(String field, @Nullable String value, int limit) {
		String text = optional(field, value, limit);
		if (text == null) {
			throw new InvalidField(field, Fault.MISSING);
		}
		return text;
	}

	static @Nullable String optional(String field, @Nullable String value, int limit) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new InvalidField(field, Fault.UNSTORABLE);
		}
		if (text.codePointCount(0, text.length()) > limit) {
			throw new InvalidField(field, Fault.TOO_LONG, limit);
		}
		return text;
	}

}
