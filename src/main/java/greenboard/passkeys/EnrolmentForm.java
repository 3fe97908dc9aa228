package greenboard.passkeys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a new passkey sends: first with the password, to ask, then with the
 * answer.
 *
 * @param name what its owner calls it
 * @param password to make sure that it is them
 * @param ceremony what was asked
 * @param answer what the browser answered
 */
record EnrolmentForm(
		@NotBlank(message = "{passkeys.name.missing}") @Size(max = 120, message = "{passkeys.name.long}") String name,
		@Nullable String password, @Nullable String ceremony, @Nullable String answer) {

	static final EnrolmentForm BLANK = new EnrolmentForm("", null, null, null);

}
