package greenboard.evidence;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EvidenceLimitsTests {

	@Test
	void refusesWhatWouldKeepEverythingOutOrFitsIntoNoPack() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new EvidenceLimits(DataSize.ofBytes(0), DataSize.ofMegabytes(1)))
			.withMessageContaining("greenboard.evidence.max-size");
		assertThatIllegalStateException()
			.isThrownBy(() -> new EvidenceLimits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(1)))
			.withMessageContaining("greenboard.evidence.max-per-deployment");
		assertThatIllegalStateException()
			.isThrownBy(() -> new EvidenceLimits(DataSize.ofMegabytes(2), DataSize.ofGigabytes(2)))
			.withMessageContaining("1 GB");
	}

	@Test
	void letFormsSendMoreThanAFileMayHaveSoThatTheyCanSaySo() {
		EvidenceLimits small = new EvidenceLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));
		EvidenceLimits large = new EvidenceLimits(DataSize.ofMegabytes(100), DataSize.ofMegabytes(200));

		assertThat(new Uploads().uploadedForms(small).getMaxRequestSize()).isEqualTo(20L << 20);
		assertThat(new Uploads().uploadedForms(large).getMaxRequestSize()).isEqualTo(200L << 20);
	}

}
