package greenboard.merkle;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class Ed25519Tests {

	private static final String RFC_KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

	private static final String RFC_MESSAGE = "72";

	private static final String RFC_SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
			+ "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

	@Test
	void verifiesTheSecondExampleOfRfc8032() {
		assertThat(verifies(RFC_KEY, RFC_MESSAGE, RFC_SIGNATURE)).isTrue();
	}

	@Test
	void refusesEveryChangedBitOfAMessageASignatureAndAKey() {
		for (int bit = 0; bit < 8; bit++) {
			assertThat(verifies(RFC_KEY, flipped(RFC_MESSAGE, bit), RFC_SIGNATURE)).isFalse();
		}
		for (int bit = 0; bit < 512; bit++) {
			assertThat(verifies(RFC_KEY, RFC_MESSAGE, flipped(RFC_SIGNATURE, bit))).as("bit " + bit).isFalse();
		}
		for (int bit = 0; bit < 256; bit++) {
			assertThat(verifies(flipped(RFC_KEY, bit), RFC_MESSAGE, RFC_SIGNATURE)).as("bit " + bit).isFalse();
		}
	}

	@Test
	void refusesASignatureOfAnotherLength() {
		assertThat(verifies(RFC_KEY, RFC_MESSAGE, RFC_SIGNATURE + "00")).isFalse();
		assertThat(verifies(RFC_KEY, RFC_MESSAGE, RFC_SIGNATURE.substring(2))).isFalse();
		assertThat(verifies(RFC_KEY, RFC_MESSAGE, "")).isFalse();
		assertThat(verifies(RFC_KEY.substring(2), RFC_MESSAGE, RFC_SIGNATURE)).isFalse();
	}

	@Test
	void refusesTheSameSignatureWithTheOrderAdded() {
		assertThat(verifies(RFC_KEY, RFC_MESSAGE, "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
				+ "f52db7405930abc61a2f0a76b2cffba0387b2eaeb4302aeeb00d291612bb0c10"))
			.isFalse();
	}

	/**
	 * What implementations disagree about, after Chalkias, Garillot and Nikolaenko,
	 * "Taming the many EdDSAs": small and mixed orders, numbers above their modulus.
	 */
	@ParameterizedTest
	@CsvSource({
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, "
					+ "8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6, "
					+ "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
					+ "0000000000000000000000000000000000000000000000000000000000000000",
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, "
					+ "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79, "
					+ "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43"
					+ "a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
			"f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, "
					+ "aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab, "
					+ "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
					+ "8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e",
			"442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623, "
					+ "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40, "
					+ "e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e"
					+ "547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514",
			"442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623, "
					+ "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40, "
					+ "8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa1942"
					+ "7e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22",
			"f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, "
					+ "fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a, "
					+ "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
					+ "454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607",
			"f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, "
					+ "84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1, "
					+ "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
					+ "084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09" })
	void refusesWhatOthersDisagreeAbout(String key, String message, String signature) {
		assertThat(verifies(key, message, signature)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000000000000000000000000000000000000000000000000000000000000000",
			"0100000000000000000000000000000000000000000000000000000000000000",
			"0100000000000000000000000000000000000000000000000000000000000080",
			"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
			"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
			"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
			"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
			"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
			"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" })
	void refusesKeysOfSmallOrderAndOnesThatAreWrittenInASecondWay(String key) {
		assertThat(Ed25519.isKey(HexFormat.of().parseHex(key))).isFalse();
	}

	private static boolean verifies(String key, String message, String signature) {
		HexFormat hex = HexFormat.of();
		return Ed25519.verifies(hex.parseHex(key), hex.parseHex(message), hex.parseHex(signature));
	}

	private static String flipped(String hex, int bit) {
		byte[] bytes = HexFormat.of().parseHex(hex);
		bytes[bit / 8] ^= (byte) (1 << bit % 8);
		return HexFormat.of().formatHex(bytes);
	}

}
