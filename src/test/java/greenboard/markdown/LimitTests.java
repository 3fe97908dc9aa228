package greenboard.markdown;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.source.UnreadableChecklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class LimitTests {

	private static final int MILLION = 1_000_000;

	@Test
	void readsTenThousandEntriesAndNotOneMore() {
		assertThat(Reading.outline("- [ ] a\n".repeat(10_000)).counts().items()).isEqualTo(10_000);
		refuses("- [ ] a\n".repeat(10_001), 10_001, "10000 entries");
	}

	@Test
	void readsThirtyTwoLevelsAndNotOneMore() {
		assertThat(Reading.outline(nested(32)).counts().maxDepth()).isEqualTo(32);
		refuses(nested(33), 33, "nested");
		refuses(nested(400), 33, "nested");
		refuses("> ".repeat(40) + "a", 1, "nested");
	}

	@Test
	void refusesWhatIsTooLarge() {
		byte[] bytes = "a\n".repeat(ChecklistReader.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(UnreadableChecklist.class).isThrownBy(() -> ChecklistReader.read(bytes))
			.withMessageContaining("2 MB");
	}

	@Test
	void refusesWhatIsNoText() {
		assertThatExceptionOfType(UnreadableChecklist.class)
			.isThrownBy(() -> ChecklistReader.read(new byte[] { 'a', 0 }))
			.satisfies((refusal) -> assertThat(refusal.line()).isEqualTo(1));
	}

	@Test
	void refusesATableOfTooManyCells() {
		String row = "|a".repeat(20_000);
		refuses(row + "\n" + "|-".repeat(20_000) + "\n" + "a\n".repeat(1_000), 0, "table");
	}

	@Test
	void readsNothingToo() {
		assertThat(Reading.outline("").counts().items()).isZero();
		assertThat(Reading.outline("\n\n").sections()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", ">", "*", "_", "`", "<!--", "![", "[a](", "*a _b ", "\\", "&a", "|", "# a\n", "- a\n",
			"(optional " })
	void takesNoLongerThanItsLength(String piece) {
		byte[] bytes = ("- [ ] a " + piece.repeat(MILLION / piece.length())).getBytes(StandardCharsets.UTF_8);
		assertTimeout(Duration.ofSeconds(60), () -> {
			try {
				ChecklistReader.read(bytes);
			}
			catch (UnreadableChecklist ex) {
				assertThat(ex.getMessage()).contains("nested");
			}
		});
	}

	private static String nested(int depth) {
		return IntStream.range(0, depth)
			.mapToObj((level) -> "  ".repeat(level) + "- [ ] a")
			.collect(Collectors.joining("\n"));
	}

	private static void refuses(String source, int line, String words) {
		assertThatExceptionOfType(UnreadableChecklist.class).isThrownBy(() -> Reading.outline(source))
			.withMessageContaining(words)
			.satisfies((refusal) -> assertThat(refusal.line()).isEqualTo(line));
	}

}
