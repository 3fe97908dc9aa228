package greenboard.proof;

import java.nio.charset.StandardCharsets;

/**
 * What is signed of an envelope (DSSE protocol 1.0, pre-authentication encoding).
 */
public final class Envelope {

	private Envelope() {
	}

	/**
	 * The bytes that are signed.
	 * @param kind the type of the payload
	 * @param payload the payload
	 * @return kind and payload, each with its length before it
	 */
	public static byte[] message(String kind, byte[] payload) {
		byte[] head = "DSSEv1 %d %s %d ".formatted(kind.getBytes(StandardCharsets.UTF_8).length, kind, payload.length)
			.getBytes(StandardCharsets.UTF_8);
		byte[] message = new byte[head.length + payload.length];
		System.arraycopy(head, 0, message, 0, head.length);
		System.arraycopy(payload, 0, message, head.length, payload.length);
		return message;
	}

}
