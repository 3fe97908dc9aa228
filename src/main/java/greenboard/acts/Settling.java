package greenboard.acts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Status;

/**
 * The state that an item is to have.
 *
 * @param key the item's key
 * @param state open, done, failed or not applicable; waived is granted, not set
 * @param note the reason; null leaves a note that still fits, blank removes it
 * @param evidence links to add with it; those that are there already are no change
 * @param expected what whoever settles has seen
 */
public record Settling(String key, Status state, @Nullable String note, List<EvidenceLink> evidence,
		Expected expected) {

	/**
	 * Takes the links over.
	 */
	public Settling {
		evidence = List.copyOf(evidence);
	}

	/**
	 * A state with a reason, whatever the item is now.
	 * @param key the item's key
	 * @param state the state
	 * @param note the reason, null for none
	 * @return the command
	 */
	public static Settling of(String key, Status state, @Nullable String note) {
		return new Settling(key, state, note, List.of(), Expected.ANYTHING);
	}

}
