package greenboard.merkle;

import java.util.Base64;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What a log was at one time (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves it had
 * @param root the root of its tree
 */
public record Checkpoint(String origin, long size, Hash root) {

	private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

	private static final int LINES = 3;

	/**
	 * Holds the parts to their form.
	 * @throws IllegalArgumentException when the size is less than nothing or the origin
	 * no name of a key, which a log's is
	 */
	public Checkpoint {
		KeyText.name(origin);
		if (size < 0) {
			throw new IllegalArgumentException("A log has no %d leaves".formatted(size));
		}
	}

	/**
	 * Reads a checkpoint that the log has signed.
	 * @param note the note
	 * @param trusted the log's keys
	 * @return what it says
	 * @throws IllegalArgumentException when none of them signed it, when it is none of
	 * this log's, or no checkpoint of three lines
	 */
	public static Checkpoint open(SignedNote note, Collection<VerificationKey> trusted) {
		VerificationKey signer = note.signer(trusted)
			.orElseThrow(() -> new IllegalArgumentException("The checkpoint is not signed by a known key"));
		Checkpoint checkpoint = parse(note.text());
		if (!checkpoint.origin.equals(signer.name())) {
			throw new IllegalArgumentException("The checkpoint is another log's");
		}
		return checkpoint;
	}

	/**
	 * Reads what has not been verified.
	 * @param text the text of a note
	 * @return what it says
	 * @throws IllegalArgumentException when it is no checkpoint of three lines
	 */
	public static Checkpoint parse(String text) {
		String[] lines = text.split("\n", -1);
		if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
			throw new IllegalArgumentException("This is no checkpoint");
		}
		return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(KeyText.decoded(lines[2])));
	}

	/**
	 * What is signed.
	 * @return three lines
	 */
	public String text() {
		return "%s\n%d\n%s\n".formatted(this.origin, this.size, Base64.getEncoder().encodeToString(this.root.bytes()));
	}

}
