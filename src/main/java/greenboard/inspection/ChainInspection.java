package greenboard.inspection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.AuditTrail;
import greenboard.audit.Projection;
import greenboard.audit.TrailVerification;
import greenboard.audit.TrailVerification.Fault;

/**
 * Verifies one chain and the tables that it leads to, in transactions of their own: what
 * cannot be read keeps nothing else from being looked at.
 */
@Component
class ChainInspection {

	private static final Logger logger = LoggerFactory.getLogger(ChainInspection.class);

	private final AuditTrail trail;

	private final List<Projection> projections;

	ChainInspection(AuditTrail trail, List<Projection> projections) {
		this.trail = trail;
		this.projections = projections;
	}

	/**
	 * What came of one chain.
	 *
	 * @param entries how many entries it has
	 * @param faults what does not hold, each of it once
	 */
	record Outcome(long entries, List<String> faults) {
	}

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Outcome inspect(UUID chain) {
		TrailVerification verification = this.trail.verify(chain);
		String name = name(chain);
		Set<String> faults = new LinkedHashSet<>();
		for (Fault fault : verification.faults()) {
			faults.add("%s: entry %d %s".formatted(name, fault.seq(), words(fault)));
		}
		for (Projection projection : this.projections) {
			differences(projection, chain).forEach((difference) -> faults.add(name + ": " + difference));
		}
		return new Outcome(verification.head().seq(), List.copyOf(faults));
	}

	private static List<String> differences(Projection projection, UUID chain) {
		try {
			return projection.differences(chain);
		}
		catch (RuntimeException ex) {
			logger.error("Where chain {} leads could not be told", chain, ex);
			return List.of("where it leads could not be told");
		}
	}

	static String name(UUID chain) {
		return chain.equals(AuditTrail.SYSTEM) ? "The system's chain" : "Deployment " + chain;
	}

	private static String words(Fault fault) {
		return switch (fault.kind()) {
			case OTHER_CHAIN -> "belongs to another chain";
			case OTHER_PLACE -> "does not follow the one before";
			case OTHER_PREDECESSOR -> "names another entry as the one before";
			case OTHER_HASH -> "has another hash than its bytes";
			case TIME_RUNS_BACK -> "is older than the one before";
			case UNREADABLE -> "cannot be read";
			case MISFILED -> "is filed under something else than it says";
			case OTHER_END -> "is not where the chain ends";
		};
	}

}
