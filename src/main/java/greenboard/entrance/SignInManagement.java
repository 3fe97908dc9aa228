package greenboard.entrance;

import java.time.Clock;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Account;
import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.audit.Proof;
import greenboard.credentials.Passwords;
import greenboard.credentials.Reauthentication;
import greenboard.credentials.SignInAttempts;
import greenboard.credentials.TooManyAttempts;
import greenboard.credentials.WrongPassword;

/**
 * Decides whether somebody is who they say. Each answer is in the trail.
 */
@Service
class SignInManagement {

	private final SignInAttempts attempts;

	private final Reauthentication reauthentication;

	private final Actors actors;

	private final Passwords passwords;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SignInManagement(SignInAttempts attempts, Reauthentication reauthentication, Actors actors, Passwords passwords,
			ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.attempts = attempts;
		this.reauthentication = reauthentication;
		this.actors = actors;
		this.passwords = passwords;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Proves a person by their password. The password is compared outside a transaction,
	 * so that the work holds no connection.
	 * @param email the address that was typed
	 * @param password the password that was typed
	 * @param address where the attempt comes from
	 * @return the person
	 * @throws TooManyAttempts when the attempt comes too early
	 * @throws SignInRefused when there is no such account or the password is another
	 */
	PersonId prove(EmailAddress email, String password, String address) {
		this.attempts.begin(email, address);
		Optional<Actor> actor = this.actors.account(email).map(Account::actor);
		PersonId person = actor.map(Actor::person).orElse(null);
		if (!this.passwords.matches(person, password) || person == null) {
			publish(event(Actor.SYSTEM, "sign-in.refused", actor, address));
			throw new SignInRefused();
		}
		this.attempts.succeeded(email, address);
		publish(event(actor.orElseThrow(), "sign-in.succeeded", actor, address).proving(Proof.Method.PASSWORD));
		return person;
	}

	/**
	 * Changes a person's password, which ends all their sessions. Guessing the current
	 * one is slowed down like guessing at the sign-in page.
	 * @param person whose
	 * @param current the password that holds
	 * @param password the password that shall hold
	 * @param address where the request comes from
	 * @throws TooManyAttempts when the attempt comes too early
	 * @throws WrongPassword when the current password is another
	 * @throws greenboard.credentials.WeakPassword when the rules refuse the new one
	 */
	void changePassword(PersonId person, String current, String password, String address) {
		Account account = this.reauthentication.prove(person, current, address);
		Actor actor = account.actor();
		this.passwords.set(new PersonSummary(person, actor.name(), account.email()), password, actor);
	}

	private AccountChanged event(Actor by, String action, Optional<Actor> account, String address) {
		String subject = account.map(Actor::name).orElse("An unknown account");
		return AccountChanged.of(this.clock.instant(), by, action, subject, null, address);
	}

	private void publish(AccountChanged event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

}
