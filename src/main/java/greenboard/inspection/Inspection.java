package greenboard.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.audit.AuditTrail;
import greenboard.checkpoints.Checkpoints;

/**
 * Goes through all chains and the log every night, on one node at a time. A chain that
 * does not hold, or cannot even be looked at, keeps it from none of the others.
 */
@Component
class Inspection {

	private static final Logger logger = LoggerFactory.getLogger(Inspection.class);

	private static final int BATCH = 100;

	private final AuditTrail trail;

	private final ChainInspection chains;

	private final Checkpoints checkpoints;

	private final Reports reports;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Inspection(AuditTrail trail, ChainInspection chains, Checkpoints checkpoints, Reports reports,
			PlatformTransactionManager transactions, Clock clock) {
		this.trail = trail;
		this.chains = chains;
		this.checkpoints = checkpoints;
		this.reports = reports;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(cron = "0 0 4 * * *", zone = "UTC")
	void everyNight() {
		inspect();
	}

	/**
	 * Goes through everything, and keeps what was found.
	 * @return what was found, nothing when another node is at it
	 */
	Optional<Report> inspect() {
		return this.transaction
			.execute((status) -> this.reports.tryTake() ? Optional.of(goThrough()) : Optional.<Report>empty());
	}

	private Report goThrough() {
		Instant begun = this.clock.instant();
		Findings findings = new Findings();
		UUID last = null;
		List<UUID> batch = this.trail.chains(last, BATCH);
		while (!batch.isEmpty()) {
			batch.forEach((chain) -> goThrough(chain, findings));
			last = batch.get(batch.size() - 1);
			batch = this.trail.chains(last, BATCH);
		}
		goThroughLog(findings);
		Report report = findings.report(begun, this.clock.instant());
		this.reports.add(report);
		logger.info("Inspected {} entries of {} chains: {} faults", report.entries(), report.chains(),
				report.faultCount());
		return report;
	}

	private void goThrough(UUID chain, Findings findings) {
		try {
			ChainInspection.Outcome outcome = this.chains.inspect(chain);
			findings.wentThrough(outcome.entries());
			outcome.faults().forEach(findings::add);
		}
		catch (RuntimeException ex) {
			logger.error("Chain {} could not be inspected", chain, ex);
			findings.add(ChainInspection.name(chain) + ": it could not be read");
		}
	}

	private void goThroughLog(Findings findings) {
		try {
			this.checkpoints.inspect().ifPresent((trouble) -> findings.add("The log: " + trouble));
		}
		catch (RuntimeException ex) {
			logger.error("The log could not be inspected", ex);
			findings.add("The log: it could not be read");
		}
	}

}
