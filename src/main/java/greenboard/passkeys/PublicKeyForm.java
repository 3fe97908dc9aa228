package greenboard.passkeys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Objects;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;

import org.springframework.security.web.webauthn.api.PublicKeyCose;

/**
 * A public key in the form that every tool reads.
 *
 * @param algorithm its number in the COSE registry: ES256 is -7, EdDSA -8, RS256 -257
 * @param der its SubjectPublicKeyInfo (RFC 5280 section 4.1)
 */
record PublicKeyForm(long algorithm, byte[] der) {

	private static final ObjectConverter CONVERTER = new ObjectConverter();

	static PublicKeyForm of(PublicKeyCose cose) {
		COSEKey key = Objects.requireNonNull(CONVERTER.getCborConverter().readValue(cose.getBytes(), COSEKey.class));
		PublicKey publicKey = Objects.requireNonNull(key.getPublicKey());
		return new PublicKeyForm(Objects.requireNonNull(key.getAlgorithm()).getValue(), publicKey.getEncoded());
	}

	static String digest(byte[] der) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
