package greenboard.people;

import org.junit.jupiter.api.Test;

import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;

class MailCheckTests {

	@Test
	void promisesNoMail() {
		assertThat(StatusTexts.of(new MailCheck().look())).startsWith("To know: Greenboard sends no mail")
			.contains("is a link");
	}

}
