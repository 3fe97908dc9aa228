package greenboard.board;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ElapsedTests {

	private static final Instant FROM = Instant.parse("2027-03-28T00:30:00.900Z");

	@ParameterizedTest
	@CsvSource({ "0, 0:00, PT0S", "59, 0:59, PT59S", "60, 1:00, PT1M", "3599, 59:59, PT59M59S", "3600, 1:00:00, PT1H",
			"90061, 25:01:01, PT25H1M1S" })
	void showsHoursMinutesAndSeconds(long seconds, String text, String iso) {
		Elapsed elapsed = new Elapsed(FROM, FROM.plusSeconds(seconds), FROM);

		assertThat(elapsed.text()).isEqualTo(text);
		assertThat(elapsed.iso()).isEqualTo(iso);
		assertThat(elapsed.running()).isFalse();
	}

	@Test
	void runsUpToNowAndIsNeverNegative() {
		assertThat(new Elapsed(FROM, null, FROM.plusMillis(61_500)).text()).isEqualTo("1:01");
		assertThat(new Elapsed(FROM, null, FROM.minusSeconds(3)).text()).isEqualTo("0:00");
	}

}
