package greenboard.merkle;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A line below a note: who signed, with which key, and the signature.
 */
final class NoteSignature {

	private static final String START = "\u2014 ";

	private final String name;

	private final byte[] bytes;

	private NoteSignature(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	static NoteSignature by(SigningKey key, byte[] message) {
		VerificationKey verification = key.verification();
		byte[] signature = key.sign(message);
		ByteBuffer bytes = ByteBuffer.allocate(KeyText.ID + signature.length);
		bytes.put(verification.idBytes()).put(signature);
		return new NoteSignature(verification.name(), bytes.array());
	}

	static NoteSignature parse(String line) {
		int space = line.lastIndexOf(' ');
		if (!line.startsWith(START) || space < START.length()) {
			throw new IllegalArgumentException("A line below the note is no signature");
		}
		byte[] bytes = KeyText.decoded(line.substring(space + 1));
		if (bytes.length <= KeyText.ID) {
			throw new IllegalArgumentException("A signature of the note is too short");
		}
		return new NoteSignature(KeyText.name(line.substring(START.length(), space)), bytes);
	}

	String line() {
		return START + this.name + " " + Base64.getEncoder().encodeToString(this.bytes);
	}

	/**
	 * Which key it is said to be of.
	 * @return the name and the id, as the text of a key has them
	 */
	String key() {
		return this.name + "+" + HexFormat.of().formatHex(this.bytes, 0, KeyText.ID);
	}

	byte[] signature() {
		return Arrays.copyOfRange(this.bytes, KeyText.ID, this.bytes.length);
	}

}
