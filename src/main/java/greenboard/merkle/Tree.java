package greenboard.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree at any size that it has had, from its complete nodes alone.
 * Each takes a number of them that grows with the logarithm of the size.
 */
public final class Tree {

	private final Nodes nodes;

	/**
	 * A tree.
	 * @param nodes its complete nodes
	 */
	public Tree(Nodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * The root at a size.
	 * @param size how many leaves there were
	 * @return the hash of the root
	 */
	public Hash root(long size) {
		return frontier(size).root();
	}

	/**
	 * The right edge at a size.
	 * @param size how many leaves there were
	 * @return the edge, to append to
	 */
	public Frontier frontier(long size) {
		List<Hash> peaks = new ArrayList<>();
		long start = 0;
		for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
			peaks.add(complete(start, Long.highestOneBit(rest)));
			start += Long.highestOneBit(rest);
		}
		return new Frontier(size, peaks);
	}

	/**
	 * Proves that a leaf is in the tree (RFC 9162 section 2.1.3.1).
	 * @param leaf the leaf's number, from 0
	 * @param size how many leaves the tree has
	 * @return the proof
	 * @throws IllegalArgumentException when there is no such leaf
	 */
	public InclusionProof inclusion(long leaf, long size) {
		if (leaf < 0 || leaf >= size) {
			throw new IllegalArgumentException("There is no leaf %d among %d".formatted(leaf, size));
		}
		List<Hash> path = new ArrayList<>();
		addPath(leaf, 0, size, path);
		return new InclusionProof(leaf, size, path);
	}

	private void addPath(long leaf, long start, long count, List<Hash> path) {
		if (count == 1) {
			return;
		}
		long left = largestPowerBelow(count);
		if (leaf < start + left) {
			addPath(leaf, start, left, path);
			path.add(subtree(start + left, count - left));
		}
		else {
			addPath(leaf, start + left, count - left, path);
			path.add(subtree(start, left));
		}
	}

	/**
	 * Proves that the tree has only grown (RFC 9162 section 2.1.4.1).
	 * @param from how many leaves it had
	 * @param to how many leaves it has
	 * @return the proof
	 * @throws IllegalArgumentException when it had more than it has
	 */
	public ConsistencyProof consistency(long from, long to) {
		if (from < 0 || from > to) {
			throw new IllegalArgumentException("A tree of %d leaves does not grow into %d".formatted(from, to));
		}
		List<Hash> path = new ArrayList<>();
		if (from > 0 && from < to) {
			addGrowth(from, 0, to, true, path);
		}
		return new ConsistencyProof(from, to, path);
	}

	private void addGrowth(long from, long start, long count, boolean known, List<Hash> path) {
		if (from == count) {
			if (!known) {
				path.add(subtree(start, count));
			}
			return;
		}
		long left = largestPowerBelow(count);
		if (from <= left) {
			addGrowth(from, start, left, known, path);
			path.add(subtree(start + left, count - left));
		}
		else {
			addGrowth(from - left, start + left, count - left, false, path);
			path.add(subtree(start, left));
		}
	}

	/**
	 * Whether a complete node is one of the tree's, by all that is kept between it and
	 * the largest complete node above it.
	 * @param position its place
	 * @param hash its hash
	 * @param size how many leaves the tree has
	 * @return false when anything on the way up is another
	 */
	public boolean contains(Position position, Hash hash, long size) {
		Position place = position;
		Hash climbed = hash;
		while (place.parent().end() <= size) {
			Hash sibling = this.nodes.at(place.sibling());
			climbed = place.isRight() ? Hash.ofNode(sibling, climbed) : Hash.ofNode(climbed, sibling);
			place = place.parent();
		}
		return place.end() <= size && climbed.equals(this.nodes.at(place));
	}

	private Hash subtree(long start, long count) {
		if (Long.bitCount(count) == 1) {
			return complete(start, count);
		}
		long left = largestPowerBelow(count);
		return Hash.ofNode(complete(start, left), subtree(start + left, count - left));
	}

	private Hash complete(long start, long count) {
		int level = Long.numberOfTrailingZeros(count);
		return this.nodes.at(new Position(level, start >> level));
	}

	private static long largestPowerBelow(long count) {
		return Long.highestOneBit(count - 1);
	}

}
