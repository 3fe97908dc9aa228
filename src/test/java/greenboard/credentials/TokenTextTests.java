package greenboard.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTextTests {

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	@Test
	void endsWithTheChecksumOfWhatIsRandom() {
		for (int i = 0; i < 1000; i++) {
			String token = TokenText.fresh();
			CRC32 crc = new CRC32();
			crc.update(token.substring(3, 33).getBytes(StandardCharsets.US_ASCII));

			assertThat(token).matches("gb_[0-9A-Za-z]{36}");
			assertThat(number(token.substring(33))).isEqualTo(crc.getValue());
			assertThat(TokenText.wellFormed(token)).isTrue();
		}
	}

	@Property(tries = 500)
	void noticesAnyCharacterThatIsWrong(@ForAll @IntRange(max = 35) int place,
			@ForAll @AlphaChars @CharRange(from = '0', to = '9') char wrong) {
		String token = TokenText.fresh();
		int at = place + 3;
		String typed = token.substring(0, at) + wrong + token.substring(at + 1);

		assertThat(TokenText.wellFormed(typed)).isEqualTo(typed.equals(token));
	}

	@Property(tries = 200)
	void noticesTwoCharactersThatChangedPlaces(@ForAll @IntRange(max = 34) int place) {
		String token = TokenText.fresh();
		int at = place + 3;
		String typed = token.substring(0, at) + token.charAt(at + 1) + token.charAt(at) + token.substring(at + 2);

		assertThat(TokenText.wellFormed(typed)).isEqualTo(typed.equals(token));
	}

	@Test
	void isNoTokenWithoutItsForm() {
		String token = TokenText.fresh();

		assertThat(TokenText.wellFormed(token.substring(1))).isFalse();
		assertThat(TokenText.wellFormed(token + "0")).isFalse();
		assertThat(TokenText.wellFormed(token.toUpperCase(Locale.ROOT))).isFalse();
		assertThat(TokenText.wellFormed("")).isFalse();
	}

	private static long number(String base62) {
		return base62.chars().mapToLong(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 62 + digit);
	}

}
