package greenboard.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.audit.Doer;

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

	private static final String ADMINISTRATOR = "ADMINISTRATOR";

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

	/**
	 * Who they are for the trail of something in a project.
	 * @param project where
	 * @return their name and what they are there
	 */
	public Doer in(ProjectId project) {
		return as(this.roles.getOrDefault(project, Set.of()).stream());
	}

	/**
	 * Who they are for the trail of something outside any project.
	 * @return their name and what they are anywhere
	 */
	public Doer anywhere() {
		return as(this.roles.values().stream().flatMap(Collection::stream).distinct());
	}

	private Doer as(Stream<MemberRole> roles) {
		Stream<String> administrator = (this.administrator && this.id != null) ? Stream.of(ADMINISTRATOR)
				: Stream.empty();
		List<String> names = Stream.concat(administrator, roles.map(MemberRole::name)).toList();
		return new Doer(this.id, this.name, names);
	}

}
