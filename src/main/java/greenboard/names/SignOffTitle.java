package greenboard.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What people sign for, as it is compared: a project's "security-officer" is a
 * checklist's "Security Officer".
 */
public final class SignOffTitle {

	private SignOffTitle() {
	}

	/**
	 * The normal form of a title.
	 * @param title as somebody wrote it
	 * @return letters and digits in lower case; the title itself where it has none
	 */
	public static String key(String title) {
		String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String key = folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
		return key.isEmpty() ? folded.strip() : key;
	}

}
