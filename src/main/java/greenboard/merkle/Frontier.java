package greenboard.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a growing tree, which is all that it takes to append to it: one
 * complete node for each bit that is set in the number of leaves. Not for several threads
 * at once.
 */
public final class Frontier {

	private final List<Hash> peaks;

	private long size;

	/**
	 * The edge of a tree.
	 * @param size how many leaves it has
	 * @param peaks its largest complete nodes, from the left
	 * @throws IllegalArgumentException when a tree of this size has another number of
	 * them
	 */
	public Frontier(long size, List<Hash> peaks) {
		if (size < 0 || Long.bitCount(size) != peaks.size()) {
			throw new IllegalArgumentException("A tree of %d leaves has no %d peaks".formatted(size, peaks.size()));
		}
		this.size = size;
		this.peaks = new ArrayList<>(peaks);
	}

	/**
	 * How many leaves there are.
	 * @return the number
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Adds a leaf on the right.
	 * @param leaf its hash
	 * @param completed told of every node that is complete now, the leaf first
	 */
	public void append(Hash leaf, BiConsumer<Position, Hash> completed) {
		Position position = new Position(0, this.size);
		Hash hash = leaf;
		completed.accept(position, hash);
		while (position.isRight()) {
			hash = Hash.ofNode(this.peaks.remove(this.peaks.size() - 1), hash);
			position = position.parent();
			completed.accept(position, hash);
		}
		this.peaks.add(hash);
		this.size++;
	}

	/**
	 * The root of the tree as it is now (RFC 9162 section 2.1.1).
	 * @return its hash
	 */
	public Hash root() {
		if (this.peaks.isEmpty()) {
			return Hash.EMPTY;
		}
		Hash root = this.peaks.get(this.peaks.size() - 1);
		for (int i = this.peaks.size() - 2; i >= 0; i--) {
			root = Hash.ofNode(this.peaks.get(i), root);
		}
		return root;
	}

}
