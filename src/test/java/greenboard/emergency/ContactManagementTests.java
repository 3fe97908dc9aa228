package greenboard.emergency;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.deployments.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who keeps the contacts of a project, and of that project alone.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class ContactManagementTests {

	private static final ContactForm COOK = new ContactForm("Cook", "Mina", "112", null);

	private static final ContactForm BAKER = new ContactForm("Baker", "Mina", "113", null);

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ContactManagement management;

	@Autowired
	private OwnContacts contacts;

	private ProjectSummary project;

	private Actor mo;

	@BeforeEach
	void nameOne() {
		this.project = this.accounts.project();
		this.mo = this.accounts.member("Mo", this.project.id(), MemberRole.MANAGER);
		this.management.add(this.project, COOK, this.mo);
		this.management.add(this.project, new ContactForm("Waiter", null, "114", null), this.mo);
	}

	@ParameterizedTest
	@EnumSource(value = MemberRole.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
	void areKeptByWhoAdministersTheProjectAlone(MemberRole role) {
		Actor vera = this.accounts.member("Vera", this.project.id(), role);
		UUID cook = first();

		refuses(() -> this.management.add(this.project, BAKER, vera));
		refuses(() -> this.management.change(this.project, cook, BAKER, vera));
		refuses(() -> this.management.move(this.project, cook, false, vera));
		refuses(() -> this.management.remove(this.project, cook, vera));
		assertThat(this.contacts.of(this.project.id())).extracting(OwnContact::role).containsExactly("Cook", "Waiter");
	}

	@Test
	void areNotThereForAnotherProject() {
		ProjectSummary other = this.scene.directory().createProject("Quay " + UUID.randomUUID(), Actor.SYSTEM);
		Actor otto = this.accounts.member("Otto", other.id(), MemberRole.MANAGER);
		UUID cook = first();

		assertThatExceptionOfType(ContactNotFound.class)
			.isThrownBy(() -> this.management.change(other, cook, BAKER, otto));
		assertThatExceptionOfType(ContactNotFound.class)
			.isThrownBy(() -> this.management.move(other, cook, false, otto));
		assertThatExceptionOfType(ContactNotFound.class).isThrownBy(() -> this.management.remove(other, cook, otto));
		refuses(() -> this.management.remove(this.project, cook, otto));
		assertThat(this.contacts.of(this.project.id())).extracting(OwnContact::role).containsExactly("Cook", "Waiter");
		assertThat(this.contacts.of(other.id())).isEmpty();
	}

	private UUID first() {
		return this.contacts.of(this.project.id()).get(0).id();
	}

	private static void refuses(Runnable act) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run);
	}

}
