package greenboard.merkle;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckpointTests {

	/** The text of the example of the C2SP specification of checkpoints. */
	private static final String EXAMPLE = """
			example.com/behind-the-sofa
			20852163
			CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
			""";

	private static final SigningKey KEY = SigningKey.create("example.com/behind-the-sofa");

	@Test
	void readsTheExampleOfTheSpecification() {
		Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);

		assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
		assertThat(checkpoint.size()).isEqualTo(20852163);
		assertThat(checkpoint.root()).hasToString("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
		assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
	}

	@Test
	void opensWhatTheLogHasSigned() {
		SignedNote note = SignedNote.sign(EXAMPLE, KEY);

		SignedNote read = SignedNote.parse(note.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(Checkpoint.open(read, List.of(KEY.verification()))).isEqualTo(Checkpoint.parse(EXAMPLE));
	}

	@Test
	void opensNothingThatAnotherSigned() {
		SigningKey other = SigningKey.create("example.com/sofa");

		assertThatIllegalArgumentException()
			.isThrownBy(() -> Checkpoint.open(SignedNote.sign(EXAMPLE, other), List.of(KEY.verification())))
			.withMessageContaining("not signed");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Checkpoint.open(SignedNote.sign(EXAMPLE, other), List.of(other.verification())))
			.withMessageContaining("another log");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "o\n1\n", "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
			"\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n\u0661\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
			"o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
			"o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
			"o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n",
			"o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" })
	void refusesWhatIsNoCheckpoint(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
	}

}
