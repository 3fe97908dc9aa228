package greenboard.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Checks a pack by itself. {@code VERIFY.md} in every pack says the same to people.
 */
final class PackVerification {

	private static final Map<String, Check> CHECKS = checks();

	private PackVerification() {
	}

	private static Map<String, Check> checks() {
		Map<String, Check> checks = new LinkedHashMap<>();
		checks.put("manifest", new ManifestCheck());
		checks.put("files", new FilesCheck());
		checks.put("checkpoint", new CheckpointCheck());
		checks.put("trail", new TrailCheck());
		checks.put("proofs", new ProofsCheck());
		checks.put("sign-offs", new SignOffsCheck());
		checks.put("states", new StatesCheck());
		checks.put("evidence", new EvidenceCheck());
		checks.put("score", new ScoreCheck());
		checks.put("decisions", new DecisionsCheck());
		return checks;
	}

	/**
	 * What came of one check.
	 *
	 * @param check its name
	 * @param holds whether it holds
	 * @param words what holds, or what does not
	 */
	record Finding(String check, boolean holds, String words) {
	}

	/**
	 * Checks a pack. When its zip is not in its one form, nothing else is looked at.
	 * @param zip the pack
	 * @param kept what was kept outside
	 * @return what came of each check, in order
	 */
	static List<Finding> verify(byte[] zip, Kept kept) {
		List<Finding> findings = new ArrayList<>();
		SortedMap<String, byte[]> files;
		try {
			files = Container.open(zip);
		}
		catch (DoesNotHold ex) {
			return List.of(new Finding("container", false, String.valueOf(ex.getMessage())));
		}
		findings.add(new Finding("container", true, "%d files, %d bytes".formatted(files.size(), zip.length)));
		Opened pack = new Opened(files, kept);
		CHECKS.forEach((name, check) -> findings.add(ask(name, check, pack)));
		return findings;
	}

	private static Finding ask(String name, Check check, Opened pack) {
		try {
			return new Finding(name, true, check.hold(pack));
		}
		catch (DoesNotHold ex) {
			return new Finding(name, false, String.valueOf(ex.getMessage()));
		}
	}

}
