package greenboard.verification;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTests {

	private static final UUID CHAIN = UUID.fromString("6f1c0a52-7f4e-4a7c-9d57-b6a4f5c2d9e1");

	private static final String HASH = "0123456789abcdef".repeat(4);

	private static final String RECEIPT = CHAIN + "/12/" + HASH;

	@ParameterizedTest
	@ValueSource(strings = { "%s", "Greenboard-Receipt: %s", "  \"%s\"\r\n", "{\"receipt\": \"%s\"}",
			"< greenboard-receipt: %s\n< date: Thu, 26 Nov 2026", "%1$s %1$s" })
	void readsAReceiptWhateverIsAroundIt(String text) {
		assertThat(Claim.in(text.replace("%s", RECEIPT).replace("%1$s", RECEIPT)))
			.containsExactly(new Claim(CHAIN, 12L, HASH));
	}

	@Test
	void readsSeveral() {
		assertThat(Claim.in(RECEIPT + ", " + RECEIPT.replace("/12/", "/13/"))).extracting(Claim::seq)
			.containsExactly(12L, 13L);
	}

	@Test
	void readsJsonInAnyOrder() {
		assertThat(Claim.in("{\"hash\":\"%s\",\"seq\": 12,\"deployment\":\"%s\"}".formatted(HASH, CHAIN)))
			.containsExactly(new Claim(CHAIN, 12L, HASH));
		assertThat(Claim.in("[{\"sequence\": 7, \"subject\": \"x\", \"hash\": \"%s\"}, {}]".formatted(HASH)))
			.containsExactly(new Claim(null, 7L, HASH));
	}

	@Test
	void readsAHashAloneOrItsBeginning() {
		assertThat(Claim.in(" " + HASH.toUpperCase())).containsExactly(new Claim(null, null, HASH));
		assertThat(Claim.in("12 0123456789ab")).containsExactly(new Claim(null, null, "0123456789ab"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0123456789a", "6f1c0a52-7f4e-4a7c-9d57-b6a4f5c2d9e1", "{\"seq\": 12}", "no receipt",
			"{\"hash\":\"abc\"}", "6f1c0a52-7f4e-4a7c-9d57-b6a4f5c2d9e1/0/12" })
	void readsNothingElse(String text) {
		assertThat(Claim.in(text)).isEmpty();
	}

	@Test
	void readsNoMoreThanItSays() {
		StringBuilder many = new StringBuilder();
		for (int seq = 1; seq <= Claim.MOST + 5; seq++) {
			many.append(RECEIPT.replace("/12/", "/" + seq + "/")).append('\n');
		}
		assertThat(Claim.in(many.toString())).hasSize(Claim.MOST);
		assertThat(Claim.in("{".repeat(4000))).isEqualTo(List.of());
	}

}
