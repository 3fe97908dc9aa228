package greenboard.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditTrail;
import greenboard.audit.FollowedEntry;

/**
 * Compares what somebody has kept with the entries of a trail, as they are met on the way
 * from its beginning.
 */
final class Comparison {

	private final UUID chain;

	private final List<Claim> claims;

	private final Map<Claim, FollowedEntry> met = new LinkedHashMap<>();

	Comparison(UUID chain, List<Claim> claims) {
		this.chain = chain;
		this.claims = claims;
	}

	/**
	 * What comparing has shown.
	 */
	enum Outcome {

		/** The entry and everything before it is as it was when the receipt was given. */
		UNCHANGED,
		/** The entry at this place has another hash. */
		OTHER_HASH,
		/** The trail ends before this place. */
		BEYOND_END,
		/** No entry has this hash. */
		UNKNOWN_HASH,
		/** It is of another deployment. */
		OTHER_DEPLOYMENT,
		/** It is of the chain of people, roles, keys, templates and settings. */
		SYSTEM_CHAIN

	}

	/**
	 * What comparing one receipt has shown.
	 *
	 * @param claim what was kept
	 * @param outcome what became of it
	 * @param entry the entry that is at its place now, null where there is none
	 */
	record Answer(Claim claim, Outcome outcome, @Nullable FollowedEntry entry) {

		/** Whether the entry is as it was. */
		public boolean holds() {
			return this.outcome == Outcome.UNCHANGED;
		}

	}

	void meet(FollowedEntry entry) {
		for (Claim claim : this.claims) {
			if (claim.isAbout(entry.receipt())) {
				this.met.putIfAbsent(claim, entry);
			}
		}
	}

	/** The answers, once the end of the trail is reached. */
	List<Answer> answers() {
		return this.claims.stream().map(this::answer).toList();
	}

	private Answer answer(Claim claim) {
		if (claim.chain() != null && !claim.chain().equals(this.chain)) {
			return new Answer(claim,
					claim.chain().equals(AuditTrail.SYSTEM) ? Outcome.SYSTEM_CHAIN : Outcome.OTHER_DEPLOYMENT, null);
		}
		FollowedEntry entry = this.met.get(claim);
		if (entry == null) {
			return new Answer(claim, (claim.seq() != null) ? Outcome.BEYOND_END : Outcome.UNKNOWN_HASH, null);
		}
		return new Answer(claim,
				entry.receipt().hash().startsWith(claim.hash()) ? Outcome.UNCHANGED : Outcome.OTHER_HASH, entry);
	}

}
