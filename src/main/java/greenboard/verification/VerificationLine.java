package greenboard.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import greenboard.audit.TrailVerification.Fault;
import greenboard.checkpoints.SealedChain;
import greenboard.readiness.Status;

/**
 * One thing that was looked at, in words.
 *
 * @param subject what: the end of its message keys, and the place on the page
 * @param holds whether it holds
 * @param facts what was found
 * @param faults what is wrong, the first of it
 * @param more how much more is wrong
 */
record VerificationLine(String subject, boolean holds, List<Sentence> facts, List<Sentence> faults, int more) {

	/** How many faults are written out. */
	private static final int SHOWN = 20;

	/**
	 * A message and what it is about.
	 *
	 * @param code the message
	 * @param words what it is about
	 */
	record Sentence(String code, Object[] words) {

		static Sentence of(String code, Object... words) {
			return new Sentence("verification." + code, words);
		}

	}

	static List<VerificationLine> of(Verification found) {
		return List.of(links(found), log(found), states(found), signOffs(found));
	}

	private static VerificationLine links(Verification found) {
		List<Sentence> faults = new ArrayList<>();
		found.links()
			.faults()
			.stream()
			.sorted(Comparator.comparingLong(Fault::seq))
			.map((fault) -> Sentence.of("fault." + fault.kind(), fault.seq()))
			.forEach(faults::add);
		if (found.counted() != found.links().head().seq()) {
			faults.add(Sentence.of("fault.counted", found.counted(), found.links().head().seq()));
		}
		return line("links", faults, Sentence.of("links.found", found.links().head().seq()));
	}

	private static VerificationLine log(Verification found) {
		SealedChain log = found.log();
		List<Sentence> faults = new ArrayList<>();
		if (!log.trusted()) {
			faults.add(Sentence.of("fault.unsigned"));
		}
		log.strays().forEach((seq) -> faults.add(Sentence.of("fault.stray", seq)));
		if (log.gone() > 0) {
			faults.add(Sentence.of("fault.gone", log.gone()));
		}
		List<Sentence> facts = new ArrayList<>();
		if (log.newest() != null) {
			facts.add(Sentence.of("log.found", log.proved()));
		}
		if (log.awaiting() > 0) {
			facts.add((found.trouble() != null) ? Sentence.of("log.unsigned", log.awaiting(), found.trouble())
					: Sentence.of("log.awaiting", log.awaiting()));
		}
		else if (found.trouble() != null) {
			facts.add(Sentence.of("log.trouble", found.trouble()));
		}
		return line("log", faults, facts.toArray(Sentence[]::new));
	}

	private static VerificationLine states(Verification found) {
		List<Sentence> faults = new ArrayList<>();
		found.strays()
			.stream()
			.map((stray) -> Sentence.of("fault.state", stray.key(), state(stray.stored()), state(stray.told())))
			.forEach(faults::add);
		if (!found.scored()) {
			faults.add(Sentence.of("fault.score"));
		}
		found.files().forEach((file) -> faults.add(Sentence.of("fault.file", file)));
		return line("states", faults, Sentence.of("states.found"));
	}

	private static MessageSourceResolvable state(Status state) {
		return new DefaultMessageSourceResolvable("board.state." + state);
	}

	private static VerificationLine signOffs(Verification found) {
		return line("sign-offs",
				found.signOffs()
					.stream()
					.map((fault) -> Sentence.of("fault." + fault.kind(), fault.role(), fault.name(),
							(fault.seq() != null) ? fault.seq() : 0))
					.toList(),
				Sentence.of("sign-offs.found", found.signatures()));
	}

	/** Where something is wrong, that what was found held is not said. */
	private static VerificationLine line(String subject, List<Sentence> faults, Sentence... facts) {
		return new VerificationLine(subject, faults.isEmpty(),
				Stream.of(facts).filter((fact) -> faults.isEmpty() || !fact.code().endsWith(".found")).toList(),
				faults.stream().limit(SHOWN).toList(), Math.max(0, faults.size() - SHOWN));
	}

}
