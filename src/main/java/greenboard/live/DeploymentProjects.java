package greenboard.live;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.ProjectId;

/**
 * Which project a deployment belongs to. That never changes, so the last ten thousand are
 * kept.
 */
@Component
class DeploymentProjects {

	private static final int KEPT = 10_000;

	private final Map<UUID, ProjectId> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, ProjectId> eldest) {
			return size() > KEPT;
		}

	});

	private final JdbcClient jdbc;

	DeploymentProjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Where something was changed lately.
	 * @param since since when
	 * @return the projects
	 */
	List<ProjectId> changed(Instant since) {
		return this.jdbc.sql("select distinct project_id from deployment where changed_at >= ?")
			.param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
			.query(UUID.class)
			.list()
			.stream()
			.map(ProjectId::new)
			.toList();
	}

	/**
	 * The project of a deployment.
	 * @param deployment which
	 * @return its project, when there is such a deployment
	 */
	Optional<ProjectId> of(UUID deployment) {
		ProjectId kept = this.known.get(deployment);
		if (kept != null) {
			return Optional.of(kept);
		}
		Optional<ProjectId> found = this.jdbc.sql("select project_id from deployment where id = ?")
			.param(deployment)
			.query(UUID.class)
			.optional()
			.map(ProjectId::new);
		found.ifPresent((project) -> this.known.put(deployment, project));
		return found;
	}

}
