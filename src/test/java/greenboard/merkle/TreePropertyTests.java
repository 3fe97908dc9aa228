package greenboard.merkle;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every proof verifies, and nothing that differs from it in one bit does.
 */
class TreePropertyTests {

	private static final int LARGEST = 300;

	private static final GrowingTree GROWN = GrowingTree.ofNumbers(LARGEST);

	private static final Tree TREE = GROWN.tree();

	@Property(tries = 2000)
	void theRootIsWhatTheDefinitionSays(@ForAll @IntRange(max = LARGEST) int size) {
		assertThat(TREE.root(size)).isEqualTo(defined(0, size));
		assertThat(TREE.frontier(size).root()).isEqualTo(defined(0, size));
	}

	/** RFC 9162 section 2.1.1, word by word. */
	private static Hash defined(int start, int count) {
		if (count == 0) {
			return Hash.EMPTY;
		}
		if (count == 1) {
			return GrowingTree.number(start);
		}
		int left = 1;
		while (left * 2 < count) {
			left *= 2;
		}
		return Hash.ofNode(defined(start, left), defined(start + left, count - left));
	}

	@Property(tries = 2000)
	void everyProofOfInclusionHoldsForItsLeafAndRootOnly(@ForAll @IntRange(min = 1, max = LARGEST) int size,
			@ForAll @IntRange(max = LARGEST - 1) int number) {
		long leaf = number % size;
		InclusionProof proof = TREE.inclusion(leaf, size);
		Hash hash = GROWN.leaf(leaf);
		Hash root = TREE.root(size);

		assertThat(proof.holds(hash, root)).isTrue();
		assertThat(proof.path()).hasSizeLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size - 1));
		assertThat(flips(List.of(hash))).noneMatch((wrong) -> proof.holds(wrong.get(0), root));
		assertThat(flips(List.of(root))).noneMatch((wrong) -> proof.holds(hash, wrong.get(0)));
		assertThat(flips(proof.path())).noneMatch((wrong) -> new InclusionProof(leaf, size, wrong).holds(hash, root));
		assertThat(lengths(proof.path(), root))
			.noneMatch((wrong) -> new InclusionProof(leaf, size, wrong).holds(hash, root));
		for (long other = 0; other < size; other++) {
			assertThat(new InclusionProof(other, size, proof.path()).holds(hash, root)).isEqualTo(other == leaf);
		}
	}

	@Property(tries = 2000)
	void everyProofOfConsistencyHoldsForItsRootsOnly(@ForAll @IntRange(min = 1, max = LARGEST) int to,
			@ForAll @IntRange(max = LARGEST - 1) int number) {
		long from = 1 + number % to;
		ConsistencyProof proof = TREE.consistency(from, to);
		Hash before = TREE.root(from);
		Hash now = TREE.root(to);

		assertThat(proof.holds(before, now)).isTrue();
		assertThat(flips(List.of(before))).noneMatch((wrong) -> proof.holds(wrong.get(0), now));
		assertThat(flips(List.of(now))).noneMatch((wrong) -> proof.holds(before, wrong.get(0)));
		assertThat(flips(proof.path())).noneMatch((wrong) -> new ConsistencyProof(from, to, wrong).holds(before, now));
		assertThat(lengths(proof.path(), now))
			.noneMatch((wrong) -> new ConsistencyProof(from, to, wrong).holds(before, now));
		assertThat(proof.holds(now, before)).isEqualTo(from == to);
	}

	@Test
	void aHundredThousandEntriesAreProvedOneByOne() {
		int size = 100_000;
		GrowingTree grown = GrowingTree.ofNumbers(size);
		Hash root = grown.root();

		assertThat(grown.countNodes()).isLessThan(2 * size);
		for (int leaf = 0; leaf < size; leaf++) {
			InclusionProof proof = grown.tree().inclusion(leaf, size);
			assertThat(proof.path().size()).isLessThanOrEqualTo(17);
			assertThat(proof.holds(GrowingTree.number(leaf), root)).isTrue();
		}
	}

	/** One bit of every hash, another one each. */
	private static List<List<Hash>> flips(List<Hash> path) {
		List<List<Hash>> flips = new ArrayList<>();
		for (int i = 0; i < path.size(); i++) {
			byte[] bytes = path.get(i).bytes();
			int bit = Math.floorMod(path.get(i).hashCode(), 256);
			bytes[bit / 8] ^= (byte) (1 << bit % 8);
			List<Hash> flipped = new ArrayList<>(path);
			flipped.set(i, Hash.of(bytes));
			flips.add(flipped);
		}
		return flips;
	}

	private static List<List<Hash>> lengths(List<Hash> path, Hash more) {
		List<List<Hash>> lengths = new ArrayList<>();
		List<Hash> longer = new ArrayList<>(path);
		longer.add(more);
		lengths.add(longer);
		List<Hash> begun = new ArrayList<>(path);
		begun.add(0, more);
		lengths.add(begun);
		if (!path.isEmpty()) {
			lengths.add(path.subList(1, path.size()));
			lengths.add(path.subList(0, path.size() - 1));
		}
		return lengths;
	}

}
