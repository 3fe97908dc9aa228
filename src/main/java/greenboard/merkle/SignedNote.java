package greenboard.merkle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with signatures below it (C2SP signed-note). What it says counts for nothing
 * until {@link #signer} has found a key that is trusted.
 */
public final class SignedNote {

	/** How many signatures a note may have, which is more than verifiers have to read. */
	static final int MOST_SIGNATURES = 100;

	private final String text;

	private final List<NoteSignature> signatures;

	private SignedNote(String text, List<NoteSignature> signatures) {
		this.text = text;
		this.signatures = signatures;
	}

	/**
	 * Signs a text.
	 * @param text lines of which each ends with a line feed
	 * @param keys who signs, one line each
	 * @return the note
	 * @throws IllegalArgumentException when the text cannot be a note's
	 */
	public static SignedNote sign(String text, SigningKey... keys) {
		byte[] message = bytes(checked(text));
		return new SignedNote(text, Arrays.stream(keys).map((key) -> NoteSignature.by(key, message)).toList());
	}

	/**
	 * Reads a note, whoever signed it. There is one way only to write it.
	 * @param bytes UTF-8
	 * @return the note
	 * @throws IllegalArgumentException when it is no note
	 */
	public static SignedNote parse(byte[] bytes) {
		String note = checked(text(bytes));
		int blank = note.lastIndexOf("\n\n");
		check(blank >= 0, "The note has no signatures");
		List<String> lines = note.substring(blank + 2).lines().limit(MOST_SIGNATURES + 1).toList();
		check(!lines.isEmpty() && lines.size() <= MOST_SIGNATURES, "The note has no signatures, or too many");
		List<NoteSignature> signatures = lines.stream().map(NoteSignature::parse).toList();
		check(signatures.stream().map(NoteSignature::key).distinct().count() == signatures.size(),
				"A key has signed the note twice");
		return new SignedNote(note.substring(0, blank + 1), signatures);
	}

	private static String checked(String text) {
		check(text.endsWith("\n") && text.chars().allMatch((character) -> character >= ' ' || character == '\n'),
				"A note is lines without control characters");
		return text;
	}

	private static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("A note is UTF-8", ex);
		}
	}

	private static byte[] bytes(String text) {
		try {
			ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
			return Arrays.copyOf(encoded.array(), encoded.limit());
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("A note is UTF-8", ex);
		}
	}

	/**
	 * What is signed.
	 * @return the text with its last line feed
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Who signed it, of those who are trusted. Signatures of keys that are not known say
	 * nothing.
	 * @param trusted the keys that are trusted
	 * @return the first of them that signed, nothing when none did
	 * @throws IllegalArgumentException when one of them is said to have signed and did
	 * not
	 */
	public Optional<VerificationKey> signer(Collection<VerificationKey> trusted) {
		byte[] message = bytes(this.text);
		List<VerificationKey> signers = new ArrayList<>();
		for (NoteSignature signature : this.signatures) {
			trusted.stream().filter((key) -> key.made(signature)).forEach((key) -> {
				check(key.verifies(message, signature.signature()), "A signature of the note is wrong");
				signers.add(key);
			});
		}
		return signers.stream().findFirst();
	}

	private static void check(boolean kept, String refusal) {
		if (!kept) {
			throw new IllegalArgumentException(refusal);
		}
	}

	/**
	 * The note as it is sent and kept.
	 * @return the text, a blank line and the signatures
	 */
	@Override
	public String toString() {
		return this.signatures.stream()
			.map((signature) -> signature.line() + "\n")
			.collect(Collectors.joining("", this.text + "\n", ""));
	}

}
