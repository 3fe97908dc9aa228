package greenboard.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenboard.proof.PackVerification.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verifier in Python shares no code with ours and says the same.
 */
class SecondVerifierTests {

	private static final Path VERIFIER = Path.of("src/main/python");

	private static final int BITS = 2000;

	private final PackMaker maker = new PackMaker();

	@TempDir
	private Path folder;

	private Path pack;

	@BeforeEach
	void keepsAPack() throws IOException {
		this.pack = Files.write(this.folder.resolve("pack.zip"), this.maker.zip());
	}

	@Test
	void believesAPackAsItWasMade() throws Exception {
		assertThat(verdict()).isEqualTo("The pack holds.");
		Path checkpoint = Files.write(this.folder.resolve("kept"), this.maker.files.get("checkpoint.txt"));
		assertThat(verdict("--checkpoint", checkpoint.toString(), "--key", this.maker.log.verification().text(),
				"--receipt", this.maker.receipt(3)))
			.isEqualTo("The pack holds.");
		assertThat(verdict("--receipt", new PackMaker().receipt(3))).isEqualTo("The pack does not hold: trail");
	}

	@Test
	void saysTheSameOfForgeries() throws Exception {
		for (Forgery forgery : Forgery.all().toList()) {
			byte[] zip = this.maker.zip(forgery.files(this.maker), this.maker.log);
			Files.write(this.pack, zip);

			assertThat(verdict()).as("%s", forgery)
				.isEqualTo("The pack does not hold: " + String.join(", ", broken(zip)));
		}
	}

	@Test
	void saysTheSameOfEvidenceThatIsMissingOrThatNothingTellsOf() throws Exception {
		SortedMap<String, byte[]> files = new TreeMap<>(this.maker.files);
		files.put("evidence/more", new byte[0]);
		Files.write(this.pack, this.maker.zip(files, this.maker.log));
		assertThat(verdict()).isEqualTo("The pack does not hold: evidence");

		files.keySet().removeIf((name) -> name.startsWith("evidence/"));
		files.put("evidence.json", "[]".getBytes(StandardCharsets.UTF_8));
		Files.write(this.pack, this.maker.zip(files, this.maker.log));
		assertThat(verdict()).isEqualTo("The pack does not hold: evidence");
	}

	@Test
	void saysTheSameOfEveryBit() throws Exception {
		byte[] zip = Files.readAllBytes(this.pack);

		saysTheSameOf(zip, new Random(6962).ints(BITS, 0, zip.length * 8).mapToObj(Integer::toString).toList());
	}

	/** Run by the profile "bits" alone. */
	@Test
	@Tag("bits")
	void saysTheSameOfAllBits() throws Exception {
		byte[] zip = Files.readAllBytes(this.pack);

		saysTheSameOf(zip, IntStream.range(0, zip.length * 8).mapToObj(Integer::toString).toList());
	}

	private void saysTheSameOf(byte[] zip, List<String> bits) throws Exception {
		List<String> expected = new ArrayList<>();
		for (String bit : bits) {
			int number = Integer.parseInt(bit);
			zip[number / 8] ^= (byte) (1 << number % 8);
			expected.add(bit + " " + String.join(" ", broken(zip)));
			zip[number / 8] ^= (byte) (1 << number % 8);
		}

		assertThat(run(String.join("\n", bits), "src/test/python/bits.py", VERIFIER.toString(), this.pack.toString()))
			.isEqualTo(expected)
			.allMatch((line) -> line.endsWith(" container"));
	}

	private static List<String> broken(byte[] zip) {
		return PackVerification.verify(zip, Kept.NOTHING)
			.stream()
			.filter((finding) -> !finding.holds())
			.map(Finding::check)
			.toList();
	}

	private String verdict(String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of(VERIFIER.resolve("verify.py").toString(), this.pack.toString()));
		command.addAll(List.of(words));
		List<String> lines = run("", command.toArray(String[]::new));
		return lines.get(lines.size() - 1);
	}

	private List<String> run(String input, String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of("python3"));
		command.addAll(List.of(words));
		Path in = Files.writeString(this.folder.resolve("in"), input);
		Path out = this.folder.resolve("out");
		Process process = new ProcessBuilder(command).redirectInput(in.toFile())
			.redirectErrorStream(true)
			.redirectOutput(out.toFile())
			.start();
		process.waitFor();
		return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
	}

}
