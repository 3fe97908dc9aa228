package greenboard.signoffs;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentState;

/**
 * Who signs in a deployment's project, and what the project says about it.
 *
 * @param severalRoles whether one person may sign for several roles
 * @param starterSigns whether who started the deployment may sign it
 * @param starter who started it
 * @param state how far it is
 * @param approvers the active approvers, by name
 */
record Panel(boolean severalRoles, boolean starterSigns, @Nullable UUID starter, DeploymentState state,
		List<Approver> approvers) {

	/** Of a deployment without roles. */
	static final Panel NOBODY = new Panel(true, false, null, DeploymentState.PLANNED, List.of());

	boolean holds(PersonId person, SignOffRole role) {
		return holders(role).stream().anyMatch((approver) -> approver.id().equals(person));
	}

	List<Approver> holders(SignOffRole role) {
		return this.approvers.stream().filter((approver) -> approver.holds(role)).toList();
	}

	/** Whether the project keeps somebody from signing what they started. */
	boolean keepsAway(PersonId person) {
		return !this.starterSigns && person.value().equals(this.starter);
	}

}
