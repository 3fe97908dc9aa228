package greenboard.credentials;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectNotFound;

/**
 * Gives tokens out and takes them back. A token is shown once, when it is made.
 */
@Service
@Transactional
public class TokenManagement {

	private final ApiTokens tokens;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TokenManagement(ApiTokens tokens, ApplicationEventPublisher events, Clock clock) {
		this.tokens = tokens;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a token that acts for the person who makes it.
	 * @param grant what for
	 * @param by whose
	 * @return the token, which is not kept
	 * @throws NotAllowed when no person asks
	 */
	public String create(TokenGrant grant, Actor by) {
		PersonId person = by.person();
		if (person == null) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		return keep(person, TokenText.fresh(), grant, by);
	}

	/**
	 * Keeps a token that somebody brought along at the first start.
	 * @param person whose
	 * @param text the token, of any form
	 * @param grant what for
	 * @param by who brings it
	 * @return the token
	 */
	public String keep(PersonId person, String text, TokenGrant grant, Actor by) {
		Instant now = this.clock.instant();
		this.tokens
			.save(ApiToken.ofPerson(person, text, grant.name(), grant.scopes(), now, now.plus(grant.lifetime()), by));
		publish(by, "token.created", grant);
		return text;
	}

	/**
	 * Makes a token that acts for a project.
	 * @param project which
	 * @param grant what for
	 * @param by who makes it
	 * @return the token, which is not kept
	 * @throws ProjectNotFound when the actor may not see the project
	 * @throws NotAllowed when the actor does not administer it
	 */
	public String create(ProjectId project, TokenGrant grant, Actor by) {
		requireAdministered(project, by);
		String text = TokenText.fresh();
		Instant now = this.clock.instant();
		this.tokens
			.save(ApiToken.ofProject(project, text, grant.name(), grant.scopes(), now, now.plus(grant.lifetime()), by));
		publish(by, "token.created", grant);
		return text;
	}

	/**
	 * Takes a token of a person back.
	 * @param id the token's id
	 * @param person whose it must be
	 * @param by who does it
	 */
	public void revoke(UUID id, PersonId person, Actor by) {
		revoke(id, (token) -> token.belongsTo(person), by);
	}

	/**
	 * Takes a token of a project back.
	 * @param id the token's id
	 * @param project whose it must be
	 * @param by who does it
	 * @throws ProjectNotFound when the actor may not see the project
	 * @throws NotAllowed when the actor does not administer it
	 */
	public void revoke(UUID id, ProjectId project, Actor by) {
		requireAdministered(project, by);
		revoke(id, (token) -> token.belongsTo(project), by);
	}

	/**
	 * Takes a token back, whoever's it is.
	 * @param id the token's id
	 * @param by who does it, an administrator
	 * @throws NotAllowed when whoever asks is no administrator
	 */
	public void revoke(UUID id, Actor by) {
		if (!by.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		revoke(id, (token) -> true, by);
	}

	private void revoke(UUID id, Predicate<ApiToken> belongs, Actor by) {
		ApiToken token = this.tokens.findById(id).filter(belongs).orElseThrow(TokenNotFound::new);
		Instant now = this.clock.instant();
		if (token.revoke(now)) {
			this.events.publishEvent(AccountChanged.of(now, by, "token.revoked", token.name()));
		}
	}

	private static void requireAdministered(ProjectId project, Actor by) {
		if (!by.may(Permission.SEE, project)) {
			throw new ProjectNotFound();
		}
		by.require(Permission.ADMINISTER, project);
	}

	private void publish(Actor by, String action, TokenGrant grant) {
		String scopes = String.join(" ", grant.scopes().stream().sorted().map(Enum::name).toList());
		this.events.publishEvent(AccountChanged.of(this.clock.instant(), by, action, grant.name(), null, scopes));
	}

}
