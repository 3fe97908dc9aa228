package greenboard.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a chain ends, while it is locked.
 *
 * @param chain the chain
 * @param seq the place of its last entry, 0 before the first
 * @param hash the hash of its last entry
 * @param at the time of the next entry: the database's own, never before the last entry's
 */
record Place(UUID chain, long seq, byte[] hash, Instant at) {

	Place behind(byte[] hash) {
		return new Place(this.chain, this.seq + 1, hash, this.at);
	}

}
