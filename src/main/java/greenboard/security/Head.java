package greenboard.security;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;

/**
 * What the head of every page shows: who reads it, and where in the application they are.
 *
 * @param person the person who is signed in, null for a stranger
 * @param name the printed name, empty for a stranger
 * @param administrator whether they administer the installation
 * @param theme "light", "dark" or, as the device says, "auto"
 * @param singleKeys whether single-letter keys act
 * @param room the first step of the address, "deployments" for example
 * @param posted whether the page answers a form, and has no address to be read again from
 */
record Head(@Nullable PersonId person, String name, boolean administrator, String theme, boolean singleKeys,
		String room, boolean posted) {

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

}
