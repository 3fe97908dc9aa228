package greenboard.deployments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.Waiver;
import greenboard.audit.AuditTrail;
import greenboard.register.BoardItem;
import greenboard.register.Register;

/**
 * A deployment in which one person asks and another answers.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
abstract class TwoPeople {

	@Autowired
	Scene scene;

	@Autowired
	RequestManagement requests;

	@Autowired
	ItemManagement items;

	@Autowired
	Register register;

	@Autowired
	AuditTrail trail;

	/** May ask, not answer. */
	Actor sara;

	/** May ask and answer. */
	Actor lea;

	DeploymentId deployment;

	@BeforeEach
	void start() {
		this.sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		this.lea = this.scene.person("Lea", MemberRole.LEAD);
		this.deployment = this.scene.deployment();
	}

	/** Asks for a waiver that holds three more days. */
	UUID ask(String key, Actor actor) {
		return this.requests.askForWaiver(this.deployment, key, new Waiver("late", "watched", today().plusDays(3)),
				actor);
	}

	BoardItem item(String key) {
		return this.register.item(this.deployment, key, this.sara).item();
	}

	static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
