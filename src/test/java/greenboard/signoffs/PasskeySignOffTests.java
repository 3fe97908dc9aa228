package greenboard.signoffs;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.PasskeyRefused;
import greenboard.passkeys.SoftKey;
import greenboard.readiness.Status;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, Pen.class, Keyring.class })
class PasskeySignOffTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Keyring keyring;

	@Autowired
	private PasskeySignOff passkeys;

	@Autowired
	private SignOffBook book;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private SoftKey key;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "Safety Officer");
		this.key = this.keyring.key(this.aiko);
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@Test
	void refusesWhatHasChangedSinceItWasAsked() {
		String question = ask(Meaning.APPROVE);
		this.pen.settle(this.id, "SAF-2", Status.DONE);

		refuses(Reason.CHANGED, () -> sign(this.key, question));
		sign(this.key, ask(Meaning.APPROVE));
	}

	@Test
	void asksForNothingThatCouldNotBeSigned() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);
		refuses(Reason.CHANGED,
				() -> this.passkeys.ask(this.id, Pen.SAFETY, Signature.of(Meaning.APPROVE, null, "other"), this.aiko));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(
				() -> this.passkeys.ask(this.id, Pen.SAFETY, Signature.of(Meaning.REJECT, " ", digest), this.aiko));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.passkeys.ask(this.id, Pen.CAPTAIN,
				Signature.of(Meaning.APPROVE, null, this.pen.digest(this.id, Pen.CAPTAIN)), this.aiko));
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		refuses(Reason.CRITICAL, () -> ask(Meaning.APPROVE));
	}

	@Test
	void checksTheRightToSignAgain() {
		String question = ask(Meaning.APPROVE);
		this.jdbc.sql("update member set title_keys = '{}' where person_id = ?").param(this.aiko.id()).update();

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sign(this.key, question));
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void takesEachAnswerOnce() {
		String question = ask(Meaning.APPROVE);
		String answer = this.key.sign(question);
		send(question, answer, this.aiko);

		refuses(PasskeyRefused.Reason.EXPIRED, () -> send(question, answer, this.aiko));
		assertThat(this.book.all(this.id)).hasSize(1);
	}

	@Test
	void usesAQuestionUpThatWasRefused() {
		String question = ask(Meaning.APPROVE);
		String answer = this.key.sign(question);
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		refuses(Reason.CHANGED, () -> send(question, answer, this.aiko));
		this.pen.settle(this.id, "SAF-2", Status.OPEN);

		refuses(PasskeyRefused.Reason.EXPIRED, () -> send(question, answer, this.aiko));
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void refusesThePasskeyOfAnotherPersonAndTheirQuestion() {
		Actor kofi = this.pen.approver("Kofi", "Safety Officer");
		SoftKey other = this.keyring.key(kofi);

		refuses(PasskeyRefused.Reason.OTHER_PERSON, () -> sign(other, ask(Meaning.APPROVE)));
		String question = ask(Meaning.APPROVE);
		refuses(PasskeyRefused.Reason.OTHER_PERSON, () -> send(question, this.key.sign(question), kofi));
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void refusesAPasskeyThatIsUnknownOrRevoked() {
		refuses(PasskeyRefused.Reason.UNKNOWN, () -> sign(new SoftKey(this.keyring.origin()), ask(Meaning.APPROVE)));
		String question = ask(Meaning.APPROVE);
		this.keyring.revoke(this.aiko);
		refuses(PasskeyRefused.Reason.UNKNOWN, () -> sign(this.key, question));
	}

	@Test
	void refusesASignatureOfSomethingElse() {
		refuses(PasskeyRefused.Reason.INVALID, () -> sign(this.key.challenged(new byte[32]), ask(Meaning.APPROVE)));
		String rejection = ask(Meaning.REJECT);
		refuses(PasskeyRefused.Reason.INVALID,
				() -> send(ask(Meaning.APPROVE), this.key.challenged(null).sign(rejection), this.aiko));
		refuses(PasskeyRefused.Reason.INVALID,
				() -> sign(this.key.elsewhere("https://evil.test"), ask(Meaning.APPROVE)));
		refuses(PasskeyRefused.Reason.INVALID, () -> sign(this.key.elsewhere(null).unverified(), ask(Meaning.APPROVE)));
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void takesNoQuestionToAnotherDeploymentOrRole() {
		DeploymentId other = this.pen.deployment();
		String question = ask(Meaning.APPROVE);
		refuses(PasskeyRefused.Reason.EXPIRED, () -> this.passkeys.sign(other, Pen.SAFETY, SoftKey.ceremony(question),
				this.key.sign(question), this.aiko));
		String second = ask(Meaning.APPROVE);
		refuses(PasskeyRefused.Reason.EXPIRED, () -> this.passkeys.sign(this.id, Pen.CAPTAIN, SoftKey.ceremony(second),
				this.key.sign(second), this.aiko));
	}

	@Test
	void waitsTwoMinutesAndNoLonger() {
		String question = ask(Meaning.APPROVE);
		this.clock.forward(Duration.ofSeconds(118));
		sign(this.key, question);
		String late = ask(Meaning.APPROVE);
		this.clock.forward(Duration.ofSeconds(120));
		refuses(PasskeyRefused.Reason.EXPIRED, () -> sign(this.key, late));
	}

	@Test
	void refusesACountThatDoesNotGrowAndSaysSoInTheTrail() {
		sign(this.key.counting(10), ask(Meaning.APPROVE));
		refuses(PasskeyRefused.Reason.COUNTER, () -> sign(this.key.counting(9), ask(Meaning.REJECT)));

		assertThat(this.book.all(this.id)).hasSize(1);
		assertThat(this.jdbc.sql("""
				select action || ' ' || subject_key from trail_entry where actor_id = ? and action like 'passkey.%'
				order by id desc limit 1
				""").param(this.aiko.id()).query(String.class).single())
			.isEqualTo("passkey.counter-refused " + this.key.credential());
	}

	private String ask(Meaning meaning) {
		return this.passkeys.ask(this.id, Pen.SAFETY, Signature.of(meaning, meaning.approves() ? null : "I have doubts",
				this.pen.digest(this.id, Pen.SAFETY)), this.aiko);
	}

	private UUID sign(SoftKey key, String question) {
		return send(question, key.sign(question), this.aiko);
	}

	private UUID send(String question, String answer, Actor actor) {
		return this.passkeys.sign(this.id, Pen.SAFETY, SoftKey.ceremony(question), answer, actor);
	}

	private static void refuses(PasskeyRefused.Reason reason, Supplier<?> act) {
		assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(act::get)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	private static void refuses(Reason reason, Supplier<?> act) {
		assertThatExceptionOfType(SigningRefused.class).isThrownBy(act::get)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
