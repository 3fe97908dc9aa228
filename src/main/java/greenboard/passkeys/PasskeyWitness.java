package greenboard.passkeys;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.audit.Proof;
import greenboard.credentials.RememberedProof;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Lets other rooms have bytes signed by somebody's passkey: ask, take the question up
 * once, verify the answer.
 */
@Service
public class PasskeyWitness {

	private final Ceremonies ceremonies;

	private final Questions questions;

	private final Passkeys passkeys;

	private final PasskeyVerification verification;

	private final PasskeyAlarms alarms;

	private final Clock clock;

	PasskeyWitness(Ceremonies ceremonies, Questions questions, Passkeys passkeys, PasskeyVerification verification,
			PasskeyAlarms alarms, Clock clock) {
		this.clock = clock;
		this.ceremonies = ceremonies;
		this.questions = questions;
		this.passkeys = passkeys;
		this.verification = verification;
		this.alarms = alarms;
	}

	/**
	 * A question that was taken up.
	 *
	 * @param person who has to answer it
	 * @param challenge what has to be signed
	 * @param payload what the challenge stands for
	 */
	public record Question(PersonId person, byte[] challenge, byte[] payload) {
	}

	/**
	 * Whether somebody has a passkey.
	 * @param person who
	 * @return true when they can be asked
	 */
	public boolean knows(PersonId person) {
		return !this.passkeys.of(person).isEmpty();
	}

	/**
	 * Asks somebody for a signature with a passkey of theirs.
	 * @param person who
	 * @param challenge what has to be signed, 32 bytes
	 * @param payload what the challenge stands for; kept until the answer comes
	 * @return the question, as JSON for the page's script
	 */
	public String ask(PersonId person, byte[] challenge, byte[] payload) {
		String key = this.ceremonies.begin(CeremonyKind.SIGN_OFF, new Ceremony(person, challenge, payload));
		return this.questions.asked(key,
				this.questions.request(challenge, this.passkeys.findByUserId(UserHandle.of(person))));
	}

	/**
	 * Takes a question up, once.
	 * @param key its key
	 * @param person who answers
	 * @return the question
	 * @throws PasskeyRefused when there is none, its time is over, or somebody else was
	 * asked
	 */
	public Question take(@Nullable String key, PersonId person) {
		Ceremony ceremony = this.ceremonies.take(CeremonyKind.SIGN_OFF, key);
		if (!person.equals(ceremony.person())) {
			throw new PasskeyRefused(Reason.OTHER_PERSON);
		}
		return new Question(person, ceremony.challenge(), Objects.requireNonNull(ceremony.payload()));
	}

	/**
	 * Verifies the answer, in the transaction of whoever calls. The session of the
	 * request remembers that this is how its person proved who they are.
	 * @param question the question
	 * @param answer what the page's script sent
	 * @return the signature
	 * @throws PasskeyRefused when it is not believed
	 */
	public Assertion verify(Question question, String answer) {
		Assertion assertion = this.verification
			.verify(new Ceremony(question.person(), question.challenge(), question.payload()), answer);
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			remember(attributes.getRequest().getSession(false));
		}
		return assertion;
	}

	private void remember(@Nullable HttpSession session) {
		if (session != null) {
			RememberedProof.remember(session, Proof.Method.PASSKEY, this.clock.instant());
		}
	}

	/**
	 * Does something that verifies an answer; a cause for alarm is in the trail although
	 * nothing else of it is.
	 * @param <T> what comes of it
	 * @param actor who does it
	 * @param act what is done
	 * @return what came of it
	 */
	public <T> T noting(Actor actor, Supplier<T> act) {
		try {
			return act.get();
		}
		catch (PasskeyRefused ex) {
			this.alarms.note(ex, actor);
			throw ex;
		}
	}

	/**
	 * Says that a question does not hold any more.
	 * @return what to throw
	 */
	public PasskeyRefused expired() {
		return new PasskeyRefused(Reason.EXPIRED);
	}

}
