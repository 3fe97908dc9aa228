package greenboard.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.revision.DecisionNote;
import greenboard.revision.DecisionNote.Line;
import greenboard.verdict.Decision;
import greenboard.verdict.GoneOver;

/**
 * Says in a document when a go goes over people who have to sign.
 */
@Component
class DecisionWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'",
			Locale.ENGLISH);

	private final MessageSource messages;

	DecisionWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The document with a note where the decision in force takes one. */
	String on(String document, @Nullable Decision decision) {
		boolean noted = decision != null && (decision.dissent() || decision.breakGlass());
		return (decision != null && noted) ? new DecisionNote(decision.breakGlass(), lines(decision)).on(document)
				: DecisionNote.without(document);
	}

	private List<Line> lines(Decision decision) {
		List<Line> lines = new ArrayList<>();
		Instant until = decision.validUntil();
		lines.add(new Line(say(decision.breakGlass() ? "break-glass" : "dissent"),
				say("by", decision.by(), time(decision.at()), (until != null) ? time(until) : "")));
		if (decision.reason() != null) {
			lines.add(new Line(say("reason"), decision.reason()));
		}
		for (GoneOver over : decision.goneOver()) {
			String blocker = this.messages.getMessage(over.blocker(), Locale.ENGLISH);
			boolean same = over.reason().equals(decision.reason());
			lines.add(new Line(say("over"), same ? blocker : blocker + ": " + over.reason()));
		}
		if (decision.digest() != null) {
			lines.add(new Line(say("record"), "sha256:" + decision.digest()));
		}
		return lines;
	}

	private String say(String key, Object... words) {
		return this.messages.getMessage("records.decision." + key, words, Locale.ENGLISH);
	}

	private static String time(Instant instant) {
		return TIME.format(instant.atOffset(ZoneOffset.UTC));
	}

}
