package greenboard.security;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import greenboard.accounts.Theme;

/**
 * The person at the head of every page.
 *
 * @param name the printed name
 * @param administrator whether they administer the installation
 * @param theme the colours that they chose
 * @param singleKeys whether single-letter keys act
 */
public record Me(String name, boolean administrator, Theme theme, boolean singleKeys) {

	/**
	 * The first letters of the first and the last name.
	 * @return one or two capital letters
	 */
	public String initials() {
		String[] names = this.name.split(" ");
		Stream<String> shown = (names.length > 1) ? Stream.of(names[0], names[names.length - 1]) : Stream.of(names[0]);
		return shown.filter((part) -> !part.isEmpty())
			.map((part) -> part.substring(0, part.offsetByCodePoints(0, 1)))
			.collect(Collectors.joining())
			.toUpperCase(Locale.ROOT);
	}

	/**
	 * The colours as the style sheet names them.
	 * @return "light", "dark" or, as the device says, "auto"
	 */
	public String colours() {
		return this.theme.name().toLowerCase(Locale.ROOT);
	}

}
