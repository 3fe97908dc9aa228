package greenboard.templates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a template; safe in an address.
 *
 * @param value lower-case letters, digits and single hyphens between them, at most
 * {@value #LONGEST}
 */
public record TemplateKey(String value) {

	/** How long a key may be. */
	public static final int LONGEST = 60;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	/**
	 * Checks the form.
	 * @throws PublicationRefused when it is no key
	 */
	public TemplateKey {
		if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
			throw new PublicationRefused(
					List.of("The key may have lower-case letters, digits and single hyphens between them, at most "
							+ LONGEST + " of them, as in web-postgres. Change the key."));
		}
	}

	/**
	 * Makes a key from a title.
	 * @param title what people read
	 * @return the words of the title joined by hyphens, {@code checklist} where it has no
	 * Latin letter and no digit
	 */
	public static TemplateKey of(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder key = new StringBuilder();
		for (String word : plain.replaceAll("[\\p{M}'’]", "").split("[^a-z0-9]+")) {
			if (!word.isEmpty() && key.length() + word.length() < LONGEST) {
				key.append(key.isEmpty() ? "" : "-").append(word);
			}
		}
		return new TemplateKey(key.isEmpty() ? "checklist" : key.toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
