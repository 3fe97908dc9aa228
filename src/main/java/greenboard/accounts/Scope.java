package greenboard.accounts;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a token was made for. A person who is signed in has all of them.
 */
public enum Scope {

	/** Reading. */
	READ(Permission.SEE),
	/** Settling items. */
	SETTLE(Permission.SEE, Permission.SETTLE, Permission.ASK),
	/** Running deployments and projects. */
	MANAGE(Permission.SEE, Permission.MANAGE, Permission.ADMINISTER),
	/** What people do and no token may: grant, decide, sign. */
	PERSON(Permission.values());

	private final Set<Permission> permissions;

	Scope(Permission... permissions) {
		this.permissions = EnumSet.noneOf(Permission.class);
		this.permissions.addAll(Set.of(permissions));
	}

	boolean covers(Permission permission) {
		return this.permissions.contains(permission);
	}

}
