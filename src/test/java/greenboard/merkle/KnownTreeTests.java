package greenboard.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The eight leaves that implementations of Certificate Transparency have been tested with
 * since RFC 6962; their roots and proofs are published with them.
 */
class KnownTreeTests {

	private static final List<byte[]> LEAVES = Stream
		.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
		.map(HexFormat.of()::parseHex)
		.toList();

	private static final List<Hash> ROOTS = hashes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 "
			+ "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
			+ "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125 "
			+ "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77 "
			+ "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7 "
			+ "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4 "
			+ "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef "
			+ "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c "
			+ "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

	private final Tree tree = GrowingTree.ofLeaves(LEAVES).tree();

	@Test
	void haveTheirRootsAtEverySize() {
		for (int size = 0; size <= LEAVES.size(); size++) {
			assertThat(this.tree.root(size)).isEqualTo(ROOTS.get(size));
			assertThat(GrowingTree.ofLeaves(LEAVES.subList(0, size)).root()).isEqualTo(ROOTS.get(size));
		}
	}

	@Test
	void tellLeavesFromNodes() {
		assertThat(Hash.ofLeaf()).isEqualTo(ROOTS.get(1)).isNotEqualTo(Hash.EMPTY);
		assertThat(Hash.ofLeaf(LEAVES.get(6), LEAVES.get(7))).isNotEqualTo(Hash.ofLeaf(LEAVES.get(7), LEAVES.get(6)));
		assertThat(Hash.ofNode(Hash.ofLeaf(LEAVES.get(0)), Hash.ofLeaf(LEAVES.get(1)))).isEqualTo(ROOTS.get(2));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, ''",
			"0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
					+ "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
					+ "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
			"5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
					+ "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
					+ "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
					+ "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
					+ "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b" })
	void haveTheirProofsOfInclusion(int leaf, int size, String path) {
		InclusionProof proof = this.tree.inclusion(leaf, size);

		assertThat(proof.path()).isEqualTo(hashes(path));
		assertThat(proof.holds(Hash.ofLeaf(LEAVES.get(leaf)), ROOTS.get(size))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, ''", "0, 8, ''",
			"1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
					+ "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
					+ "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
			"6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
					+ "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
					+ "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
					+ "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
			"6, 7, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
					+ "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f "
					+ "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" })
	void haveTheirProofsOfConsistency(int from, int to, String path) {
		ConsistencyProof proof = this.tree.consistency(from, to);

		assertThat(proof.path()).isEqualTo(hashes(path));
		assertThat(proof.holds(ROOTS.get(from), ROOTS.get(to))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1", "0, 0", "1, 1", "2, 1" })
	void haveNoProofsOfLeavesThatAreNotThere(long leaf, long size) {
		assertThat(new InclusionProof(leaf, size, List.of()).holds(Hash.EMPTY, Hash.EMPTY)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "2, 1", "-1, 0", "1, 2", "3, 4" })
	void haveNoProofsOfShrinkingNorEmptyOnes(long from, long to) {
		assertThat(new ConsistencyProof(from, to, List.of()).holds(Hash.EMPTY, Hash.EMPTY)).isFalse();
	}

	@Test
	void haveNoProofsWithAPathWhereNoneIsNeeded() {
		List<Hash> path = List.of(Hash.EMPTY);
		assertThat(new ConsistencyProof(0, 0, path).holds(Hash.EMPTY, Hash.EMPTY)).isFalse();
		assertThat(new ConsistencyProof(0, 1, path).holds(Hash.EMPTY, ROOTS.get(1))).isFalse();
		assertThat(new ConsistencyProof(1, 1, path).holds(ROOTS.get(1), ROOTS.get(1))).isFalse();
		assertThat(new ConsistencyProof(0, 1, List.of()).holds(ROOTS.get(1), ROOTS.get(1))).isFalse();
		assertThat(new ConsistencyProof(0, 0, List.of()).holds(ROOTS.get(1), ROOTS.get(1))).isFalse();
		assertThat(new ConsistencyProof(1, 1, List.of()).holds(ROOTS.get(1), ROOTS.get(2))).isFalse();
	}

	private static List<Hash> hashes(String hexes) {
		return Arrays.stream(hexes.split(" "))
			.filter((hex) -> !hex.isEmpty())
			.map((hex) -> Hash.of(HexFormat.of().parseHex(hex)))
			.toList();
	}

}
