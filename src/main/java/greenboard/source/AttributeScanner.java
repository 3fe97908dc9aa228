package greenboard.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads what stands between the delimiters of an {@link AttributeComment}, in one pass.
 */
final class AttributeScanner {

	private final String text;

	private int position;

	AttributeScanner(String text) {
		this.text = text;
	}

	/**
	 * Reads all of it.
	 * @return the attributes in their order, the last of equal names winning; null when
	 * the text has another form
	 */
	@Nullable Map<String, String> scan() {
		Map<String, String> values = new LinkedHashMap<>();
		do {
			String name = name();
			if (name.isEmpty()) {
				return null;
			}
			String value = AttributeComment.YES;
			if (accept(':')) {
				value = value();
			}
			if (value == null || !(atEnd() || peek() == ',')) {
				return null;
			}
			values.put(name, value);
		}
		while (accept(','));
		return values;
	}

	private String name() {
		skipSpace();
		int start = this.position;
		while (!atEnd() && (isLetter(peek()) || (peek() == '-' && this.position > start))) {
			this.position++;
		}
		String name = this.text.substring(start, this.position).toLowerCase(Locale.ROOT);
		skipSpace();
		return name;
	}

	private @Nullable String value() {
		skipSpace();
		if (accept('"')) {
			return quoted();
		}
		int end = this.text.indexOf(',', this.position);
		String value = this.text.substring(this.position, (end < 0) ? this.text.length() : end).strip();
		this.position = (end < 0) ? this.text.length() : end;
		return value.isEmpty() ? null : value;
	}

	private @Nullable String quoted() {
		StringBuilder value = new StringBuilder();
		while (!atEnd()) {
			char character = this.text.charAt(this.position++);
			if (character == '"') {
				skipSpace();
				return value.toString();
			}
			if (character != '\\') {
				value.append(character);
			}
			else if (!escaped(value)) {
				return null;
			}
		}
		return null;
	}

	private boolean escaped(StringBuilder value) {
		if (atEnd()) {
			return false;
		}
		char character = this.text.charAt(this.position++);
		switch (character) {
			case 'n' -> value.append('\n');
			case 'r' -> value.append('\r');
			case 't' -> value.append('\t');
			case 'u' -> {
				return unicode(value);
			}
			default -> value.append(character);
		}
		return true;
	}

	private boolean unicode(StringBuilder value) {
		int end = this.position + 4;
		if (end > this.text.length()) {
			return false;
		}
		int code = 0;
		for (; this.position < end; this.position++) {
			int digit = Character.digit(peek(), 16);
			if (digit < 0) {
				return false;
			}
			code = code * 16 + digit;
		}
		value.append((char) code);
		return true;
	}

	private boolean accept(char wanted) {
		if (atEnd() || peek() != wanted) {
			return false;
		}
		this.position++;
		return true;
	}

	private void skipSpace() {
		while (!atEnd() && Character.isWhitespace(peek())) {
			this.position++;
		}
	}

	private boolean atEnd() {
		return this.position >= this.text.length();
	}

	private char peek() {
		return this.text.charAt(this.position);
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

}
