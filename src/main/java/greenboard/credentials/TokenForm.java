package greenboard.credentials;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.Scope;

/**
 * What the form for a new token sends.
 *
 * @param name what it is for
 * @param scopes what it allows
 * @param days how long it lasts
 */
public record TokenForm(
		@NotBlank(message = "{credentials.tokens.name.missing}") @Size(max = 120,
				message = "{credentials.tokens.name.long}") String name,
		@NotEmpty(message = "{credentials.tokens.scopes.missing}") Set<TokenScope> scopes,
		@NotNull(message = "{credentials.tokens.days.wrong}") @Min(value = 1,
				message = "{credentials.tokens.days.wrong}") @Max(value = 366,
						message = "{credentials.tokens.days.wrong}") Integer days) {

	/** The form as it is shown first. */
	public static final TokenForm EMPTY = new TokenForm("", Set.of(TokenScope.READ), 90);

	/**
	 * Reads what was sent.
	 * @param name what it is for
	 * @param scopes what it allows, null when nothing was chosen
	 * @param days how long it lasts
	 */
	public TokenForm(String name, @Nullable Set<TokenScope> scopes, Integer days) {
		this.name = name;
		this.scopes = (scopes != null) ? scopes : Set.of();
		this.days = days;
	}

	/**
	 * What is asked for, once the form is valid.
	 * @return the grant
	 */
	public TokenGrant grant() {
		return new TokenGrant(this.name, Set.copyOf(this.scopes.stream().map(TokenScope::scope).toList()),
				Duration.ofDays(this.days));
	}

	/**
	 * The scopes that a token can have.
	 */
	public enum TokenScope {

		/** Reading. */
		READ,
		/** Settling items. */
		SETTLE,
		/** Running deployments. */
		MANAGE;

		Scope scope() {
			return Scope.valueOf(name());
		}

	}

}
