package greenboard.credentials;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.Scope;

/**
 * What the form for a new token sends.
 *
 * @param name what it is for
 * @param scopes what it allows
 * @param days how long it lasts, 1 to 366
 */
public record TokenForm(
		@NotBlank(message = "{credentials.tokens.name.missing}") @Size(max = 120,
				message = "{credentials.tokens.name.long}") String name,
		@NotEmpty(message = "{credentials.tokens.scopes.missing}") Set<@Pattern(regexp = "READ|SETTLE|MANAGE",
				message = "{credentials.tokens.scopes.missing}") String> scopes,
		@NotNull(message = "{credentials.tokens.days.wrong}") @Pattern(regexp = TokenForm.ONE_TO_366,
				message = "{credentials.tokens.days.wrong}") String days) {

	/** The form as it is shown first. */
	public static final TokenForm EMPTY = new TokenForm("", Set.of(Scope.READ.name()), "90");

	static final String ONE_TO_366 = "[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]";

	/**
	 * Reads what was sent.
	 * @param name what it is for
	 * @param scopes what it allows, null when nothing was chosen
	 * @param days how long it lasts
	 */
	public TokenForm(String name, @Nullable Set<String> scopes, String days) {
		this.name = name;
		this.scopes = (scopes != null) ? scopes : Set.of();
		this.days = days;
	}

	/**
	 * What is asked for, once the form is valid.
	 * @return the grant
	 */
	public TokenGrant grant() {
		return new TokenGrant(this.name, this.scopes.stream().map(Scope::valueOf).collect(Collectors.toSet()),
				Duration.ofDays(Long.parseLong(this.days)));
	}

}
