package greenboard.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree has only grown: what it had before is unchanged on its left.
 *
 * @param from how many leaves it had
 * @param to how many leaves it has
 * @param path the hashes that it takes, from below
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

	/**
	 * Keeps a list that does not change.
	 */
	public ConsistencyProof {
		path = List.copyOf(path);
	}

	/**
	 * Whether it proves that (RFC 9162 section 2.1.4.2). Every tree has grown out of the
	 * empty one.
	 * @param before the root that the tree had
	 * @param now the root that it has
	 * @return false for anything but a proof
	 */
	public boolean holds(Hash before, Hash now) {
		if (this.from < 0 || this.from > this.to) {
			return false;
		}
		if (this.from == this.to) {
			return this.path.isEmpty() && before.equals(now) && (this.from > 0 || now.equals(Hash.EMPTY));
		}
		if (this.from == 0) {
			return this.path.isEmpty() && before.equals(Hash.EMPTY);
		}
		return climbs(before, now);
	}

	private boolean climbs(Hash before, Hash now) {
		List<Hash> hashes = new ArrayList<>(this.path);
		if (Long.bitCount(this.from) == 1) {
			hashes.add(0, before);
		}
		if (hashes.isEmpty()) {
			return false;
		}
		int skipped = Long.numberOfTrailingZeros(this.from);
		long node = (this.from - 1) >> skipped;
		long last = (this.to - 1) >> skipped;
		Hash old = hashes.get(0);
		Hash grown = hashes.get(0);
		for (Hash hash : hashes.subList(1, hashes.size())) {
			if (last == 0) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				old = Hash.ofNode(hash, old);
				grown = Hash.ofNode(hash, grown);
				int risen = Long.numberOfTrailingZeros(node);
				node >>= risen;
				last >>= risen;
			}
			else {
				grown = Hash.ofNode(grown, hash);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && old.equals(before) && grown.equals(now);
	}

}
