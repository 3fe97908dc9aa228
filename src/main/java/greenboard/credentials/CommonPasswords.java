package greenboard.credentials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that guessing starts with. A list of common passwords, names, phrases and
 * keyboard runs comes along, so that nothing is asked over the net and nothing fails
 * open; a password is common when at most three of them, or two and a number, make it up.
 * Case, separators and the usual replacements of letters change nothing.
 */
class CommonPasswords {

	private static final String LIST = "passwords/common.txt";

	private static final int MOST_PIECES = 3;

	private static final int LONGEST_NUMBER = 8;

	private final Set<String> list = read();

	private final int longest = this.list.stream().mapToInt(String::length).max().orElse(0);

	boolean contains(String folded) {
		return madeOfFew(folded.replaceAll("[\\s._-]", ""));
	}

	Set<String> list() {
		return this.list;
	}

	/* The fewest pieces that make up each beginning of the text, at most four. */
	private boolean madeOfFew(String text) {
		int[] fewest = new int[text.length() + 1];
		Arrays.fill(fewest, MOST_PIECES + 1);
		fewest[0] = 0;
		for (int end = 1; end <= text.length(); end++) {
			for (int start = Math.max(0, end - this.longest); start < end; start++) {
				if (fewest[start] < MOST_PIECES && isPiece(text.substring(start, end), start)) {
					fewest[end] = Math.min(fewest[end], fewest[start] + 1);
				}
			}
		}
		return fewest[text.length()] <= MOST_PIECES;
	}

	/* A number or signs count as a piece behind a word, not at the beginning. */
	private boolean isPiece(String text, int start) {
		return this.list.contains(text) || this.list.contains(plain(text)) || (start > 0
				&& text.length() <= LONGEST_NUMBER
				&& (text.chars().allMatch(Character::isDigit) || text.chars().noneMatch(Character::isLetterOrDigit)));
	}

	private static String plain(String folded) {
		StringBuilder plain = new StringBuilder(folded.length());
		folded.chars().forEach((c) -> plain.append(letter((char) c)));
		return plain.toString();
	}

	private static char letter(char c) {
		return switch (c) {
			case '0' -> 'o';
			case '1', '!' -> 'i';
			case '3' -> 'e';
			case '4', '@' -> 'a';
			case '5', '$' -> 's';
			case '7' -> 't';
			default -> c;
		};
	}

	private static Set<String> read() {
		try (InputStream stream = new ClassPathResource(LIST).getInputStream();
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.lines().collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of common passwords is part of the application", ex);
		}
	}

}
