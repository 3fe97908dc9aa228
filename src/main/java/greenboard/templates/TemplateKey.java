package greenboard.templates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;

/**
 * Names a template; safe in an address.
 *
 * @param value lower-case letters, digits and single hyphens between them, at most
 * {@value #LONGEST}
 */
public record TemplateKey(String value) {

	/** How long a key may be. */
	public static final int LONGEST = 60;

	/** Words that stand for pages of their own where a key would stand. */
	private static final Set<String> TAKEN = Set.of("import", "drafts");

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	/**
	 * Checks the form.
	 * @throws PublicationRefused when it is no key
	 */
	public TemplateKey {
		if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
			throw new PublicationRefused(
					List.of("A template's key has lower-case letters, digits and single hyphens between them, at most "
							+ LONGEST + " characters, as in web-postgres. Change the key."));
		}
		if (TAKEN.contains(value)) {
			throw new PublicationRefused(List.of("“" + value + "” cannot be a template's key. Choose another."));
		}
	}

	/**
	 * The key under which a checklist is published.
	 * @param asked the key that was asked for, null or blank for none
	 * @param outline what the source says
	 * @return the key asked for, else the front matter's, else one made from the title
	 * @throws PublicationRefused when what was asked for or written is no key
	 */
	public static TemplateKey chosen(@Nullable String asked, Outline outline) {
		return named(asked, outline).orElseGet(() -> of(outline.title()));
	}

	static Optional<TemplateKey> named(@Nullable String asked, Outline outline) {
		String name = (asked != null && !asked.isBlank()) ? asked.strip() : outline.key();
		return Optional.ofNullable(name).map(TemplateKey::new);
	}

	/**
	 * The key of another document with the same title.
	 * @param number which one, 2 for the second
	 * @return this key, shortened where it must be, and the number
	 */
	TemplateKey numbered(int number) {
		String end = "-" + number;
		String begin = this.value.substring(0, Math.min(this.value.length(), LONGEST - end.length()));
		return new TemplateKey(begin.replaceAll("-$", "") + end);
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
		if (key.isEmpty() || TAKEN.contains(key.toString())) {
			key.append(key.isEmpty() ? "" : "-").append("checklist");
		}
		return new TemplateKey(key.toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
