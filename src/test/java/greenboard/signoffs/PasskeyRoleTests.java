package greenboard.signoffs;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.projects.ProjectRules;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class, Keyring.class, ProjectRules.class })
class PasskeyRoleTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private Keyring keyring;

	@Autowired
	private ProjectRules rules;

	@Autowired
	private PasskeySignOff passkeys;

	@Autowired
	private RoleManagement management;

	@Autowired
	private SignOffBook book;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "Safety Officer", "Captain");
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
		this.rules.passkeysFor(this.scene.project(), List.of());
	}

	@Test
	void takesNoPasswordForARoleThatAsksForAPasskey() {
		this.management.takePasskeys(this.id, Pen.SAFETY, true, Actor.SYSTEM);

		takesThePasskeyAlone();
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.REJECT, this.aiko);
	}

	@Test
	void takesNoPasswordForATitleOfWhichTheProjectAsksForAPasskey() {
		this.rules.passkeysFor(this.scene.project(), List.of("safety-officer"));

		takesThePasskeyAlone();
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.REJECT, this.aiko);
	}

	private void takesThePasskeyAlone() {
		assertThatExceptionOfType(SigningRefused.class)
			.isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.PASSKEY));
		assertThat(this.book.all(this.id)).isEmpty();
		SoftKey key = this.keyring.key(this.aiko);
		String question = this.passkeys.ask(this.id, Pen.SAFETY,
				Signature.of(Meaning.APPROVE, null, this.pen.digest(this.id, Pen.SAFETY)), this.aiko);
		this.passkeys.sign(this.id, Pen.SAFETY, SoftKey.ceremony(question), key.sign(question), this.aiko);
		assertThat(this.book.all(this.id)).hasSize(1);
	}

	@Test
	void asksForMoreAtAnyTimeAndForLessUntilSomebodyHasSigned() {
		this.management.takePasskeys(this.id, Pen.SAFETY, true, Actor.SYSTEM);
		this.management.takePasskeys(this.id, Pen.SAFETY, false, Actor.SYSTEM);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		this.management.takePasskeys(this.id, Pen.SAFETY, true, Actor.SYSTEM);

		assertThatExceptionOfType(SigningRefused.class)
			.isThrownBy(() -> this.management.takePasskeys(this.id, Pen.SAFETY, false, Actor.SYSTEM))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.SIGNED));
		assertThat(this.jdbc.sql("""
				select string_agg(action, ' ' order by seq) from trail_entry
				where chain = ? and action ~ 'passkey|password'
				""").param(this.id.value()).query(String.class).single())
			.isEqualTo("sign-off-role.passkey-required sign-off-role.password-allowed sign-off-role.passkey-required");
	}

}
