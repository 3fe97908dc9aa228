package greenboard.merkle;

import java.util.List;

/**
 * That a leaf is in a tree.
 *
 * @param leaf the leaf's number, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root, from below
 */
public record InclusionProof(long leaf, long size, List<Hash> path) {

	/**
	 * Keeps a list that does not change.
	 */
	public InclusionProof {
		path = List.copyOf(path);
	}

	/**
	 * Whether it proves that (RFC 9162 section 2.1.3.2).
	 * @param leafHash the leaf's hash
	 * @param root the root of the tree
	 * @return false for anything but a proof
	 */
	public boolean holds(Hash leafHash, Hash root) {
		if (this.leaf < 0 || this.leaf >= this.size) {
			return false;
		}
		long node = this.leaf;
		long last = this.size - 1;
		Hash hash = leafHash;
		for (Hash sibling : this.path) {
			if (last == 0) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				hash = Hash.ofNode(sibling, hash);
				int skipped = Long.numberOfTrailingZeros(node);
				node >>= skipped;
				last >>= skipped;
			}
			else {
				hash = Hash.ofNode(hash, sibling);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && hash.equals(root);
	}

}
