package greenboard.credentials;

import java.time.Duration;
import java.util.Set;

import greenboard.accounts.Scope;

/**
 * What a new token is for.
 *
 * @param name what people call it
 * @param scopes what it allows; never what people alone do
 * @param lifetime how long, a year at the most
 */
public record TokenGrant(String name, Set<Scope> scopes, Duration lifetime) {

	/** All that a token can be made for. */
	public static final Set<Scope> ALL_SCOPES = Set.of(Scope.READ, Scope.SETTLE, Scope.MANAGE);

	/**
	 * Refuses what no token may be.
	 * @param name what people call it
	 * @param scopes what it allows
	 * @param lifetime how long
	 * @throws IllegalArgumentException for a scope that is for people, none at all, or a
	 * lifetime of nothing or more than a year
	 */
	public TokenGrant {
		name = name.strip();
		scopes = Set.copyOf(scopes);
		if (name.isEmpty() || scopes.isEmpty() || !ALL_SCOPES.containsAll(scopes)) {
			throw new IllegalArgumentException("A token has a name and scopes of tokens");
		}
		if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(ApiToken.LONGEST) > 0) {
			throw new IllegalArgumentException("A token lasts a year at the most");
		}
	}

}
