package greenboard.projects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the forms for a new project and for a project's settings send.
 *
 * @param name the name that people read
 * @param severalRolesPerSigner whether one person may sign for several roles
 * @param starterMaySign whether who started a deployment may sign it
 * @param readerDiffers whether reader and doer differ at a pause point
 * @param passkeyTitles titles that sign with a passkey, one a line
 */
record ProjectForm(
		@NotBlank(message = "{projects.name.missing}") @Size(max = 120, message = "{accounts.name.long}") String name,
		Boolean severalRolesPerSigner, Boolean starterMaySign, Boolean readerDiffers,
		@Size(max = 2000, message = "{projects.member.titles.long}") String passkeyTitles) {

	ProjectForm(String name, @Nullable Boolean severalRolesPerSigner, @Nullable Boolean starterMaySign,
			@Nullable Boolean readerDiffers, @Nullable String passkeyTitles) {
		this.passkeyTitles = (passkeyTitles != null) ? passkeyTitles : "";
		this.name = name;
		this.severalRolesPerSigner = Boolean.TRUE.equals(severalRolesPerSigner);
		this.starterMaySign = Boolean.TRUE.equals(starterMaySign);
		this.readerDiffers = Boolean.TRUE.equals(readerDiffers);
	}

	SignOffRules rules() {
		return new SignOffRules(this.severalRolesPerSigner, this.starterMaySign, this.readerDiffers,
				this.passkeyTitles.lines().map(String::strip).filter((title) -> !title.isEmpty()).distinct().toList());
	}

}
