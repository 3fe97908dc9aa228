package greenboard.board;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.register.DeploymentHead;

/**
 * What the reader of a deployment's page may do there; nothing once it has ended.
 *
 * @param settle tick, note and attach evidence
 * @param ask ask for what takes a second person
 * @param manage assign, reword, add, change and end
 * @param grant answer what somebody else asked for
 */
public record Rights(boolean settle, boolean ask, boolean manage, boolean grant) {

	/**
	 * The rights of somebody on one deployment.
	 * @param head the deployment
	 * @param actor who reads the page
	 * @return what they may do
	 */
	public static Rights of(DeploymentHead head, Actor actor) {
		return new Rights(may(head, actor, Permission.SETTLE), may(head, actor, Permission.ASK),
				may(head, actor, Permission.MANAGE), may(head, actor, Permission.GRANT));
	}

	private static boolean may(DeploymentHead head, Actor actor, Permission permission) {
		return head.open() && actor.may(permission, head.project().id());
	}

}
