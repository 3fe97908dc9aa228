package greenboard.passkeys;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Account;
import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.PersonId;
import greenboard.audit.Proof;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Finds out who is there by their passkey alone. Nobody has to be named, no session is
 * needed, and guesses at passwords slow nothing down here. Each answer is in the trail.
 */
@Service
public class PasskeySignIn {

	private final Ceremonies ceremonies;

	private final Questions questions;

	private final PasskeyVerification verification;

	private final PasskeyAlarms alarms;

	private final Actors actors;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PasskeySignIn(Ceremonies ceremonies, Questions questions, PasskeyVerification verification, PasskeyAlarms alarms,
			Actors actors, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.ceremonies = ceremonies;
		this.questions = questions;
		this.verification = verification;
		this.alarms = alarms;
		this.actors = actors;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Asks who is there.
	 * @return the question, as JSON for the page's script
	 */
	public String ask() {
		byte[] challenge = Bytes.random().getBytes();
		String key = this.ceremonies.begin(CeremonyKind.SIGN_IN, new Ceremony(null, challenge, null));
		return this.questions.asked(key, this.questions.request(challenge, List.of()));
	}

	/**
	 * Proves a person by what their passkey answered.
	 * @param key the question's key
	 * @param answer what the page's script sent
	 * @param address where the attempt comes from
	 * @return the person
	 * @throws PasskeyRefused when the answer is not believed; the question is used up
	 */
	public PersonId prove(@Nullable String key, @Nullable String answer, String address) {
		try {
			Ceremony ceremony = this.ceremonies.take(CeremonyKind.SIGN_IN, key);
			return Objects.requireNonNull(this.transaction
				.execute((status) -> prove(ceremony, Objects.requireNonNullElse(answer, ""), address)));
		}
		catch (PasskeyRefused ex) {
			this.alarms.note(ex, Actor.SYSTEM);
			this.transaction.executeWithoutResult((status) -> refused(ex, address));
			throw ex;
		}
	}

	private PersonId prove(Ceremony ceremony, String answer, String address) {
		PersonId person = this.verification.verify(ceremony, answer).person();
		Actor actor = this.actors.account(person)
			.map(Account::actor)
			.orElseThrow(() -> new PasskeyRefused(Reason.UNKNOWN));
		this.events.publishEvent(event(actor, "sign-in.succeeded", actor.name(), address + " with a passkey")
			.proving(Proof.Method.PASSKEY));
		return person;
	}

	private void refused(PasskeyRefused ex, String address) {
		String subject = Optional.ofNullable(ex.passkey())
			.flatMap((passkey) -> this.actors.account(passkey.owner()))
			.map((account) -> account.actor().name())
			.orElse("An unknown account");
		this.events.publishEvent(event(Actor.SYSTEM, "sign-in.refused", subject,
				"%s with a passkey: %s".formatted(address, ex.reason())));
	}

	private AccountChanged event(Actor by, String action, String subject, String after) {
		return AccountChanged.of(this.clock.instant(), by, action, subject, null, after);
	}

}
