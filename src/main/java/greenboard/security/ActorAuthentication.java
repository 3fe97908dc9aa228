package greenboard.security;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import greenboard.accounts.Actor;
import greenboard.accounts.Preferences;

/**
 * Tells Spring Security who sent a request, after that was proven.
 */
public class ActorAuthentication extends AbstractAuthenticationToken {

	static final String ADMINISTRATOR = "ADMINISTRATOR";

	private final transient Actor actor;

	private final transient Preferences preferences;

	private final boolean byToken;

	/**
	 * Somebody who proved who they are.
	 * @param actor who
	 * @param preferences how they like their pages
	 */
	public ActorAuthentication(Actor actor, Preferences preferences) {
		this(actor, preferences, false);
	}

	private ActorAuthentication(Actor actor, Preferences preferences, boolean byToken) {
		super(actor.administrator() ? AuthorityUtils.createAuthorityList(ADMINISTRATOR)
				: AuthorityUtils.NO_AUTHORITIES);
		this.actor = actor;
		this.preferences = preferences;
		this.byToken = byToken;
		setAuthenticated(true);
	}

	static ActorAuthentication byToken(Actor actor) {
		return new ActorAuthentication(actor, Preferences.DEFAULT, true);
	}

	/**
	 * Who it is.
	 * @return the actor
	 */
	public Actor actor() {
		return this.actor;
	}

	Preferences preferences() {
		return this.preferences;
	}

	boolean byToken() {
		return this.byToken;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public Object getPrincipal() {
		return this.actor;
	}

	@Override
	public String getName() {
		return String.valueOf(this.actor.id());
	}

}
