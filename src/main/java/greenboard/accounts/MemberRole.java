package greenboard.accounts;

import java.util.EnumSet;
import java.util.Set;

import static greenboard.accounts.Permission.ADMINISTER;
import static greenboard.accounts.Permission.ASK;
import static greenboard.accounts.Permission.GRANT;
import static greenboard.accounts.Permission.MANAGE;
import static greenboard.accounts.Permission.SEE;
import static greenboard.accounts.Permission.SETTLE;
import static greenboard.accounts.Permission.SIGN_OFF;

/**
 * What a person is in a project; one person can be several.
 */
public enum MemberRole {

	/** Sees everything, the trail too. */
	VIEWER(SEE),
	/** Ticks the items of their area. */
	CONTRIBUTOR(SEE, SETTLE, ASK),
	/** Signs off for the roles that the project gave them. */
	APPROVER(SEE, SIGN_OFF),
	/** Runs deployments and the project itself. */
	MANAGER(SEE, SETTLE, ASK, MANAGE, ADMINISTER),
	/** Decides, and grants what somebody else asked for. */
	LEAD(SEE, SETTLE, ASK, MANAGE, GRANT);

	private final Set<Permission> permissions;

	MemberRole(Permission first, Permission... others) {
		this.permissions = EnumSet.of(first, others);
	}

	/**
	 * Whether this role carries a permission.
	 * @param permission what is to be done
	 * @return true when it may
	 */
	public boolean may(Permission permission) {
		return this.permissions.contains(permission);
	}

}
