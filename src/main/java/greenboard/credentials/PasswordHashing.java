package greenboard.credentials;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane, as OWASP asks for; a few at a time, so
 * that a flood of sign-ins takes neither the memory nor the processors.
 */
@Component
class PasswordHashing {

	private static final int KIBIBYTES = 19 * 1024;

	private final PasswordEncoder encoder;

	private final Semaphore places;

	private final String nobodys;

	PasswordHashing() {
		this(new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 2),
				Math.max(2, Runtime.getRuntime().availableProcessors()));
	}

	PasswordHashing(PasswordEncoder encoder, int atOnce) {
		this.encoder = encoder;
		this.places = new Semaphore(atOnce, true);
		this.nobodys = String.valueOf(encoder.encode(Secret.base62(32)));
	}

	String hash(String password) {
		return inTurn(() -> String.valueOf(this.encoder.encode(composed(password))));
	}

	/**
	 * Compares, and takes as long when there is nothing to compare with.
	 * @param password what was typed
	 * @param hash the hash that is kept, null when there is none
	 * @return true when the password is the one
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean same = inTurn(() -> this.encoder.matches(composed(password), (hash != null) ? hash : this.nobodys));
		return same && hash != null;
	}

	private <T> T inTurn(Supplier<T> work) {
		this.places.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	/*
	 * Keyboards differ in how they write accents; only that is evened out, nothing is cut
	 * or folded.
	 */
	private static String composed(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

}
