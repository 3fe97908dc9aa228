package greenboard.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Offset;
import greenboard.outline.Phase;

/**
 * Reads the stations of a checklist for one target time.
 *
 * @param target the target time
 * @param zone by whose calendar days are counted
 */
record Reading(Instant target, ZoneId zone) {

	private static final Span AT_THE_TARGET = new Span(0, ChronoUnit.MINUTES, false);

	List<Station> stations(List<Timed> sections) {
		return sections.stream().flatMap((section) -> stations(section, null)).toList();
	}

	private Stream<Station> stations(Timed section, @Nullable Time around) {
		if (section.phase() == Phase.ROLL_BACK) {
			return Stream.empty();
		}
		Time own = time(section, around);
		Stream<Station> inside = section.inner()
			.stream()
			.flatMap((inner) -> stations(inner, (own != null) ? own : around));
		return (own != null) ? Stream.concat(station(section, own), inside) : inside;
	}

	private @Nullable Time time(Timed section, @Nullable Time around) {
		Time named = Time.of(section.offset(), around);
		boolean unnamed = named == null && around == null && section.items() && section.phase() == Phase.DEPLOY;
		return unnamed ? new Time(AT_THE_TARGET, null, null) : named;
	}

	private Stream<Station> station(Timed section, Time time) {
		List<UUID> sections = new ArrayList<>();
		collect(section, time, sections);
		Instant begin = time.from().after(this.target, this.zone);
		if (begin == null || sections.isEmpty()) {
			return Stream.empty();
		}
		Instant over = (time.to() != null) ? time.to().after(this.target, this.zone) : null;
		Instant first = (time.every() != null) ? time.every().after(begin, this.zone) : null;
		return Stream.of(new Station(section.id(), section.title(), time.from(), time.to(), time.every(), begin,
				(time.every() != null) ? first : over, (time.every() != null) ? over : null, this.zone,
				List.copyOf(sections)));
	}

	private void collect(Timed section, Time time, List<UUID> sections) {
		if (section.items()) {
			sections.add(section.id());
		}
		section.inner()
			.stream()
			.filter((inner) -> inner.phase() != Phase.ROLL_BACK && Time.of(inner.offset(), time) == null)
			.forEach((inner) -> collect(inner, time, sections));
	}

	/**
	 * When something is worked, as headings say it.
	 *
	 * @param from from when on
	 * @param to until when, null for a single time
	 * @param every how often, null for once
	 */
	private record Time(Span from, @Nullable Span to, @Nullable Span every) {

		/** A heading that only says how often takes the rest from the one around it. */
		static @Nullable Time of(@Nullable Offset offset, @Nullable Time around) {
			if (offset == null) {
				return null;
			}
			Span from = Span.of(offset.from());
			Span every = Span.of(offset.every());
			if (every != null && (every.count() == 0 || every.before())) {
				every = null;
			}
			if (from != null) {
				return new Time(from, Span.of(offset.to()), every);
			}
			if (every == null) {
				return null;
			}
			return (around != null) ? new Time(around.from(), around.to(), every)
					: new Time(AT_THE_TARGET, null, every);
		}

	}

}
