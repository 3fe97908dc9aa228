package greenboard.alerts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * What of an alert can be stored.
 */
final class AlertText {

	private static final int LONGEST = 4000;

	private static final int LONGEST_FINGERPRINT = 200;

	private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	private AlertText() {
	}

	/** Without NUL and halves of characters, on one line. */
	static String clean(String text) {
		String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		return whole.replace("\0", "").replaceAll("[\\r\\n\\t]+", " ");
	}

	static String shortened(String text) {
		return (text.codePointCount(0, text.length()) > LONGEST)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…" : text;
	}

	/** The one that came, or one of the labels. */
	static String fingerprint(String came, SortedMap<String, String> labels) {
		String clean = clean(came).strip();
		if (!clean.isEmpty() && clean.length() <= LONGEST_FINGERPRINT) {
			return clean;
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(clean.getBytes(StandardCharsets.UTF_8));
			labels.forEach((name, value) -> {
				digest.update((name.length() + "=" + name).getBytes(StandardCharsets.UTF_8));
				digest.update((value.length() + "=" + value).getBytes(StandardCharsets.UTF_8));
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As exact as the database, and within what it holds. */
	static Instant time(Instant time) {
		boolean holds = time.isAfter(EARLIEST) && time.isBefore(LATEST);
		return (holds ? time : Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
	}

}
