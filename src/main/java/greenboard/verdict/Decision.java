package greenboard.verdict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a named person with authority recorded. A go ends by itself when something that it
 * rested on has become worse; a no-go stands until it is withdrawn.
 *
 * @param id its id
 * @param kind go or no-go
 * @param at when it was recorded
 * @param byId who recorded it
 * @param by their printed name at that time
 * @param validUntil until when a go may be begun with; null for a no-go
 * @param reason why; null where a go says nothing
 * @param rested what it rests on
 * @param goneOver the blockers that a go goes over by name
 * @param digest SHA-256 of what a go that breaks the glass was signed for, as hexadecimal
 * digits; null for all others
 */
public record Decision(UUID id, Kind kind, Instant at, UUID byId, String by, @Nullable Instant validUntil,
		@Nullable String reason, Rested rested, List<GoneOver> goneOver, @Nullable String digest) {

	/** What can be decided. */
	public enum Kind {

		/** It may be deployed. */
		GO,
		/** It must not be deployed. */
		NO_GO,
		/** It may be deployed although people who have to sign cannot. */
		BREAK_GLASS

	}

	/**
	 * Takes the list over.
	 */
	public Decision {
		goneOver = List.copyOf(goneOver);
	}

	/**
	 * Whether it is a go.
	 * @return false for a no-go
	 */
	public boolean go() {
		return this.kind != Kind.NO_GO;
	}

	/**
	 * Whether an administrator broke the glass.
	 * @return true for a go that stands out in red
	 */
	public boolean breakGlass() {
		return this.kind == Kind.BREAK_GLASS;
	}

	/**
	 * Whether it goes over somebody's sign-off.
	 * @return true for a go with dissent
	 */
	public boolean dissent() {
		return this.kind == Kind.GO && !this.goneOver.isEmpty();
	}

	/**
	 * Whether a blocker is one of those that it goes over.
	 * @param blocker a blocker
	 * @return true when it is the same, or a role that could not be signed at all still
	 * has not signed
	 */
	public boolean goesOver(Blocker blocker) {
		return this.goneOver.stream().anyMatch((over) -> over.blocker().covers(blocker));
	}

}
