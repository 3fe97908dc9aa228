package greenboard.status;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether the tables are those that this version works with.
 */
@Component
@Order(30)
class MigrationsCheck implements StatusCheck {

	private final Flyway flyway;

	MigrationsCheck(Flyway flyway) {
		this.flyway = flyway;
	}

	@Override
	public String subject() {
		return "status.migrations";
	}

	@Override
	public Finding look() {
		List<Step> steps = Arrays.stream(this.flyway.info().all()).map(Step::of).toList();
		return finding(steps);
	}

	static Finding finding(List<Step> steps) {
		List<Step> pending = steps.stream().filter((step) -> !step.state.isApplied()).toList();
		List<Step> applied = steps.stream().filter((step) -> step.state.isApplied()).toList();
		if (steps.stream().anyMatch((step) -> step.state.isFailed())) {
			return Finding.broken("status.migrations.failed");
		}
		if (!pending.isEmpty() || applied.isEmpty()) {
			return Finding.broken("status.migrations.pending", pending.size());
		}
		Step newest = applied.get(applied.size() - 1);
		if (newest.state == MigrationState.FUTURE_SUCCESS) {
			return Finding.warning("status.migrations.newer", newest.version, newest.description);
		}
		return Finding.fine("status.migrations.applied", applied.size(), newest.version, newest.description);
	}

	/**
	 * One migration.
	 *
	 * @param version its number
	 * @param description what it does
	 * @param state what became of it
	 */
	record Step(String version, String description, MigrationState state) {

		static Step of(MigrationInfo info) {
			return new Step(String.valueOf(info.getVersion()), info.getDescription(), info.getState());
		}

	}

}
