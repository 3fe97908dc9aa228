package greenboard.calendar;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTests {

	@Property
	void givesLinesThatUnfoldToWhatTheyWereAndFit(@ForAll @StringLength(max = 400) String text) {
		String line = "SUMMARY:" + text.replaceAll("[\r\n\\x{D800}-\\x{DFFF}]", "") + "\uD83D\uDE80\r\n";

		String folded = Folding.fold(line);

		assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
		assertThat(folded.split("\r\n"))
			.allSatisfy((part) -> assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(folded);
	}

}
