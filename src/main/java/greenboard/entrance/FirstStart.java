package greenboard.entrance;

import java.time.Duration;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.PersonSummary;
import greenboard.credentials.Passwords;
import greenboard.credentials.TokenGrant;
import greenboard.credentials.TokenManagement;
import greenboard.credentials.WeakPassword;

/**
 * Makes the first account from {@link Bootstrap}, before the first request is answered.
 * Once there is an account, nothing that is configured there has any effect.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private static final Duration YEAR = Duration.ofDays(365);

	private final Bootstrap bootstrap;

	private final PersonManagement people;

	private final Passwords passwords;

	private final TokenManagement tokens;

	private final TransactionTemplate transaction;

	FirstStart(Bootstrap bootstrap, PersonManagement people, Passwords passwords, TokenManagement tokens,
			TransactionTemplate transaction) {
		this.bootstrap = bootstrap;
		this.people = people;
		this.passwords = passwords;
		this.tokens = tokens;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		String email = this.bootstrap.adminEmail();
		String password = this.bootstrap.adminPassword();
		if (email != null && password != null && !this.people.anybody()) {
			this.transaction.executeWithoutResult((status) -> create(new EmailAddress(email), password));
		}
	}

	private void create(EmailAddress email, String password) {
		if (this.people.anybodyAfterWaiting()) {
			return;
		}
		Assert.state(email.wellFormed(), "greenboard.bootstrap.admin-email is no e-mail address");
		PersonSummary person = this.people.add("Administrator", email, true, Actor.SYSTEM);
		try {
			this.passwords.set(person, password, Actor.SYSTEM);
		}
		catch (WeakPassword ex) {
			throw new IllegalStateException("greenboard.bootstrap.admin-password is refused: " + ex.inWords(), ex);
		}
		String token = this.bootstrap.apiToken();
		if (token != null) {
			this.tokens.keep(person.id(), token, new TokenGrant("First start", TokenGrant.ALL_SCOPES, YEAR),
					Actor.SYSTEM);
		}
	}

}
