package greenboard.imports;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import greenboard.names.SignOffTitle;
import greenboard.outline.Outline;
import greenboard.outline.Outline.SignOffRole;
import greenboard.revision.Amendment;

/**
 * What the form sends that adds a sign-off role. It covers the whole checklist and takes
 * one signature.
 *
 * @param revision the draft's revision that the form showed
 * @param title what the role is called
 * @param group the side that it signs for
 * @param when before or after the deployment
 * @param required whether the go, or the closing, waits for it, null for no
 */
record NewRoleForm(int revision, @NotNull @Size(max = 100) String title, @NotNull SignOffRole.Group group,
		@NotNull SignOffRole.When when, @Nullable Boolean required) {

	List<Amendment> changes(Outline outline) {
		String name = this.title.replaceAll("\\p{Cc}", " ").strip();
		if (name.isEmpty()) {
			throw UnusableTitle.none();
		}
		if (outline.signOffRoles().stream().anyMatch((role) -> same(role.title(), name))) {
			throw UnusableTitle.taken(name);
		}
		return List.of(new Amendment.Role(null, name, this.group, this.when, Boolean.TRUE.equals(this.required),
				List.of(), 1));
	}

	private static boolean same(String title, String other) {
		return SignOffTitle.key(title).equals(SignOffTitle.key(other));
	}

}
