package greenboard.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Expected;

/**
 * An item's version as an entity tag (RFC 9110, section 8.8.3).
 */
final class EntityTag {

	private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

	private EntityTag() {
	}

	static String of(int version) {
		return "\"" + version + "\"";
	}

	/**
	 * What an {@code If-Match} header expects.
	 * @param header the header, null without one
	 * @return the expectation
	 * @throws IllegalArgumentException when the header is no single tag
	 */
	static Expected expected(@Nullable String header) {
		if (header == null || header.strip().equals("*")) {
			return Expected.ANYTHING;
		}
		Matcher tag = TAG.matcher(header.strip());
		if (!tag.matches()) {
			throw new IllegalArgumentException(
					"If-Match takes one entity tag of this item, as in \"3\", with its quotation marks.");
		}
		return Expected.exactly(Integer.parseInt(tag.group(1)));
	}

}
