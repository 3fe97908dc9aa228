package greenboard.acts;

import greenboard.readiness.Status;
import greenboard.verdict.Figures;

/**
 * What came of settling an item.
 *
 * @param key the item's key
 * @param effect what it did
 * @param state the item's state now
 * @param version the item's version now
 * @param figures the deployment's figures now
 */
public record Settlement(String key, Effect effect, Status state, int version, Figures figures) {

	/** What settling can do. */
	public enum Effect {

		/** It was so already. */
		NONE,
		/** The item changed. */
		CHANGED,
		/** The item stays as it is until a second person agrees. */
		REQUESTED

	}

}
