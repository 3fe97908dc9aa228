package greenboard.accounts;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in person, a token, or the application itself. Says what they
 * may; everything that it does not allow is denied.
 *
 * @param id the person's id, or the project token's id; null for the application itself
 * @param name the printed name, as it goes into the trail
 * @param person the person behind it, null for a project token and the application
 * @param administrator whether they administer the installation
 * @param roles what they are in each project
 * @param scopes what the token allows; all of them for somebody signed in
 */
public record Actor(@Nullable UUID id, String name, @Nullable PersonId person, boolean administrator,
		Map<ProjectId, Set<MemberRole>> roles, Set<Scope> scopes) {

	/** The application itself: expires waivers, loads the library. */
	public static final Actor SYSTEM = new Actor(null, "Greenboard", null, true, Map.of(), EnumSet.allOf(Scope.class));

	/**
	 * Whether they may do something in a project.
	 * @param permission what
	 * @param project where
	 * @return true when a role there, or being administrator, and the token's scope allow
	 * it; being administrator allows no signing
	 */
	public boolean may(Permission permission, ProjectId project) {
		if (this.scopes.stream().noneMatch((scope) -> scope.covers(permission))) {
			return false;
		}
		return ofAdministrators(permission)
				|| this.roles.getOrDefault(project, Set.of()).stream().anyMatch((role) -> role.may(permission));
	}

	/**
	 * Whether they may do something in any project at all, as templates ask for.
	 * @param permission what
	 * @return true when one of their projects, or being administrator, allows it
	 */
	public boolean maySomewhere(Permission permission) {
		if (this.scopes.stream().noneMatch((scope) -> scope.covers(permission))) {
			return false;
		}
		return ofAdministrators(permission)
				|| this.roles.values().stream().flatMap(Set::stream).anyMatch((role) -> role.may(permission));
	}

	/** Signing takes a role in the project from everybody. */
	private boolean ofAdministrators(Permission permission) {
		return this.administrator && permission != Permission.SIGN_OFF;
	}

	/**
	 * Refuses what they may not do.
	 * @param permission what
	 * @param project where
	 * @throws NotAllowed when they may not
	 */
	public void require(Permission permission, ProjectId project) {
		if (!may(permission, project)) {
			throw new NotAllowed(permission);
		}
	}

}
