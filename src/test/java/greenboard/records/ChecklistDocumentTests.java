package greenboard.records;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.checkpoints.Checkpoints;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.deployments.Scene;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.RollbackTrigger;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.templates.OutlineItems;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class ChecklistDocumentTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private ChecklistDocument documents;

	@Autowired
	private Pen pen;

	@Autowired
	private Checkpoints checkpoints;

	private Actor mia;

	private Actor lea;

	private TemplateVersion template;

	private DeploymentId deployment;

	@BeforeEach
	void start() {
		this.mia = this.scene.person("Mia", MemberRole.MANAGER);
		this.lea = this.scene.person("Lea", MemberRole.LEAD);
		this.template = this.scene.template();
		this.deployment = this.scene.deployment(this.template, this.mia);
	}

	@Test
	void writesTheLinksThatShowThatAnItemHolds() {
		this.items.settle(this.deployment, Settling.of("BLD-1", Status.DONE, null), this.mia);
		link("BLD-1", "https://example.test/run/17", "Run 17");
		link("BLD-1", "https://example.test/log?a=1&b=2", "Log, \"all\" of it -->");
		link("BLD-2", "https://example.test/open", "Nothing settled yet");

		assertThat(export())
			.contains("evidence: \"[Run 17](https://example.test/run/17); [Log,", "https://example.test/log?a=1&b=2")
			.contains("- [ ] Tested", "[Nothing settled yet](https://example.test/open)");
		readsAsTheSameOutline();
	}

	@Test
	void writesWhatLimitsTheDamageOfAWaiver() {
		waive("Headers are set by the proxy");
		this.items.settle(this.deployment, Settling.of("SEC-1", Status.OPEN, null), this.mia);
		waive("Somebody watches the log");

		assertThat(export()).contains("state: waived", "control: Somebody watches the log", "until: 2100-01-01")
			.doesNotContain("Headers are set by the proxy");
		readsAsTheSameOutline();
	}

	@Test
	void leavesTheControlOfAWaiverOutThatDoesNotStand() {
		waive("Somebody watches the log");
		this.items.settle(this.deployment, Settling.of("SEC-1", Status.DONE, null), this.mia);

		assertThat(export()).doesNotContain("control:", "until:");
	}

	@Test
	void writesWhoSignedAndWhenWhileItCounts() {
		TemplateVersion ferry = this.scene.template("""
				# Ferry

				## Safety

				- [ ] Boats hang <!-- key: SAF-1 -->

				## Sign-off

				- [ ] Captain approval: ____ Date: ____ <!-- key: captain -->
				""");
		DeploymentId id = this.scene.deployment(ferry, Actor.SYSTEM);
		this.pen.settle(id, "SAF-1", Status.DONE);
		this.pen.sign(id, "captain", Meaning.APPROVE, this.pen.approver("Kofi Adu", "Captain"));

		assertThat(this.documents.of(id, this.mia)).contains("[x] Captain approval: Kofi Adu Date: 20");
		this.pen.settle(id, "SAF-1", Status.OPEN);
		assertThat(this.documents.of(id, this.mia)).contains("- [ ] Captain approval: ____ Date: ____");
	}

	@Test
	void keepsWhichTriggersMustBeArmed() {
		TemplateVersion ferry = this.scene.template("""
				---
				title: Ferry
				triggers:
				  - {key: leak, text: "Water rises > 5 cm in 10 minutes", armed: required}
				  - {key: fire, text: "Smoke is seen"}
				---

				# Ferry

				- [ ] Boats hang <!-- key: SAF-1 -->

				## Rollback triggers

				- [ ] Wind > 20 m/s for 5 minutes <!-- key: wind, armed: required -->
				- [ ] Fog <!-- key: fog -->
				""");
		DeploymentId id = this.scene.deployment(ferry, this.mia);

		assertThat(ChecklistReader.read(this.documents.of(id, this.mia).getBytes(StandardCharsets.UTF_8)).outline())
			.satisfies((again) -> assertThat(again.rollbackTriggers()).isEqualTo(ferry.outline().rollbackTriggers())
				.filteredOn(RollbackTrigger::armed)
				.extracting(RollbackTrigger::key)
				.containsExactlyInAnyOrder("leak", "wind"));
	}

	@Test
	void endsWithTheNewestCheckpoint() {
		this.checkpoints.seal();
		String note = this.checkpoints.newest().orElseThrow();
		assertThat(export()).endsWith("<!-- as: checkpoint\n" + note + "-->\n");

		this.items.settle(this.deployment, Settling.of("BLD-1", Status.DONE, null), this.mia);
		assertThat(this.documents.sealed(this.deployment, this.mia))
			.endsWith("<!-- as: checkpoint\n" + this.checkpoints.stored().orElseThrow() + "-->\n")
			.doesNotContain(note);
		readsAsTheSameOutline();
	}

	private void link(String key, String url, String title) {
		this.items.addEvidence(this.deployment, key, new EvidenceLink(url, title), this.mia);
	}

	private void waive(String control) {
		UUID request = this.requests.askForWaiver(this.deployment, "SEC-1",
				new Waiver("The scanner is down", control, LocalDate.of(2100, 1, 1)), this.mia);
		this.requests.grant(this.deployment, "SEC-1", request, this.lea);
	}

	private void readsAsTheSameOutline() {
		assertThat(OutlineItems.of(ChecklistReader.read(export().getBytes(StandardCharsets.UTF_8)).outline()).toList())
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("ticked", "items")
			.containsExactlyElementsOf(OutlineItems.of(this.template.outline()).toList());
	}

	private String export() {
		return this.documents.of(this.deployment, this.mia);
	}

}
