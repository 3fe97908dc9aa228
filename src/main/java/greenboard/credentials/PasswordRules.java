package greenboard.credentials;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import greenboard.credentials.WeakPassword.Reason;

/**
 * What a password must be, after NIST SP 800-63B: long, of any characters, and not one
 * that guessing starts with. There are no rules of composition.
 */
@Component
class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 256;

	private static final int ENOUGH_OF_ITS_OWN = 8;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final CommonPasswords common = new CommonPasswords();

	void check(String password, String... context) {
		String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
		int length = composed.codePointCount(0, composed.length());
		String folded = composed.toLowerCase(Locale.ROOT);
		refuse(length < SHORTEST, Reason.SHORT);
		refuse(length > LONGEST, Reason.LONG);
		refuse(PasswordPatterns.isPattern(folded), Reason.PATTERN);
		refuse(this.common.contains(folded), Reason.COMMON);
		refuse(leansOn(context, folded), Reason.CONTEXT);
	}

	private static boolean leansOn(String[] context, String folded) {
		Set<String> words = Stream.concat(Stream.of("greenboard"), Arrays.stream(context))
			.map((text) -> text.toLowerCase(Locale.ROOT))
			.flatMap((text) -> Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)))
			.filter((word) -> word.length() >= 4)
			.collect(Collectors.toSet());
		String rest = folded;
		for (String word : words.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
			rest = rest.replace(word, "");
		}
		return rest.length() < folded.length() && rest.length() < ENOUGH_OF_ITS_OWN;
	}

	private static void refuse(boolean broken, Reason reason) {
		if (broken) {
			throw new WeakPassword(reason);
		}
	}

}
