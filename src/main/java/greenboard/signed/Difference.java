package greenboard.signed;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is other than it was signed. No two have the same kind and subject.
 *
 * @param kind what happened to it
 * @param subject the key of the item or trigger; "weights" or "bands" of the scoring,
 * else empty
 * @param text the present words of the item or trigger, or the last ones; else empty
 * @param before how it was signed, in the words of the record; null where it was not
 * @param after how it is now; null where it is no more
 */
public record Difference(Kind kind, String subject, String text, @Nullable String before, @Nullable String after) {

	/** What happened since the signature. */
	public enum Kind {

		/** A settled item is open again; before and after are states. */
		REOPENED(true),
		/** An item has failed; before and after are states. */
		FAILED(true),
		/** An item came into the scope. */
		ADDED(true),
		/** An item left the scope. */
		REMOVED(true),
		/** An item, an item above it or what stands below it has other words. */
		REWORDED(true),
		/** A risk was accepted, or another one; before and after are the waivers. */
		WAIVED(true),
		/** An item does not apply any more; before and after are states. */
		NOT_APPLICABLE(true),
		/** Evidence of an item that passed and still does is gone. */
		EVIDENCE_GONE(true),
		/** An item does not knock the band out any more. */
		NO_LONGER_CRITICAL(true),
		/** Another version is to be deployed. */
		OTHER_VERSION(true),
		/** Another artifact is to be deployed, or one was named or forgotten. */
		OTHER_ARTIFACT(true),
		/** The deployment goes elsewhere. */
		OTHER_ENVIRONMENT(true),
		/** Weights, bands, or the weight or category of an item are others. */
		SCORING_CHANGED(true),
		/** A trigger is gone, fires later, or may do so. */
		TRIGGER_WEAKENED(true),
		/** An item was done; before and after are states. */
		DONE(false),
		/** An item that had failed is open; before and after are states. */
		NO_LONGER_FAILED(false),
		/** An item has more evidence. */
		EVIDENCE_ADDED(false),
		/** An item knocks the band out now. */
		NOW_CRITICAL(false),
		/** There is one trigger more. */
		TRIGGER_ADDED(false),
		/** A trigger fires earlier, or says now what is done then. */
		TRIGGER_TIGHTENED(false);

		private final boolean worse;

		Kind(boolean worse) {
			this.worse = worse;
		}

		/**
		 * Whether it makes a signature stale.
		 * @return false for progress
		 */
		public boolean worse() {
			return this.worse;
		}

	}

	/**
	 * Whether it makes a signature stale.
	 * @return false for progress
	 */
	public boolean worse() {
		return this.kind.worse();
	}

}
