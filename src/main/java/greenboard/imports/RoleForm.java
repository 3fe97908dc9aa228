package greenboard.imports;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.SignOffRole;
import greenboard.revision.Amendment;

/**
 * What a sign-off role's row sends.
 *
 * @param revision the draft's revision that the row showed
 * @param group the side that it signs for
 * @param when before or after the deployment
 * @param required whether the go waits for it, null for no
 * @param as what it is after all: {@code ROLE}, or {@code NONE} for no role
 */
record RoleForm(int revision, @NotNull SignOffRole.Group group, @NotNull SignOffRole.When when,
		@Nullable Boolean required, @Nullable String as) {

	List<Amendment> changes(SignOffRole role) {
		if ("NONE".equals(this.as)) {
			return List.of(new Amendment.NoRole(role.key()));
		}
		boolean needed = Boolean.TRUE.equals(this.required);
		if (this.group == role.group() && this.when == role.when() && needed == role.required()) {
			return List.of();
		}
		return List.of(new Amendment.Role(role.key(), role.title(), this.group, this.when, needed, role.covers(),
				role.signatures()));
	}

}
