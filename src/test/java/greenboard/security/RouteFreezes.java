package greenboard.security;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A freeze that the routes of one lead to.
 */
final class RouteFreezes {

	private RouteFreezes() {
	}

	static UUID dryDock(JdbcClient jdbc) {
		UUID freeze = UUID.randomUUID();
		jdbc.sql("""
				insert into environment_freeze
					(id, environment, starts_at, ends_at, zone, reason, added_at, added_by_name, spread)
				values (?, 'dry-dock', '2090-01-01T10:00Z', '2099-01-01T10:00Z', 'UTC', 'dredged', now(), 'Ada', 1)
				""").param(freeze).update();
		return freeze;
	}

}
