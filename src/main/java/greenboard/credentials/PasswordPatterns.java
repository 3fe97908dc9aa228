package greenboard.credentials;

import java.util.List;

/**
 * Recognises passwords that look long and hold little: one piece repeated, and runs along
 * the alphabet, the digits or the rows of a keyboard.
 */
final class PasswordPatterns {

	private static final int LONGEST_PIECE = PasswordRules.SHORTEST - 1;

	private static final int FEWEST_CHARACTERS = 5;

	private static final List<String> RUNS = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890123456789",
			"qwertyuiop[]asdfghjkl;'zxcvbnm,./", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
			"azertyuiopqsdfghjklmwxcvbn", "!@#$%^&*()_+", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
			"1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "zaqxswcdevfrbgtnhymjukilop", "q1w2e3r4t5y6u7i8o9p0",
			"aqswdefrgthyjukilop");

	private PasswordPatterns() {
	}

	static boolean isPattern(String folded) {
		return folded.codePoints().distinct().count() < FEWEST_CHARACTERS || repeats(folded) || runs(folded);
	}

	private static boolean repeats(String text) {
		for (int piece = 1; piece <= LONGEST_PIECE && 2 * piece <= text.length(); piece++) {
			if (text.substring(piece).equals(text.substring(0, text.length() - piece))) {
				return true;
			}
		}
		return false;
	}

	/*
	 * Eats the longest runs from the left; what is made of three runs or fewer, of at
	 * least three characters each, is a pattern.
	 */
	private static boolean runs(String text) {
		int pieces = 0;
		int at = 0;
		while (at < text.length()) {
			int length = longestRun(text, at);
			if (length < 3 || ++pieces > 3) {
				return false;
			}
			at += length;
		}
		return true;
	}

	private static int longestRun(String text, int at) {
		int longest = 1;
		for (String run : RUNS) {
			longest = Math.max(longest, Math.max(along(run, text, at), along(reversed(run), text, at)));
		}
		return Math.max(longest, same(text, at));
	}

	private static int along(String run, String text, int at) {
		int best = 0;
		for (int start = run.indexOf(text.charAt(at)); start >= 0; start = run.indexOf(text.charAt(at), start + 1)) {
			int length = 0;
			while (start + length < run.length() && at + length < text.length()
					&& run.charAt(start + length) == text.charAt(at + length)) {
				length++;
			}
			best = Math.max(best, length);
		}
		return best;
	}

	private static int same(String text, int at) {
		int length = 1;
		while (at + length < text.length() && text.charAt(at + length) == text.charAt(at)) {
			length++;
		}
		return length;
	}

	private static String reversed(String run) {
		return new StringBuilder(run).reverse().toString();
	}

}
