package greenboard.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenboard.PageRenderer;
import greenboard.outline.Outline.Offset;

import static org.assertj.core.api.Assertions.assertThat;

class TimingTests {

	private static final Instant TARGET = Instant.parse("2026-11-26T22:00:00Z");

	private final PageRenderer pages = new PageRenderer("board");

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			-PT4H  | -    | -   | 4 hours before, 2026-11-26 18:00 UTC
			-PT1H  | -    | -   | 1 hour before, 2026-11-26 21:00 UTC
			PT30M  | -    | -   | 30 minutes after, 2026-11-26 22:30 UTC
			-P1M   | -    | -   | 1 month before, 2026-10-26 22:00 UTC
			PT0S   | PT24H| -   | until 24 hours after
			P1W    | P4W  | -   | 1 week after to 4 weeks after
			-PT4H  | -PT2H| -   | 4 hours before to 2 hours before
			-      | -    | P1W | every week
			-      | -    | P3M | every 3 months
			P1D    | P7D  | P1D | 1 day after to 7 days after, every day
			PT0S   | -    | -   | at the target time, 2026-11-26 22:00 UTC
			-P9999Y| -    | -   | 9,999 years before
			""", delimiter = '|')
	void saysWhenASectionIsWorked(String from, String to, String every, String words) {
		assertThat(words(new Offset(from, to, every))).isEqualTo(words);
	}

	@Test
	void saysNothingWhereTheHeadingSaysNothing() {
		assertThat(Timing.of(null, TARGET, ZoneOffset.UTC)).isNull();
		assertThat(Timing.of(new Offset("soon", null, null), TARGET, ZoneOffset.UTC)).isNull();
	}

	private String words(Offset offset) {
		Timing timing = Timing.of(offset, TARGET, ZoneOffset.UTC);
		assertThat(timing).isNotNull();
		return this.pages.render("board/timing :: timing", Map.of("timing", timing)).replaceAll("<[^>]+>", "").strip();
	}

}
