package greenboard.freezes;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;

/**
 * Writes freezes. Every change is one that open deployments do not know of yet.
 */
@Component
class FreezeStore {

	private final JdbcClient jdbc;

	FreezeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(Freeze freeze, Actor by, Instant at) {
		this.jdbc.sql("""
				insert into environment_freeze
					(id, environment, starts_at, ends_at, zone, reason, added_at, added_by, added_by_name)
				values (:id, :environment, :from, :to, :zone, :reason, :at, :by, :name)
				""")
			.param("id", freeze.id())
			.param("environment", freeze.environment())
			.param("from", freeze.from().atOffset(ZoneOffset.UTC))
			.param("to", freeze.to().atOffset(ZoneOffset.UTC))
			.param("zone", freeze.zone().getId())
			.param("reason", freeze.reason())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by.id(), Types.OTHER)
			.param("name", by.name())
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void moveEnd(Freeze freeze) {
		this.jdbc.sql("update environment_freeze set ends_at = ?, zone = ?, revised = revised + 1 where id = ?")
			.params(freeze.to().atOffset(ZoneOffset.UTC), freeze.zone().getId(), freeze.id())
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void end(Freeze freeze, String reason, Actor by, Instant at) {
		this.jdbc
			.sql("""
					update environment_freeze set ended_at = :at, ended_by = :by, ended_by_name = :name, ended_reason = :reason,
						revised = revised + 1
					where id = :id
					""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by.id(), Types.OTHER)
			.param("name", by.name())
			.param("reason", reason)
			.param("id", freeze.id())
			.update();
	}

	/** All open deployments know of a change by now. */
	void spread(Freeze freeze) {
		this.jdbc.sql("update environment_freeze set spread = :known where id = :id and spread < :known")
			.param("known", freeze.revision())
			.param("id", freeze.id())
			.update();
	}

}
