package greenboard.merkle;

import java.util.List;

/**
 * The note by which a log's key hands over to the next one. Both sign it: the old key
 * says who comes next, and the new one that it is in the same hands.
 */
public final class Succession {

	private static final String TYPE = "greenboard/key-succession/1";

	private static final int LINES = 3;

	private Succession() {
	}

	/**
	 * Hands over.
	 * @param old the key that signed so far
	 * @param next the key that signs from now on
	 * @return the note
	 * @throws IllegalArgumentException when they are keys of different logs
	 */
	public static SignedNote sign(SigningKey old, SigningKey next) {
		String origin = old.verification().name();
		if (!origin.equals(next.verification().name())) {
			throw new IllegalArgumentException("A key hands over to a key of its own log only");
		}
		return SignedNote.sign("%s\n%s\n%s\n".formatted(TYPE, origin, next.verification().text()), old, next);
	}

	/**
	 * Finds the key that comes next.
	 * @param note the note
	 * @param old the key that signed so far
	 * @return the key that both of them say it is
	 * @throws IllegalArgumentException when it is no such note or one of them did not
	 * sign
	 */
	public static VerificationKey open(SignedNote note, VerificationKey old) {
		String[] lines = note.text().split("\n", -1);
		if (lines.length == LINES + 1 && lines[0].equals(TYPE) && lines[1].equals(old.name())) {
			VerificationKey next = VerificationKey.parse(lines[2]);
			if (next.name().equals(old.name()) && note.signer(List.of(old)).isPresent()
					&& note.signer(List.of(next)).isPresent()) {
				return next;
			}
		}
		throw new IllegalArgumentException("No key hands over with this note");
	}

}
