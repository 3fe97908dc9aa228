package greenboard.verdict;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;

import org.springframework.context.MessageSourceResolvable;

/**
 * One reason why the verdict is not go. Its sentence is the message
 * {@code verdict.blocker.<kind>} with the words filled in; a message source resolves it
 * in the reader's language.
 *
 * @param kind what it is about, in capitals, part of the interface ("CRITICAL_OPEN")
 * @param severity how hard it stops
 * @param words what the sentence names: a key and a text, a title, a band
 * @param href the page where something can be done about it, from the root of the
 * application
 */
@JsonIncludeProperties({ "kind", "severity", "words", "href" })
public record Blocker(String kind, Severity severity, List<String> words,
		String href) implements MessageSourceResolvable {

	/** A critical item has failed: key and text. */
	public static final String CRITICAL_FAILED = "CRITICAL_FAILED";

	/** Even with everything open done, the band would allow no go: that band. */
	public static final String OUT_OF_REACH = "OUT_OF_REACH";

	/** A critical item is open: key and text. */
	public static final String CRITICAL_OPEN = "CRITICAL_OPEN";

	/** The score's band allows no go yet: score and band. */
	public static final String BAND = "BAND";

	/** Too little applies for a band to mean anything. */
	public static final String INCOMPLETE = "INCOMPLETE";

	/** Items that no category counts are not settled: how many. */
	public static final String OUTSIDE_THE_SCORE = "OUTSIDE_THE_SCORE";

	/** Somebody decided no-go: who and why. */
	public static final String NO_GO_DECISION = "NO_GO_DECISION";

	/** A required role has not signed: its title. */
	public static final String SIGN_OFF_MISSING = "SIGN_OFF_MISSING";

	/** A required role signed something else than what is there now: its title. */
	public static final String SIGN_OFF_STALE = "SIGN_OFF_STALE";

	/** A role refused: its title. */
	public static final String SIGN_OFF_REJECTED = "SIGN_OFF_REJECTED";

	/** A role said no-go when the roll was called: its title. */
	public static final String ROLL_CALL_NO_GO = "ROLL_CALL_NO_GO";

	/** A role abstained when the roll was called: its title. */
	public static final String ROLL_CALL_ABSTAINED = "ROLL_CALL_ABSTAINED";

	/** A role did not answer when the roll was called: its title. */
	public static final String ROLL_CALL_ABSENT = "ROLL_CALL_ABSENT";

	/** A condition of a sign-off is not met in time: key and text. */
	public static final String CONDITION_OVERDUE = "CONDITION_OVERDUE";

	/**
	 * The environment is frozen: environment, until when and in which time zone, and why.
	 */
	public static final String FREEZE = "FREEZE";

	/** It is being taken back: who decided so. */
	public static final String ROLLING_BACK = "ROLLING_BACK";

	/** Nobody holds a required role: its title. */
	public static final String SLOT_NOBODY = "SLOT_NOBODY";

	/** Only who started the deployment holds a role, and may not sign it: title, name. */
	public static final String SLOT_STARTER = "SLOT_STARTER";

	/** Who holds a role has signed for their only one: title and names. */
	public static final String SLOT_SPENT = "SLOT_SPENT";

	/** A role takes more signatures than people can give: title, how many, names. */
	public static final String SLOT_SHORT = "SLOT_SHORT";

	/** Too few people for several roles, each of one alone: title, titles, names. */
	public static final String SLOT_SHARED = "SLOT_SHARED";

	private static final Set<String> SLOTS = Set.of(SLOT_NOBODY, SLOT_STARTER, SLOT_SPENT, SLOT_SHORT, SLOT_SHARED);

	private static final Set<String> SIGN_OFFS = Set.of(SIGN_OFF_MISSING, SIGN_OFF_STALE, SIGN_OFF_REJECTED,
			ROLL_CALL_NO_GO, ROLL_CALL_ABSTAINED, ROLL_CALL_ABSENT);

	/** How hard a blocker stops. */
	public enum Severity {

		/** Makes the verdict no-go. */
		NO_GO,
		/** Makes the verdict hold. */
		HOLD

	}

	/**
	 * Takes the words over.
	 */
	public Blocker {
		words = List.copyOf(words);
	}

	/**
	 * The message that says it.
	 * @return a key of the message bundles
	 */
	public String code() {
		return "verdict.blocker." + this.kind;
	}

	/**
	 * Whether a go may go over it by name.
	 * @return true for what sign-offs hold against a go, for nothing else
	 */
	public boolean ofSignOff() {
		return SIGN_OFFS.contains(this.kind);
	}

	/**
	 * Whether a role cannot be signed whatever people do; no go may go over that but one
	 * that breaks the glass.
	 * @return true when a slot of a role stays empty
	 */
	public boolean ofSlot() {
		return SLOTS.contains(this.kind);
	}

	/**
	 * Whether it is about a role that has to sign; its title is the first of the words.
	 * @return true for sign-offs and for slots that stay empty
	 */
	public boolean ofRole() {
		return ofSignOff() || ofSlot();
	}

	/**
	 * Whether who went over this one has gone over another one too.
	 * @param other a blocker of later
	 * @return true for the same one, and where a role that could not be signed at all
	 * still has not signed
	 */
	public boolean covers(Blocker other) {
		boolean unsigned = other.ofSlot() || other.kind.equals(SIGN_OFF_MISSING);
		return sameAs(other) || (ofSlot() && unsigned && this.words.get(0).equals(other.words.get(0)));
	}

	/**
	 * Whether another one is of the same kind and about the same thing.
	 * @param other another blocker
	 * @return true when kind and words are the same
	 */
	public boolean sameAs(Blocker other) {
		return this.kind.equals(other.kind) && this.words.equals(other.words);
	}

	@Override
	public String[] getCodes() {
		return new String[] { code() };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

}
