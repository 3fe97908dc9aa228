package greenboard.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.audit.Receipt;

/**
 * What somebody has kept of an entry: its receipt, or its hash alone.
 *
 * @param chain whose entry it is, null where that is not said
 * @param seq the entry's place, null where that is not said
 * @param hash its hash or the beginning of it, lower-case hexadecimal digits
 */
record Claim(@Nullable UUID chain, @Nullable Long seq, String hash) {

	/** How many can be compared at once. */
	static final int MOST = 50;

	private static final String ID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

	/** As the header of an answer has it, however it is quoted. */
	private static final Pattern RECEIPT = Pattern.compile("(" + ID + ")/([1-9]\\d{0,17})/(\\p{XDigit}{64})");

	private static final Pattern JSON = Pattern.compile("\\{[^{}]*}");

	private static final Pattern CHAIN = Pattern.compile(ID);

	private static final Pattern SEQ = Pattern.compile("\"(?:seq|sequence)\"\\s*:\\s*\"?([1-9]\\d{0,17})\\b");

	private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"(\\p{XDigit}{64})\"");

	/** The history shows twelve digits of a hash. */
	private static final Pattern BARE = Pattern.compile("(?<![\\w-])\\p{XDigit}{12,64}(?![\\w-])");

	/**
	 * Reads what was typed or pasted.
	 * @param text receipts, answers in JSON or hashes, with anything around them
	 * @return what it claims; nothing when there is none in it
	 */
	static List<Claim> in(String text) {
		List<Claim> claims = new ArrayList<>();
		Matcher receipts = RECEIPT.matcher(text);
		receipts.results().limit(MOST).map(Claim::receipt).forEach(claims::add);
		String rest = receipts.replaceAll(" ");
		JSON.matcher(rest)
			.results()
			.map(MatchResult::group)
			.map(Claim::json)
			.flatMap(List::stream)
			.forEach(claims::add);
		BARE.matcher(JSON.matcher(rest).replaceAll(" "))
			.results()
			.map((found) -> new Claim(null, null, lower(found.group())))
			.forEach(claims::add);
		return claims.stream().distinct().limit(MOST).collect(Collectors.toList());
	}

	private static Claim receipt(MatchResult found) {
		return new Claim(UUID.fromString(found.group(1)), Long.valueOf(found.group(2)), lower(found.group(3)));
	}

	private static List<Claim> json(String object) {
		Matcher hash = HASH.matcher(object);
		if (!hash.find()) {
			return List.of();
		}
		Matcher seq = SEQ.matcher(object);
		Matcher chain = CHAIN.matcher(object);
		return List.of(new Claim(chain.find() ? UUID.fromString(chain.group()) : null,
				seq.find() ? Long.valueOf(seq.group(1)) : null, lower(hash.group(1))));
	}

	private static String lower(String digits) {
		return digits.toLowerCase(Locale.ROOT);
	}

	/** Whether it is about an entry that was met, which may be another one by now. */
	boolean isAbout(Receipt met) {
		return (this.seq != null) ? this.seq == met.seq() : met.hash().startsWith(this.hash);
	}

}
