package greenboard.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.springframework.security.web.webauthn.api.Bytes;

import greenboard.accounts.PersonId;

/**
 * A person as authenticators know them: the 16 bytes of their id, which say nothing about
 * them.
 */
final class UserHandle {

	private static final int LENGTH = 16;

	private UserHandle() {
	}

	static Bytes of(PersonId person) {
		UUID id = person.value();
		return new Bytes(ByteBuffer.allocate(LENGTH)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array());
	}

	static PersonId person(Bytes handle) {
		ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
		if (bytes.remaining() != LENGTH) {
			throw new IllegalArgumentException("A user handle has 16 bytes");
		}
		return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
	}

}
