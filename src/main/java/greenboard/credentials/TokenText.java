package greenboard.credentials;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The form of a token: {@code gb_}, thirty random characters and the CRC32 of these in
 * six, so that scanners find it and a slip of the hand is told apart from a revoked one.
 */
final class TokenText {

	private static final String PREFIX = "gb_";

	private static final int RANDOM = 30;

	private static final int CHECK = 6;

	private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

	private TokenText() {
	}

	static String fresh() {
		String random = Secret.base62(RANDOM);
		return PREFIX + random + check(random);
	}

	static boolean wellFormed(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		int end = PREFIX.length() + RANDOM;
		return text.substring(end).equals(check(text.substring(PREFIX.length(), end)));
	}

	private static String check(String random) {
		CRC32 crc = new CRC32();
		crc.update(random.getBytes(StandardCharsets.US_ASCII));
		return Secret.base62(crc.getValue(), CHECK);
	}

}
