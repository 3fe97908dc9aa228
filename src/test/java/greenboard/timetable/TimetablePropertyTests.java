package greenboard.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.DateTimes;

import greenboard.outline.Outline.Offset;
import greenboard.outline.Phase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every timetable, whatever its headings say.
 */
class TimetablePropertyTests {

	@Property
	void ordersStationsByTime(@ForAll("sections") List<Timed> sections, @ForAll("targets") Instant target,
			@ForAll("zones") ZoneId zone) {
		List<Station> stations = Timetable.of(sections, target, zone).stations();
		assertThat(stations).isSortedAccordingTo(Comparator.comparing(Station::begin));
		assertThat(stations).allSatisfy((station) -> {
			if (station.end() != null) {
				assertThat(station.end()).isAfterOrEqualTo(station.begin());
			}
		});
	}

	@Property
	void neverGoesBackWhileTimeGoesOn(@ForAll("sections") List<Timed> sections, @ForAll("targets") Instant target,
			@ForAll("zones") ZoneId zone, @ForAll("moments") List<Duration> moments) {
		List<Instant> times = moments.stream().sorted().map(target::plus).toList();
		for (Station station : Timetable.of(sections, target, zone).stations()) {
			assertThat(times.stream().map((now) -> rank(station.at(now, 1))).toList()).isSorted();
			assertThat(times).allSatisfy((now) -> assertThat(station.at(now, 0)).isEqualTo(Standing.DONE));
		}
	}

	@Property
	void movesEverythingWithTheTarget(@ForAll("sections") List<Timed> sections, @ForAll("targets") Instant target,
			@ForAll @IntRange(min = -10_000, max = 10_000) int minutes) {
		Duration moved = Duration.ofMinutes(minutes);
		List<Instant> before = begins(hours(sections), target);
		assertThat(begins(hours(sections), target.plus(moved)))
			.isEqualTo(before.stream().map((at) -> at.plus(moved)).toList());
	}

	@Property
	void keepsTheClockOnTheWallForDays(@ForAll("targets") Instant target, @ForAll("zones") ZoneId zone,
			@ForAll @IntRange(min = 0, max = 400) int days) {
		Instant moment = Span.of("P" + days + "D").after(target, zone);
		LocalDateTime expected = target.atZone(zone).toLocalDateTime().plusDays(days);
		boolean shown = !zone.getRules().getValidOffsets(expected).isEmpty();
		assertThat(shown ? moment.atZone(zone).toLocalDateTime() : expected).isEqualTo(expected);
	}

	@Property
	void countsHoursExactly(@ForAll("targets") Instant target, @ForAll("zones") ZoneId zone,
			@ForAll @LongRange(min = 0, max = 9_999) long hours) {
		assertThat(Span.of("-PT" + hours + "H").after(target, zone)).isEqualTo(target.minus(Duration.ofHours(hours)));
	}

	@Provide
	Arbitrary<List<Timed>> sections() {
		Arbitrary<String> span = Combinators
			.combine(Arbitraries.of("", "-"), Arbitraries.integers().between(0, 60),
					Arbitraries.of("PT%dM", "PT%dH", "P%dD", "P%dW", "P%dM"))
			.as((sign, count, form) -> sign + form.formatted(count));
		Arbitrary<Offset> single = span.map((from) -> new Offset(from, null, null));
		Arbitrary<Offset> stretch = Arbitraries.integers()
			.between(1, 50)
			.map((weeks) -> new Offset("P" + weeks + "W", "P" + (weeks + 1) + "W", null));
		Arbitrary<Offset> repeated = Arbitraries.of("PT1H", "P1D", "P1W", "P1M")
			.map((every) -> new Offset(null, null, every));
		return Arbitraries.oneOf(single, stretch, repeated)
			.map((offset) -> new Timed(UUID.randomUUID(), "Checks", Phase.VERIFY, offset, true, List.of()))
			.list()
			.ofMaxSize(8);
	}

	@Provide
	Arbitrary<Instant> targets() {
		return DateTimes.instants()
			.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-12-31T00:00:00Z"));
	}

	@Provide
	Arbitrary<ZoneId> zones() {
		return Arbitraries
			.of("UTC", "Europe/Stockholm", "America/New_York", "America/Santiago", "Pacific/Auckland",
					"Australia/Lord_Howe", "Asia/Kathmandu")
			.map(ZoneId::of);
	}

	@Provide
	Arbitrary<List<Duration>> moments() {
		return Arbitraries.longs().between(-80_000_000, 80_000_000).map(Duration::ofSeconds).list().ofMaxSize(12);
	}

	private static List<Timed> hours(List<Timed> sections) {
		return sections.stream()
			.filter((section) -> section.offset() != null && section.offset().from() != null
					&& section.offset().from().contains("T"))
			.toList();
	}

	private static List<Instant> begins(List<Timed> sections, Instant target) {
		return Timetable.of(sections, target, ZoneOffset.UTC).stations().stream().map(Station::begin).toList();
	}

	private static int rank(Standing standing) {
		return Stream.of(Standing.AHEAD, Standing.DUE, Standing.LATE).toList().indexOf(standing);
	}

}
