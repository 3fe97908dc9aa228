package greenboard.signoffs;

import java.util.List;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonChanged;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectChanged;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentActs;

/**
 * Works the verdicts of open deployments out again when other people may sign for them,
 * in the transaction that changed it. Whoever loses a role while they sign with it waits
 * for the deployment's lock, or has lost it. The project is locked before: a deployment
 * that starts at the same moment is among the open ones, or starts with what has changed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowedPeople {

	private static final String OPEN = """
			select distinct d.id from deployment d join sign_off_role r on r.deployment_id = d.id
			where d.ended_at is null and\s""";

	private final JdbcClient jdbc;

	private final DeploymentActs acts;

	FollowedPeople(JdbcClient jdbc, DeploymentActs acts) {
		this.jdbc = jdbc;
		this.acts = acts;
	}

	@EventListener
	void follow(ProjectChanged changed) {
		refresh("d.project_id = ?", changed.project().value());
	}

	@EventListener
	void follow(PersonChanged changed) {
		holdProjects(changed.person());
		refresh("d.project_id in (select project_id from member where person_id = ? and 'APPROVER' = any(roles))",
				changed.person().value());
	}

	/**
	 * As whoever changes a project does, so that no deployment of it starts meanwhile.
	 */
	private void holdProjects(PersonId person) {
		this.jdbc.sql("""
				select p.id from project p join member m on m.project_id = p.id
				where m.person_id = ? and 'APPROVER' = any(m.roles)
				order by p.id
				for no key update of p
				""").param(person.value()).query(UUID.class).list();
	}

	/** In the order of their ids, as everybody takes several locks. */
	private void refresh(String which, UUID id) {
		List<UUID> open = this.jdbc.sql(OPEN + which + " order by d.id").param(id).query(UUID.class).list();
		open.forEach((deployment) -> this.acts.refresh(new DeploymentId(deployment)));
	}

}
