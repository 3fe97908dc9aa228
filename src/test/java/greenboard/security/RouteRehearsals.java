package greenboard.security;

import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.acts.DeploymentId;

/**
 * Rehearsals of a rollback that addresses can name.
 */
class RouteRehearsals {

	private final Consumer<String> administrator;

	private final JdbcClient jdbc;

	RouteRehearsals(Consumer<String> administrator, JdbcClient jdbc) {
		this.administrator = administrator;
		this.jdbc = jdbc;
	}

	/** Begins one where everybody is, and one where others are. */
	void give(RouteIds ids, DeploymentId own, DeploymentId foreign) {
		ids.put("runs", rehearsal(own), rehearsal(foreign));
		ids.put("rehearsals", new RouteIds.Ids("1", null, "99"));
		ids.put("steps", new RouteIds.Ids("1", null, "99"));
	}

	private UUID rehearsal(DeploymentId id) {
		this.administrator.accept(id.place() + "/rehearsals");
		return this.jdbc.sql("select id from rollback_run where deployment_id = ?")
			.param(id.value())
			.query(UUID.class)
			.single();
	}

}
