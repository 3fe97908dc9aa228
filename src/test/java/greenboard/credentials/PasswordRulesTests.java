package greenboard.credentials;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.credentials.WeakPassword.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	@Test
	void wantsTwelveCharactersOfAnyKind() {
		refuses("kx7 umbrage", Reason.SHORT);
		accepts("kx7 umbrages");
		accepts("zwölf Ähren!");
		refuses("😀😁😂🤣😃😄😅😆😉😊😋", Reason.SHORT);
		accepts("😀😁😂🤣😃😄😅😆😉😊😋😎");
	}

	@Test
	void takesLongOnesUpToALimit() {
		accepts(random(64));
		accepts(random(256));
		refuses(random(257), Reason.LONG);
	}

	@Test
	void acceptsWhatIsRandomWhateverItsCharacters() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			StringBuilder password = new StringBuilder();
			random.ints(14, 0x20, 0x2FFF).filter(Character::isLetterOrDigit).forEach(password::appendCodePoint);
			if (password.codePoints().count() >= 12) {
				accepts(password.toString());
			}
		}
	}

	@Test
	void refusesTheWholeListAndWhatIsHungOnIt() {
		for (String common : new CommonPasswords().list()) {
			if (common.length() >= 12) {
				assertThat(accepted(common)).as(common).isFalse();
			}
			assertThat(accepted(common + "password2024")).as(common).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "Passw0rd2024!", "P@ssw0rd-P@ssw0rd", "iloveyou1234", "letmein-letmein",
			"Sunshine Dragon", "correcthorsebatterystaple", "WelcomeWelcome1", "admin123admin123" })
	void refusesWhatGuessingStartsWith(String password) {
		assertThat(accepted(password)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "qwertyuiopas", "aaaaaaaaaaaaaaaa", "abcabcabcabc", "123456789012", "1qaz2wsx3edc",
			"asdfghjkl;'zxc", "zyxwvutsrqpo", "xyxyxyxyxyxy", "qwertz123456" })
	void refusesRunsAndRepetitions(String password) {
		refuses(password, Reason.PATTERN);
	}

	@Test
	void refusesWhatIsLittleMoreThanANameOrAnAddress() {
		for (String password : new String[] { "greenboard2026", "GreenBoard!!!", "sara.lindqvist1", "lindqvist2026!",
				"lindqvist@example.test", "SaraLindqvist!" }) {
			refuses(password, Reason.CONTEXT);
		}
		accepts("lindqvist walks by the river");
	}

	@Test
	void findsAnAnswerQuicklyForHostileInput() {
		assertThatCode(() -> accepted("a1".repeat(100_000))).doesNotThrowAnyException();
	}

	private boolean accepted(String password) {
		try {
			this.rules.check(password, "Sara Lindqvist", "sara.lindqvist@example.test");
			return true;
		}
		catch (WeakPassword ex) {
			return false;
		}
	}

	private void accepts(String password) {
		assertThatCode(() -> this.rules.check(password, "Sara Lindqvist", "sara.lindqvist@example.test")).as(password)
			.doesNotThrowAnyException();
	}

	private void refuses(String password, Reason reason) {
		assertThatExceptionOfType(WeakPassword.class)
			.isThrownBy(() -> this.rules.check(password, "Sara Lindqvist", "sara.lindqvist@example.test"))
			.as(password)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	private static String random(int length) {
		return Secret.base62(length);
	}

}
