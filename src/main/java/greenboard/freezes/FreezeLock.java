package greenboard.freezes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps acts on deployments and changes of freezes apart, until their transactions end:
 * an act that has asked for freezes is in the database before the next change of one, so
 * that whoever looks afterwards for the deployments that a change concerns finds it.
 * <p>
 * Acts take it together, behind the head of their deployment. A change takes it alone,
 * first of all, and never a head beside it; so nobody waits in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FreezeLock {

	/** What the nodes have agreed on to name the freezes by. */
	static final long NUMBER = 0x6772_6565_6e66_727aL;

	private final JdbcClient jdbc;

	FreezeLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until no freeze is being changed. */
	void ask() {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(NUMBER).query((row) -> {
		});
	}

	/** Waits until every act that has asked is over, and lets no other one ask. */
	void change() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(NUMBER).query((row) -> {
		});
	}

}
