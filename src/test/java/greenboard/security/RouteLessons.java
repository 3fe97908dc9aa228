package greenboard.security;

import java.util.function.Consumer;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Outcome;

/**
 * Notes that addresses can name, and deployments with something to learn.
 */
class RouteLessons {

	private final Consumer<DeploymentId> administrator;

	private final DeploymentManagement deployments;

	RouteLessons(Consumer<DeploymentId> administrator, DeploymentManagement deployments) {
		this.administrator = administrator;
		this.deployments = deployments;
	}

	/** Lets one end with incidents where everybody is, and one where others are. */
	void give(RouteIds ids, DeploymentId open, DeploymentId own, DeploymentId foreign) {
		this.administrator.accept(open);
		ids.put("notes", new RouteIds.Ids("1", null, "99"));
		end(own);
		end(foreign);
		for (String decision : new String[] { "/taking", "/leaving" }) {
			ids.put("/deployments/{id}/lessons/{key}" + decision + " deployments", own.value(), foreign.value());
		}
		ids.put("lessons", new RouteIds.Ids("note-1", null, "note-99"));
	}

	private void end(DeploymentId id) {
		this.administrator.accept(id);
		this.deployments.close(id, Outcome.WITH_INCIDENTS, null, Actor.SYSTEM);
	}

}
