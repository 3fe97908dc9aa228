package greenboard.rollcall;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Blocker;

/**
 * What a role says when it is asked.
 */
enum Answer {

	/** Go. */
	GO(null),
	/** No go; with a reason. */
	NO_GO(Blocker.ROLL_CALL_NO_GO),
	/** Go, if something is done; it becomes a condition. */
	GO_IF(null),
	/** No answer of its own; with a reason. */
	ABSTAIN(Blocker.ROLL_CALL_ABSTAINED),
	/** Nobody answered, and the lead went on; with a reason. */
	ABSENT(Blocker.ROLL_CALL_ABSENT);

	private final @Nullable String dissent;

	Answer(@Nullable String dissent) {
		this.dissent = dissent;
	}

	/**
	 * What a go has to go over by name because of it.
	 * @return the blocker's kind, null for an answer that speaks for the go
	 */
	@Nullable String dissent() {
		return this.dissent;
	}

	/**
	 * How texts and styles name it.
	 * @return a word with hyphens
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
