package greenboard.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenboard.outline.Outline.Offset;
import greenboard.outline.Phase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When sections are worked around a target time, over changes to and from summer time
 * too.
 */
class TimetableTests {

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private static final Instant TARGET = Instant.parse("2026-11-26T21:00:00Z");

	/**
	 * Clocks change in Stockholm on 2027-03-28, in New York on 2027-03-14 and 2027-11-07,
	 * in Santiago on 2027-04-04 and in Auckland on 2027-04-04; in Kolkata never.
	 */
	@ParameterizedTest
	@CsvSource({ "Europe/Stockholm, 2027-03-27T22:00, PT24H, 2027-03-28T23:00",
			"Europe/Stockholm, 2027-03-27T22:00, P1D, 2027-03-28T22:00",
			"Europe/Stockholm, 2027-03-28T04:00, -PT4H, 2027-03-27T23:00",
			"Europe/Stockholm, 2027-03-28T04:00, -PT1H, 2027-03-28T03:00",
			"Europe/Stockholm, 2027-03-21T22:00, P1W, 2027-03-28T22:00",
			"Europe/Stockholm, 2027-03-27T02:30, P1D, 2027-03-28T03:30",
			"America/New_York, 2027-03-13T22:00, P1D, 2027-03-14T22:00",
			"America/New_York, 2027-03-13T22:00, PT24H, 2027-03-14T23:00",
			"America/New_York, 2027-11-06T22:00, PT24H, 2027-11-07T21:00",
			"America/New_York, 2027-10-10T22:00, P1M, 2027-11-10T22:00",
			"America/Santiago, 2027-04-03T20:00, P1W, 2027-04-10T20:00",
			"America/Santiago, 2027-04-03T20:00, PT24H, 2027-04-04T19:00",
			"Pacific/Auckland, 2027-04-03T22:00, P1D, 2027-04-04T22:00",
			"Pacific/Auckland, 2027-04-03T22:00, PT24H, 2027-04-04T21:00",
			"Asia/Kolkata, 2027-03-27T22:00, PT24H, 2027-03-28T22:00",
			"Europe/Stockholm, 2027-01-31T22:00, P1M, 2027-02-28T22:00" })
	void countsDaysByTheCalendarAndHoursExactly(String zone, LocalDateTime target, String offset,
			LocalDateTime expected) {
		ZoneId clock = ZoneId.of(zone);
		Timetable table = Timetable.of(List.of(section("Checks", Phase.VERIFY, new Offset(offset, null, null))),
				target.atZone(clock).toInstant(), clock);
		assertThat(table.stations().get(0).begin().atZone(clock).toLocalDateTime()).isEqualTo(expected);
	}

	@Test
	void ordersTheDayByTimeWhateverTheOrderOfTheDocument() {
		Timetable table = Timetable.of(List.of(section("2 hours after", Phase.VERIFY, at("PT2H")),
				section("Deploying", Phase.DEPLOY, null), section("4 hours before", Phase.DEPLOY, at("-PT4H"))), TARGET,
				STOCKHOLM);
		assertThat(table.stations()).extracting(Station::title)
			.containsExactly("4 hours before", "Deploying", "2 hours after");
	}

	@Test
	void asksForASingleTimeUntilTheNextOne() {
		Timetable table = Timetable.of(List.of(section("4 hours before", Phase.DEPLOY, at("-PT4H")),
				section("1 hour before", Phase.DEPLOY, at("-PT1H")), section("Deploying", Phase.DEPLOY, null),
				section("30 minutes after", Phase.VERIFY, at("PT30M")),
				section("2 hours after", Phase.VERIFY, at("PT2H"))), TARGET, STOCKHOLM);
		assertThat(table.stations()).extracting((station) -> Duration.between(TARGET, station.end()))
			.containsExactly(Duration.ofHours(-1), Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(2),
					Duration.ofMinutes(210));
	}

	@Test
	void asksForASingleTimeBeforeTheTargetUntilTheTarget() {
		assertThat(only(section("4 hours before", Phase.PREPARE, at("-PT4H"))).end()).isEqualTo(TARGET);
	}

	@Test
	void neverCallsTheDeploymentLateWhenNothingFollowsIt() {
		Station deploying = only(section("Deploying", Phase.DEPLOY, null));
		assertThat(deploying.begin()).isEqualTo(TARGET);
		assertThat(deploying.at(TARGET.plus(Duration.ofDays(365)), 1)).isEqualTo(Standing.DUE);
	}

	@Test
	void isLateFromTheMomentOnAtWhichItsTimeIsOver() {
		Station day = only(section("First 24 hours", Phase.VERIFY, new Offset("PT0S", "PT24H", null)));
		Instant over = TARGET.plus(Duration.ofHours(24));
		assertThat(day.at(TARGET.minusMillis(1), 2)).isEqualTo(Standing.AHEAD);
		assertThat(day.at(TARGET, 2)).isEqualTo(Standing.DUE);
		assertThat(day.at(over.minusMillis(1), 2)).isEqualTo(Standing.DUE);
		assertThat(day.at(over, 2)).isEqualTo(Standing.LATE);
		assertThat(day.at(over, 0)).isEqualTo(Standing.DONE);
	}

	@Test
	void repeatsByTheCalendarOverTheChangeToSummerTime() {
		Instant target = Instant.parse("2027-03-22T08:00:00Z");
		Station weekly = Timetable
			.of(List.of(section("Care (weekly)", Phase.VERIFY, new Offset(null, null, "P1W"))), target, STOCKHOLM)
			.stations()
			.get(0);
		assertThat(weekly.due(target)).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
		assertThat(weekly.due(Instant.parse("2027-03-29T07:00:01Z"))).isEqualTo(Instant.parse("2027-04-05T07:00:00Z"));
	}

	@Test
	void repeatsOnTheLastOfAMonthAgainAfterAShorterOne() {
		Instant target = Instant.parse("2027-01-31T12:00:00Z");
		Station monthly = Timetable
			.of(List.of(section("Care (monthly)", Phase.VERIFY, new Offset(null, null, "P1M"))), target, STOCKHOLM)
			.stations()
			.get(0);
		assertThat(monthly.due(target)).isEqualTo(Instant.parse("2027-02-28T12:00:00Z"));
		assertThat(monthly.due(Instant.parse("2027-03-01T00:00:00Z"))).isEqualTo(Instant.parse("2027-03-31T11:00:00Z"));
	}

	@Test
	void stopsRepeatingWhereTheSectionAroundItEnds() {
		Timed weekly = section("Weekly", Phase.VERIFY, new Offset(null, null, "P1W"));
		Timed month = new Timed(UUID.randomUUID(), "First month", Phase.VERIFY, new Offset("PT0S", "P1M", null), false,
				List.of(weekly));
		Station station = only(month);
		assertThat(station.title()).isEqualTo("Weekly");
		assertThat(station.due(TARGET.plus(Duration.ofDays(300)))).isEqualTo(TARGET.plus(Duration.ofDays(28)));
	}

	@Test
	void takesSectionsWithoutATimeToTheOneAroundThem() {
		Timed plain = section("Servers", Phase.VERIFY, null);
		Timed own = section("Week 2", Phase.VERIFY, new Offset("P1W", "P2W", null));
		Timed first = new Timed(UUID.randomUUID(), "First 24 hours", Phase.VERIFY, new Offset("PT0S", "PT24H", null),
				true, List.of(plain, own));
		Timetable table = Timetable.of(List.of(first), TARGET, STOCKHOLM);
		assertThat(table.stations()).extracting(Station::title).containsExactly("First 24 hours", "Week 2");
		assertThat(table.stations().get(0).sections()).containsExactly(first.id(), plain.id());
	}

	@Test
	void leavesOutWhatHasNoTimeNoItemsOrBelongsToARollback() {
		assertThat(
				Timetable.of(
						List.of(section("Security", Phase.PREPARE, null),
								section("Back in 5 minutes after", Phase.ROLL_BACK, at("PT5M")), new Timed(
										UUID.randomUUID(), "1 hour after", Phase.VERIFY, at("PT1H"), false, List.of())),
						TARGET, STOCKHOLM)
					.stations())
			.isEmpty();
	}

	@Test
	void namesTheNextMomentAtWhichSomethingChanges() {
		Timetable table = Timetable.of(List.of(section("1 hour before", Phase.DEPLOY, at("-PT1H"))), TARGET, STOCKHOLM);
		assertThat(table.next(TARGET.minus(Duration.ofHours(2)))).isEqualTo(TARGET.minus(Duration.ofHours(1)));
		assertThat(table.next(TARGET.minus(Duration.ofHours(1)))).isEqualTo(TARGET);
		assertThat(table.next(TARGET)).isNull();
	}

	private static Station only(Timed section) {
		return Timetable.of(List.of(section), TARGET, STOCKHOLM).stations().get(0);
	}

	private static Offset at(String from) {
		return new Offset(from, null, null);
	}

	private static Timed section(String title, Phase phase, @Nullable Offset offset) {
		return new Timed(UUID.randomUUID(), title, phase, offset, true, List.of());
	}

}
