package greenboard.freezes;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentActs;

/**
 * Has the deployments worked out again that a change of a freeze concerns, once the
 * change itself is in the database: each in a short transaction of its own, those with a
 * decision in force first. An entry in each one's trail says so, which its open pages
 * follow. The freeze remembers that this is to be done until it was done for all of them,
 * so that what fails, or is cut off by the end of the application, is tried again by
 * whichever node looks next.
 */
@Component
class FreezeSpread {

	private static final Logger logger = LoggerFactory.getLogger(FreezeSpread.class);

	private static final int BATCH = 100;

	private static final String CONCERNED = """
			select id, decision is null as undecided from deployment
			where lower(environment) = lower(:environment) and state in ('PLANNED', 'DECIDED')
				and (decision is null, id) > (:undecided, :after)
			order by decision is null, id limit
			""" + BATCH;

	private final Freezes freezes;

	private final FreezeStore store;

	private final Frozen frozen;

	private final DeploymentActs acts;

	private final JdbcClient jdbc;

	FreezeSpread(Freezes freezes, FreezeStore store, Frozen frozen, DeploymentActs acts, JdbcClient jdbc) {
		this.freezes = freezes;
		this.store = store;
		this.frozen = frozen;
		this.acts = acts;
		this.jdbc = jdbc;
	}

	/** Catches up on what was left. */
	@Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
	void catchUp() {
		this.freezes.toSpread().forEach(this::spread);
	}

	/**
	 * Tells all deployments that a change concerns; never inside the transaction of the
	 * change, nor of anything else.
	 * @param freeze the freeze as it is since the change
	 */
	void spread(Freeze freeze) {
		boolean all = true;
		Concerned last = new Concerned(new UUID(0, 0), false);
		List<Concerned> batch = after(last, freeze);
		while (!batch.isEmpty()) {
			for (Concerned one : batch) {
				all &= tell(new DeploymentId(one.id()), freeze);
				last = one;
			}
			batch = after(last, freeze);
		}
		if (all) {
			this.store.spread(freeze);
		}
	}

	private List<Concerned> after(Concerned last, Freeze freeze) {
		return this.jdbc.sql(CONCERNED)
			.param("environment", freeze.environment())
			.param("undecided", last.undecided())
			.param("after", last.id())
			.query((row, index) -> new Concerned(row.getObject("id", UUID.class), row.getBoolean("undecided")))
			.list();
	}

	private boolean tell(DeploymentId id, Freeze freeze) {
		try {
			this.acts.act(id, Permission.SEE, Actor.SYSTEM, (deployment) -> {
				boolean known = this.frozen.standing(id).equals(deployment.standing(Frozen.NAME));
				if (!known) {
					deployment.happened(freeze.action(), freeze.environment(), freeze.id().toString(), null,
							freeze.window(), freeze.why());
				}
				return known;
			});
			return true;
		}
		catch (DeploymentNotFound | NotPossible ex) {
			return true;
		}
		catch (RuntimeException ex) {
			logger.error("Deployment {} does not know of a freeze yet", id, ex);
			return false;
		}
	}

	private record Concerned(UUID id, boolean undecided) {
	}

}
