package greenboard.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import greenboard.merkle.SigningKey;
import greenboard.proof.PackVerification.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pack is believed as it was made, and not when anything in it is different.
 */
class PackVerificationTests {

	private static final int BITS = 2000;

	private final PackMaker maker = new PackMaker();

	@Test
	void believesAPackAsItWasMade() {
		assertThat(broken(this.maker.zip(), Kept.NOTHING)).isEmpty();
	}

	@Test
	void flagsEveryBit() {
		byte[] zip = this.maker.zip();
		Random random = new Random(9162);
		for (int round = 0; round < BITS; round++) {
			int bit = random.nextInt(zip.length * 8);
			zip[bit / 8] ^= (byte) (1 << bit % 8);
			assertThat(broken(zip, Kept.NOTHING)).as("bit %d", bit).isNotEmpty();
			zip[bit / 8] ^= (byte) (1 << bit % 8);
		}
		assertThat(broken(zip, Kept.NOTHING)).isEmpty();
	}

	static Stream<Forgery> forgeries() {
		return Forgery.all();
	}

	@ParameterizedTest
	@MethodSource("forgeries")
	void flags(Forgery forgery) {
		SortedMap<String, byte[]> files = forgery.files(this.maker);
		assertThat(files.get(forgery.file())).isNotEqualTo(this.maker.files.get(forgery.file()));

		assertThat(broken(this.maker.zip(files, this.maker.log), Kept.NOTHING)).containsAll(forgery.checks());
		assertThat(broken(this.maker.zip(files, SigningKey.create(PackMaker.ORIGIN)), Kept.NOTHING))
			.contains("manifest");
	}

	@Test
	void refusesSignaturesThatAreMissingOrOfAnotherPack() {
		PackMaker other = new PackMaker();
		for (String folder : List.of("sign-offs/0001/", "sign-offs/0002/")) {
			SortedMap<String, byte[]> without = new TreeMap<>(this.maker.files);
			without.keySet().removeIf((name) -> name.startsWith(folder));
			assertThat(broken(this.maker.zip(without, this.maker.log), Kept.NOTHING)).contains("sign-offs");

			SortedMap<String, byte[]> moved = new TreeMap<>(this.maker.files);
			moved.replaceAll((name, content) -> name.startsWith(folder) ? other.files.get(name) : content);
			assertThat(broken(this.maker.zip(moved, this.maker.log), Kept.NOTHING)).contains("sign-offs");
		}
	}

	@Test
	void refusesEvidenceThatIsMissingOrThatNothingTellsOf() {
		SortedMap<String, byte[]> without = new TreeMap<>(this.maker.files);
		without.remove("evidence/" + PackMaker.DIGEST);
		without.put("evidence.json", "[]".getBytes(StandardCharsets.UTF_8));
		assertThat(broken(this.maker.zip(without, this.maker.log), Kept.NOTHING)).containsExactly("evidence");

		SortedMap<String, byte[]> more = new TreeMap<>(this.maker.files);
		more.put("evidence/more", new byte[0]);
		assertThat(broken(this.maker.zip(more, this.maker.log), Kept.NOTHING)).containsExactly("evidence");
	}

	@Test
	void refusesAPasskeyThatNobodyEnrolled() {
		PackMaker other = new PackMaker();
		SortedMap<String, byte[]> files = new TreeMap<>(this.maker.files);
		files.put("sign-offs/0002/public-key.der", other.files.get("sign-offs/0002/public-key.der"));

		assertThat(broken(this.maker.zip(files, this.maker.log), Kept.NOTHING)).containsExactly("sign-offs");
	}

	@Test
	void holdsAPackAgainstWhatWasKeptOutside() {
		byte[] zip = this.maker.zip();
		PackMaker other = new PackMaker();
		String key = this.maker.log.verification().text();
		byte[] checkpoint = this.maker.files.get("checkpoint.txt");

		assertThat(broken(zip, new Kept(key, checkpoint, null, List.of(this.maker.receipt(3))))).isEmpty();
		assertThat(broken(zip, new Kept(other.log.verification().text(), null, null, List.of()))).contains("manifest");
		assertThat(broken(zip, new Kept(null, other.files.get("checkpoint.txt"), null, List.of())))
			.contains("checkpoint");
		assertThat(broken(zip, new Kept(null, null, null, List.of(other.receipt(3))))).containsExactly("trail");
	}

	@Test
	void saysInWordsWhatHolds(@TempDir Path folder) throws IOException {
		Path pack = Files.write(folder.resolve("pack.zip"), this.maker.zip());
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		assertThat(VerifyCommand.run(List.of(pack.toString()), new PrintStream(out))).isZero();
		assertThat(out.toString(StandardCharsets.UTF_8)).contains("holds   sign-offs   2 sign-offs, 1 by passkey")
			.endsWith("The pack holds.\n");

		Files.write(pack, new byte[] { 1 });
		assertThat(VerifyCommand.run(List.of(pack.toString()), new PrintStream(out))).isOne();
		assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("The pack does not hold: container\n");
		assertThat(VerifyCommand.run(List.of(folder.resolve("none").toString()), new PrintStream(out))).isEqualTo(2);
		assertThat(VerifyCommand.run(List.of("--key"), new PrintStream(out))).isEqualTo(2);
		assertThat(VerifyCommand.run(List.of(), new PrintStream(out))).isEqualTo(2);
	}

	private static List<String> broken(byte[] zip, Kept kept) {
		return PackVerification.verify(zip, kept)
			.stream()
			.filter((finding) -> !finding.holds())
			.map(Finding::check)
			.toList();
	}

}
