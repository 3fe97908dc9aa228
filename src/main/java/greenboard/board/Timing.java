package greenboard.board;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.timetable.Span;

/**
 * When a section is worked, counted from the target time.
 *
 * @param from when it begins, null when the heading only says how often
 * @param to when it ends, null for a single time
 * @param every how often, null for once
 * @param at the single time as a moment, null when it is none
 */
record Timing(@Nullable Span from, @Nullable Span to, @Nullable Span every, @Nullable Instant at) {

	static @Nullable Timing of(Outline.@Nullable Offset offset, Instant target, ZoneId zone) {
		if (offset == null) {
			return null;
		}
		Span from = Span.of(offset.from());
		Span to = Span.of(offset.to());
		Span every = Span.of(offset.every());
		if (from == null && every == null) {
			return null;
		}
		return new Timing(from, to, every, (from != null && to == null) ? from.after(target, zone) : null);
	}

}
