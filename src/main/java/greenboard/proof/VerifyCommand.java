package greenboard.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.proof.PackVerification.Finding;

/**
 * {@code java -jar greenboard.jar verify pack.zip}: tells in words what holds and what
 * does not.
 */
public final class VerifyCommand {

	private static final String USAGE = "verify PACK [--key VKEY] [--checkpoint FILE [--consistency FILE]] "
			+ "[--receipt CHAIN/SEQ/HASH]…";

	private @Nullable Path pack;

	private @Nullable String key;

	private byte @Nullable [] checkpoint;

	private @Nullable List<String> consistency;

	private final List<String> receipts = new ArrayList<>();

	private VerifyCommand() {
	}

	/**
	 * Checks a pack.
	 * @param words what follows the word verify
	 * @param out where findings go
	 * @return 0 when the pack holds, 1 when it does not, 2 when it could not be asked
	 */
	public static int run(List<String> words, PrintStream out) {
		try {
			return new VerifyCommand().read(words.iterator()).print(out);
		}
		catch (IOException ex) {
			out.println("Cannot be read: " + ex.getMessage());
		}
		catch (NoSuchElementException | IllegalArgumentException ex) {
			out.println(USAGE);
		}
		return 2;
	}

	private VerifyCommand read(Iterator<String> words) throws IOException {
		while (words.hasNext()) {
			String word = words.next();
			switch (word) {
				case "--key" -> this.key = words.next();
				case "--checkpoint" -> this.checkpoint = Files.readAllBytes(Path.of(words.next()));
				case "--consistency" ->
					this.consistency = Files.readString(Path.of(words.next()), StandardCharsets.US_ASCII)
						.lines()
						.toList();
				case "--receipt" -> this.receipts.add(words.next());
				default -> this.pack = pack(word);
			}
		}
		return this;
	}

	private Path pack(String word) {
		if (this.pack != null || word.startsWith("--")) {
			throw new IllegalArgumentException(word);
		}
		return Path.of(word);
	}

	private int print(PrintStream out) throws IOException {
		if (this.pack == null) {
			throw new IllegalArgumentException("No pack is named");
		}
		List<Finding> findings = PackVerification.verify(Files.readAllBytes(this.pack),
				new Kept(this.key, this.checkpoint, this.consistency, this.receipts));
		findings.forEach((finding) -> out.printf("%-7s %-11s %s%n", finding.holds() ? "holds" : "broken",
				finding.check(), finding.words()));
		String broken = findings.stream()
			.filter((finding) -> !finding.holds())
			.map(Finding::check)
			.collect(Collectors.joining(", "));
		out.println(broken.isEmpty() ? "The pack holds." : "The pack does not hold: " + broken);
		return broken.isEmpty() ? 0 : 1;
	}

}
