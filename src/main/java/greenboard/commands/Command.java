package greenboard.commands;

import java.security.MessageDigest;
import java.util.UUID;

/**
 * One thing that somebody asks for, however often it is sent.
 *
 * @param sender the person or token that asks
 * @param id what the sender calls it, unique among what they ask for
 * @param request the SHA-256 of what is asked for: method, address and body
 */
record Command(UUID sender, String id, byte[] request) {

	/** How long the name of a command may be. */
	static final int LONGEST = 100;

	/** Whether the same thing is asked for. */
	boolean asks(byte[] other) {
		return MessageDigest.isEqual(this.request, other);
	}

}
