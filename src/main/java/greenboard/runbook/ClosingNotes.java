package greenboard.runbook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.board.Elapsed;
import greenboard.prose.Prose;
import greenboard.runbook.Run.Fired;

/**
 * What is proposed to be said of a deployment that was taken back: why, and how long it
 * took.
 */
@Component
class ClosingNotes {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final MessageSource messages;

	ClosingNotes(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The proposal.
	 * @param run the rollback
	 * @param now when it would be done
	 * @param locale the reader's language
	 * @return sentences, to be changed by who closes the deployment
	 */
	String of(Run run, Instant now, Locale locale) {
		String decided = MINUTE.format(run.decided().at());
		String done = new Elapsed(run.decided().at(), now, now).text();
		Fired fired = run.fired();
		String reason = (run.reason() != null) ? run.reason() : "";
		if (fired == null) {
			return text("runbook.notes.plain", locale, decided, run.decided().by(), reason, MINUTE.format(now), done);
		}
		String toDecision = new Elapsed(fired.at(), run.decided().at(), now).text();
		return text("runbook.notes.fired", locale, Prose.plain(fired.text()), MINUTE.format(fired.at()), decided,
				run.decided().by(), reason, MINUTE.format(now), toDecision, done);
	}

	private String text(String code, Locale locale, Object... words) {
		return this.messages.getMessage(code, words, locale);
	}

}
