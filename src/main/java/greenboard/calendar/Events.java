package greenboard.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.security.Site;
import greenboard.timetable.Station;

/**
 * Writes deployments as RFC 5545 has them: an event for the target time and one for each
 * station, in UTC, so that every calendar shows them on its own clock. An event keeps its
 * UID; its sequence goes up whenever it may have moved.
 */
@Component
class Events {

	private final Site site;

	private final MessageSource messages;

	Events(Site site, MessageSource messages) {
		this.messages = messages;
		this.site = site;
	}

	/**
	 * A calendar.
	 * @param name what calendars call it
	 * @param plans the deployments
	 * @return the text of the calendar
	 */
	String write(String name, List<Planned> plans) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Greenboard//Greenboard//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", name));
		for (Planned plan : plans) {
			calendar.add(event(plan, "target", plan.label(), plan.target(), null));
			plan.stations()
				.forEach((station) -> calendar.add(event(plan, station.id().toString(),
						station.title() + " · " + plan.label(), station.begin(), end(station))));
		}
		return Folding.fold(calendar.toString());
	}

	/** What people wrote stands on one line. */
	private static String line(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	private String says(Planned plan) {
		String verdict = this.messages.getMessage("board.verdict." + plan.verdict(), null, Locale.ENGLISH);
		return (plan.reasons() == 0) ? verdict : this.messages.getMessage("calendar.verdict",
				new Object[] { verdict, plan.reasons() }, Locale.ENGLISH);
	}

	/** A single time is a moment, not the time until the next. */
	private static @Nullable Instant end(Station station) {
		return (station.to() != null || station.every() != null) ? station.end() : null;
	}

	private VEvent event(Planned plan, String name, String summary, Instant begin, @Nullable Instant end) {
		Instant start = begin.truncatedTo(ChronoUnit.SECONDS);
		Instant stamp = (plan.movedAt() != null) ? plan.movedAt().truncatedTo(ChronoUnit.SECONDS) : start;
		Instant until = (end != null) ? end.truncatedTo(ChronoUnit.SECONDS) : start;
		VEvent event = new VEvent(false);
		event.add(new DtStamp(stamp));
		event.add(new DtStart<>(start));
		event.add(new DtEnd<>(until));
		event.add(new Summary(line(summary)));
		event.add(new Description(says(plan)));
		event.add(new Uid(plan.id().value() + "-" + name + "@" + this.site.url().getHost()));
		event.add(new Sequence(plan.moves()));
		event.add(new LastModified(stamp));
		event.add(new Url(URI.create(this.site.address(plan.id().place() + "/day"))));
		event.add(new Status(plan.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
		return event;
	}

}
