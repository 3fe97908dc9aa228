package greenboard.decisions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Blocker;
import greenboard.verdict.Rested;

/**
 * A go that somebody wants to record.
 *
 * @param validUntil until when the deployment may be begun with
 * @param reason why; null where there is nothing to say
 * @param over the sign-offs that it goes over, each by name
 * @param seen what the page showed that it would rest on
 */
public record Going(Instant validUntil, @Nullable String reason, List<Over> over, Rested seen) {

	/**
	 * Takes the list over.
	 */
	public Going {
		over = List.copyOf(over);
	}

	/**
	 * One sign-off that it goes over.
	 *
	 * @param kind the blocker's kind
	 * @param name the first of the blocker's words, the role's title
	 * @param reason why
	 */
	public record Over(String kind, String name, String reason) {

		boolean names(Blocker blocker) {
			return blocker.kind().equals(this.kind) && blocker.words().get(0).equals(this.name);
		}

	}

}
