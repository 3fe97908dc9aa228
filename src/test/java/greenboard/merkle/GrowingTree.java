package greenboard.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A tree in memory, grown leaf by leaf.
 */
final class GrowingTree {

	private final Map<Position, Hash> nodes = new HashMap<>();

	private final Frontier frontier = new Frontier(0, List.of());

	private final Tree tree = new Tree((position) -> Objects.requireNonNull(this.nodes.get(position)));

	static GrowingTree ofLeaves(Iterable<byte[]> leaves) {
		GrowingTree tree = new GrowingTree();
		leaves.forEach((leaf) -> tree.append(Hash.ofLeaf(leaf)));
		return tree;
	}

	static GrowingTree ofNumbers(int count) {
		GrowingTree tree = new GrowingTree();
		for (int i = 0; i < count; i++) {
			tree.append(number(i));
		}
		return tree;
	}

	static Hash number(int number) {
		return Hash.ofLeaf(Integer.toString(number).getBytes());
	}

	void append(Hash leaf) {
		this.frontier.append(leaf, this.nodes::put);
	}

	Tree tree() {
		return this.tree;
	}

	Hash root() {
		return this.frontier.root();
	}

	Hash leaf(long number) {
		return Objects.requireNonNull(this.nodes.get(new Position(0, number)));
	}

	int countNodes() {
		return this.nodes.size();
	}

}
