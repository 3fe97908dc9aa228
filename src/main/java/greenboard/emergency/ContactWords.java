package greenboard.emergency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Takes apart what is said of one contact: the ways to reach them, and the words that are
 * left.
 */
final class ContactWords {

	private static final Pattern BLANK = Pattern
		.compile("_{2,}|\\.{3,}|\\u2026|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}|<[^<>]*>|\\b[xX]{3,}(?:[-. ]?[xX]{2,})*\\b"
				+ "|(?i:\\b(?:tbd|tba|todo|n/a)\\b)");

	private static final Pattern PHONE = Pattern.compile("(?<![\\w.:/-])(?:\\+|00)?[ ]?\\(?[0-9](?:[ ().\\-/\\u2010-"
			+ "\\u2015\\u00a0]{0,3}[0-9]){2,17}(?:[ ,;]*(?:extension|ext\\.?|x)[ .:=]*[0-9]{1,7})?(?![\\w:])");

	/** Dates, addresses of machines: digits that are no number to call. */
	private static final Pattern NO_PHONE = Pattern
		.compile("(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.](?:19|20)\\d\\d"
				+ "|\\d{1,3}(?:\\.\\d{1,3}){3}|\\d{1,2}[-/]\\d{1,2}");

	private static final Pattern LABEL = Pattern
		.compile("(?i)\\b(?:tel(?:ephone)?|phone|mobile|cell|call|e-?mail|pager)\\b[.:]?\\s*(?=[,;|/]|$)");

	private static final Pattern EDGES = Pattern
		.compile("^[\\s,;:|/\\u2010-\\u2015()<>\\[\\]*-]+|[\\s,;:|/\\u2010-\\u2015(<\\[*-]+$|\\(\\s*\\)|(?<=\\s)\\)$");

	private static final int FEWEST_IN_A_TEXT = 6;

	private final List<Way> ways = new ArrayList<>();

	private String rest;

	private ContactWords(String text, int fewestDigits) {
		this.rest = text;
		take(Way.PAGE, Way::page);
		take(Way.MAIL, Way::mail);
		take(PHONE, (written) -> NO_PHONE.matcher(written.strip()).matches() ? Optional.empty()
				: Way.phone(written).filter((way) -> digits(way) >= fewestDigits));
		this.ways.sort(Comparator.comparing(Way::kind));
	}

	/**
	 * Any text of which nobody knows what it says.
	 * @param text plain text
	 * @return its parts
	 */
	static ContactWords of(String text) {
		return new ContactWords(text, FEWEST_IN_A_TEXT);
	}

	/**
	 * A text that is known to be a number to call, however short.
	 * @param text plain text
	 * @return its parts
	 */
	static ContactWords ofNumber(String text) {
		return new ContactWords(text, PhoneNumber.FEWEST);
	}

	/**
	 * Whether a text has a place that is to be filled in, or nothing at all.
	 * @param text plain text
	 * @return true for "____" and "[Name, phone]"
	 */
	static boolean hasBlank(String text) {
		return text.isBlank() || BLANK.matcher(text).find();
	}

	private static long digits(Way way) {
		return way.href().chars().filter(Character::isDigit).count();
	}

	private void take(Pattern pattern, Function<String, Optional<Way>> reader) {
		Matcher matcher = pattern.matcher(this.rest);
		StringBuilder left = new StringBuilder();
		while (matcher.find()) {
			Optional<Way> way = reader.apply(matcher.group());
			way.ifPresent(this.ways::add);
			matcher.appendReplacement(left, way.isPresent() ? "|" : Matcher.quoteReplacement(matcher.group()));
		}
		this.rest = matcher.appendTail(left).toString();
	}

	List<Way> ways() {
		return this.ways;
	}

	/**
	 * What is left without the ways, the blanks and what names them.
	 * @return the words, null where there are none
	 */
	@Nullable String words() {
		String words = BLANK.matcher(this.rest).replaceAll("|");
		List<String> parts = Arrays.stream(words.split("[|,;]"))
			.map((part) -> LABEL.matcher(part).replaceAll(""))
			.map(ContactWords::trimmed)
			.filter((part) -> part.codePoints().anyMatch(Character::isLetterOrDigit))
			.toList();
		return parts.isEmpty() ? null : String.join(", ", parts);
	}

	private static String trimmed(String part) {
		String before = part;
		String after = EDGES.matcher(before).replaceAll("");
		while (!after.equals(before)) {
			before = after;
			after = EDGES.matcher(before).replaceAll("");
		}
		return after.strip();
	}

}
