package greenboard.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenboard.proof.PackVerification.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody changes of a pack, and whoever signs it afterwards: it is not
 * accepted. The number of an edit is its seed.
 */
class RandomEditsTests {

	private static final int EDITS = 10_000;

	private static final int SAMPLE = 200;

	private final PackMaker maker = new PackMaker();

	private final PackMaker other = new PackMaker();

	@Test
	void areNotAccepted() {
		assertThat(IntStream.range(0, EDITS)
			.filter((seed) -> broken(Tampered.of(seed, this.maker, this.other)).isEmpty())
			.mapToObj((seed) -> "seed " + seed + ", " + Tampered.of(seed, this.maker, this.other).what())).isEmpty();
	}

	/** Which is what the reader keeps the key for. */
	@Test
	void areAcceptedOfAnImpostorByWhoeverDoesNotKnowTheKey() {
		PackMaker impostor = new PackMaker();

		assertThat(PackVerification.verify(impostor.zip(), Kept.NOTHING)).allMatch(Finding::holds);
		assertThat(broken(new Tampered("", impostor.zip(),
				new Kept(this.maker.log.verification().text(), null, null, List.of()))))
			.contains("manifest");
	}

	@Test
	void areNotAcceptedByTheOtherVerifierEither(@TempDir Path folder) throws Exception {
		List<String> expected = new ArrayList<>();
		for (int seed = EDITS; seed < EDITS + SAMPLE; seed++) {
			Tampered tampered = Tampered.of(seed, this.maker, this.other);
			Files.write(folder.resolve("%06d.zip".formatted(seed)), tampered.zip());
			String key = String.valueOf(tampered.kept().key());
			Files.writeString(folder.resolve("%06d.key".formatted(seed)), key);
			expected.add("%06d %s".formatted(seed, String.join(" ", broken(tampered))));
		}

		Process python = new ProcessBuilder("python3", "src/test/python/packs.py", "src/main/python", folder.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(said.lines().toList()).isEqualTo(expected).allMatch((line) -> line.matches("\\d+ \\S.*"));
	}

	private static List<String> broken(Tampered tampered) {
		return PackVerification.verify(tampered.zip(), tampered.kept())
			.stream()
			.filter((finding) -> !finding.holds())
			.map(Finding::check)
			.toList();
	}

}
