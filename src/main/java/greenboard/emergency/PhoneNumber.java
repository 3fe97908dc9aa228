package greenboard.emergency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as somebody wrote it, and as a telephone takes it (RFC 3966): digits
 * alone, behind a plus where the country is named, and an extension. A number without its
 * country stays without it: the telephone that dials knows where it is.
 *
 * @param written as somebody wrote it
 * @param dialled what a {@code tel:} address has behind its colon
 */
record PhoneNumber(String written, String dialled) {

	/** How few digits are still a number: those that call for help have three. */
	static final int FEWEST = 3;

	/** How many digits a number has at the most (ITU-T E.164). */
	static final int MOST = 15;

	private static final Pattern FORM = Pattern.compile("(?:(\\+)|00(?=[1-9]))?([0-9 ().\\-/\\u2010-\\u2015\\u00a0]+?)"
			+ "(?:[ ,;]*(?:extension|ext\\.?|x|#)[ .:=]*([0-9]{1,7}))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern TRUNK = Pattern.compile("\\(0\\)");

	/**
	 * Reads a number.
	 * @param text digits with what people put between them
	 * @return the number, when it is one
	 */
	static Optional<PhoneNumber> of(String text) {
		String written = text.strip();
		Matcher form = FORM.matcher(written);
		if (!form.matches()) {
			return Optional.empty();
		}
		boolean country = form.group(1) != null || form.start(2) > 0;
		String rest = country ? TRUNK.matcher(form.group(2)).replaceAll("") : form.group(2);
		String digits = rest.replaceAll("[^0-9]", "");
		if (digits.length() < FEWEST || digits.length() > MOST) {
			return Optional.empty();
		}
		String extension = (form.group(3) != null) ? ";ext=" + form.group(3) : "";
		return Optional.of(new PhoneNumber(written, (country ? "+" : "") + digits + extension));
	}

}
