package greenboard.checkpoints;

import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.Frontier;
import greenboard.merkle.Hash;
import greenboard.merkle.Position;

/**
 * Looks whether the entries that were sealed still are what was sealed: their hashes are
 * worked out again, and so is the tree above them. All of them once after the start; then
 * before each checkpoint the newest, fewer than {@value #BLOCK}, and twice as many of the
 * others in turn.
 */
@Component
class SealedEntries {

	private static final int LEVEL = 13;

	/** How many leaves are looked at together. */
	static final int BLOCK = 1 << LEVEL;

	private static final int BLOCKS_IN_TURN = 2;

	private final Leaves leaves;

	private final StoredNodes nodes;

	private long next;

	private boolean lookedAtAll;

	SealedEntries(Leaves leaves, StoredNodes nodes) {
		this.leaves = leaves;
		this.nodes = nodes;
	}

	/**
	 * Looks at them.
	 * @param last what was signed last
	 * @throws LogInconsistent when the log is not what was signed
	 */
	void check(Checkpoint last) {
		long blocks = last.size() >> LEVEL;
		long turns = this.lookedAtAll ? Math.min(blocks, BLOCKS_IN_TURN) : blocks;
		for (long turn = 0; turn < turns; turn++) {
			this.next = (this.next < blocks) ? this.next : 0;
			checkBlock(this.next++, last.size());
		}
		checkRest(blocks << LEVEL, last);
		this.lookedAtAll = true;
	}

	private void checkBlock(long block, long size) {
		Frontier tree = new Frontier(0, List.of());
		append(this.leaves.compared(block << LEVEL, (block + 1) << LEVEL), tree);
		Hash root = tree.root();
		LogInconsistent.unless(this.nodes.ask((all) -> all.contains(new Position(LEVEL, block), root, size)),
				"The leaves from %d on are not what was signed".formatted(block << LEVEL));
	}

	private void checkRest(long from, Checkpoint last) {
		Frontier tree = this.nodes.ask((all) -> all.frontier(from));
		append(this.leaves.compared(from, last.size()), tree);
		LogInconsistent.unless(tree.root().equals(last.root()),
				"The log of %d leaves is not what was signed".formatted(last.size()));
	}

	private static void append(List<Hash> hashes, Frontier tree) {
		hashes.forEach((hash) -> tree.append(hash, (position, node) -> {
		}));
	}

}
