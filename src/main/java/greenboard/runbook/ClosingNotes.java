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
 * What is proposed to be said of a deployment that was taken back: why, and how long the
 * decision took. When it is done is not known while that is written; the record keeps it.
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
	 * @param locale the reader's language
	 * @return sentences, to be changed by who closes the deployment
	 */
	String of(Run run, Locale locale) {
		Instant at = run.decided().at();
		Fired fired = run.fired();
		String reason = (run.reason() != null) ? run.reason() : "";
		if (fired == null) {
			return text("runbook.notes.plain", locale, MINUTE.format(at), run.decided().by(), reason);
		}
		return text("runbook.notes.fired", locale, Prose.plain(fired.text()), MINUTE.format(fired.at()),
				MINUTE.format(at), run.decided().by(), reason, new Elapsed(fired.at(), at, at).text());
	}

	private String text(String code, Locale locale, Object... words) {
		return this.messages.getMessage(code, words, locale);
	}

}
