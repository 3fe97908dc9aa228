package greenboard.signoffs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.outline.Link;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class SignOffManagementTests {

	@Autowired
	private Pen pen;

	@Autowired
	private SignOffManagement management;

	@Autowired
	private SignOffBook book;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private Actor kofi;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "safety-officer");
		this.kofi = this.pen.approver("Kofi", "CAPTAIN", "Harbour master");
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@Test
	void keepsWhatWasSignedByteForByte() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);
		UUID signed = this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);

		RecordBytes bytes = this.book.signed(this.id, signed);
		assertThat(bytes.digest()).isEqualTo(digest);
		assertThat(bytes.record().items()).extracting("key").containsExactly("SAF-1", "SAF-2", "SAF-3", "SAF-4");
		assertThat(bytes.record().items().get(2).under()).containsExactly("Flares");
		assertThat(bytes.record().triggers()).extracting("key").containsExactly("leak");
		assertThat(bytes.record().artifactDigest()).isEqualTo("sha256:77aa");
		assertThat(this.pen.standing(this.id, Pen.SAFETY).votes()).singleElement().satisfies((vote) -> {
			assertThat(vote.counts()).isTrue();
			assertThat(vote.signOff()).extracting(SignOff::name, SignOff::digest).containsExactly("Aiko", digest);
		});
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 1)).singleElement()
			.extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::after, AuditEntry::actorName)
			.containsExactly("sign-off.approved", "Safety Officer", "sha256:" + digest, "Aiko");
	}

	@Test
	void holdsTheGoUntilEveryRequiredRoleHasSigned() {
		assertThat(this.pen.blockers(this.id)).containsExactly("SIGN_OFF_MISSING Safety Officer",
				"SIGN_OFF_MISSING Captain");
		assertThat(linked()).isEqualTo(Status.OPEN);

		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.REJECT, this.kofi);
		assertThat(this.pen.blockers(this.id)).containsExactly("SIGN_OFF_REJECTED Captain");
		assertThat(this.register.head(this.id, Actor.SYSTEM).standings().blockers()).singleElement()
			.extracting("href")
			.isEqualTo(this.id.place() + "/sign-offs/captain");

		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.ABSTAIN, this.kofi);
		assertThat(this.pen.blockers(this.id)).containsExactly("SIGN_OFF_MISSING Captain");

		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.kofi);
		assertThat(this.pen.blockers(this.id)).isEmpty();
		assertThat(linked()).isEqualTo(Status.DONE);
		assertThat(this.book.all(this.id)).hasSize(4).filteredOn((one) -> one.supersededAt() == null).hasSize(2);
	}

	@Test
	void isRejectedUntilWhoRejectedSignsAgain() {
		Actor zoe = this.pen.approver("Zoe", "Captain");
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.REJECT, this.kofi);
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, zoe);
		assertThat(this.pen.state(this.id, Pen.CAPTAIN)).isEqualTo(State.REJECTED);

		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.ABSTAIN, this.kofi);
		assertThat(this.pen.state(this.id, Pen.CAPTAIN)).isEqualTo(State.SIGNED);
	}

	@Test
	void takesAsManyPeopleAsTheRoleAsksFor() {
		this.jdbc.sql("update sign_off_role set signatures = 2 where deployment_id = ? and key = ?")
			.params(this.id.value(), Pen.CAPTAIN)
			.update();
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.kofi);
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.kofi);
		assertThat(this.pen.state(this.id, Pen.CAPTAIN)).isEqualTo(State.MISSING);

		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.pen.approver("Zoe", "Captain"));
		assertThat(this.pen.state(this.id, Pen.CAPTAIN)).isEqualTo(State.SIGNED);
	}

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			state,          in the scope, possible
			OPEN,           SAF-1,        false
			FAILED,         SAF-1,        false
			DONE,           SAF-1,        true
			OPEN,           SAF-2,        true
			FAILED,         SAF-2,        true
			""")
	void isNoApprovalOverACriticalItem(Status state, String key, boolean possible) {
		this.pen.settle(this.id, key, state);

		if (possible) {
			this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);
		}
		else {
			refuses(Reason.CRITICAL, () -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko));
			this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		}
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(possible ? State.SIGNED : State.REJECTED);
	}

	@Test
	void signsNothingElseThanWhatWasShown() {
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		this.pen.settle(this.id, "HUL-1", Status.DONE);
		String score = this.pen.digest(this.id, Pen.SAFETY);
		assertThat(score).as("the score is signed too").isNotEqualTo(shown);

		refuses(Reason.CHANGED,
				() -> this.management.sign(this.id, Pen.SAFETY, Signature.of(Meaning.APPROVE, null, shown), this.aiko));
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "REJECT", "ABSTAIN" })
	void takesAReasonToSayNo(Meaning meaning) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.sign(this.id, Pen.SAFETY,
					Signature.of(meaning, " ", this.pen.digest(this.id, Pen.SAFETY)), this.aiko))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("comment"));
	}

	@Test
	void makesAnItemOfACondition() {
		Instant due = Instant.parse("2099-01-01T12:00:00Z");
		sign("Vests are counted again", due);

		SignOff.Condition condition = this.pen.standing(this.id, Pen.SAFETY).votes().get(0).signOff().condition();
		assertThat(condition).isEqualTo(new SignOff.Condition("CONDITION-1", "Vests are counted again", due));
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.SIGNED);
		assertThat(this.register.item(this.id, "CONDITION-1", Actor.SYSTEM).item().state()).isEqualTo(Status.OPEN);
		assertThat(this.book.present(this.id, Pen.CAPTAIN).items()).extracting("key").doesNotContain("CONDITION-1");
		this.pen.settle(this.id, "CONDITION-1", Status.FAILED);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.SIGNED);

		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> sign(" ", due));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> sign("Again", null));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> sign("Again", Instant.EPOCH));
		assertThat(this.book.all(this.id)).hasSize(1);
	}

	private void sign(String condition, Instant due) {
		this.management.sign(this.id, Pen.SAFETY,
				new Signature(Meaning.CONDITION, null, condition, due, this.pen.digest(this.id, Pen.SAFETY)),
				this.aiko);
	}

	@Test
	void takesNoSignatureOfWhatIsNotDeployedOrHasEnded() {
		refuses(Reason.NOT_DEPLOYED, () -> this.pen.sign(this.id, Pen.HARBOUR, Meaning.APPROVE, this.kofi));
		assertThat(this.register.head(this.id, Actor.SYSTEM).standings().closing()).extracting("kind")
			.containsExactly("SIGN_OFF_MISSING");
		this.deployments.cancel(this.id, "storm", Actor.SYSTEM);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko));
	}

	@Test
	void refusesInTheDatabaseToChangeASignature() {
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);

		for (String change : List.of("delete from signed_item", "delete from sign_off",
				"update sign_off set printed_name = 'Eve'", "update sign_off set meaning = 'REJECT', comment = 'x'",
				"update signed_item set content = '{}'")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
	}

	private Status linked() {
		return this.register.head(this.id, Actor.SYSTEM).linked().get(Link.SIGN_OFFS);
	}

	private static void refuses(Reason reason, Runnable signing) {
		assertThatExceptionOfType(SigningRefused.class).isThrownBy(signing::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
