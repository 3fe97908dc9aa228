package greenboard.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a file as it is kept: what stands behind the last folder, without control
 * characters and without those that turn the direction of writing, which would show
 * another ending than the file has.
 */
final class FileName {

	/** How many characters a name has at the most. */
	static final int LONGEST = 200;

	private static final String NAMELESS = "file";

	private static final int LONGEST_ENDING = 20;

	private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

	private FileName() {
	}

	static String of(@Nullable String given) {
		if (given == null) {
			return NAMELESS;
		}
		String storable = new String(given.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		String last = FOLDERS.matcher(storable).replaceFirst("");
		String name = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC).strip();
		return name.replace(".", "").isBlank() ? NAMELESS : shortened(name);
	}

	/** Cuts the middle out, since the ending says what a file is. */
	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		if (length <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String ending = (dot > 0 && name.length() - dot <= LONGEST_ENDING) ? name.substring(dot) : "";
		int kept = LONGEST - 1 - ending.codePointCount(0, ending.length());
		return name.substring(0, name.offsetByCodePoints(0, kept)) + "…" + ending;
	}

}
