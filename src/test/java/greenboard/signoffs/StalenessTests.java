package greenboard.signoffs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.Addition;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.Rewording;
import greenboard.acts.UploadedFile;
import greenboard.acts.Waiver;
import greenboard.deployments.ChecklistManagement;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;
import greenboard.signed.Difference;
import greenboard.signed.Difference.Kind;
import greenboard.signoffs.RoleStanding.State;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes a signature stale and what does not, through what people do.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class StalenessTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private TriggerManagement triggers;

	@Autowired
	private SignOffBook book;

	@Autowired
	private SignOffStanding source;

	@Autowired
	private Register register;

	private String key;

	private DeploymentId id;

	private UUID signed;

	/**
	 * Signs for Safety with SAF-2 open, SAF-3 failed, and SAF-4 done with a link and a
	 * file.
	 */
	@BeforeEach
	void sign() {
		this.pen.cleanUp();
		this.key = "ferry-" + UUID.randomUUID();
		this.id = this.pen.deployment(this.pen.template(Pen.CHECKLIST.formatted(this.key)), Actor.SYSTEM);
		this.pen.settle(this.id, "SAF-3", Status.FAILED);
		this.pen.settle(this.id, "SAF-4", Status.DONE);
		this.items.addEvidence(this.id, "SAF-4", new EvidenceLink("https://ferry.example/flares", "Flares"),
				Actor.SYSTEM);
		attach("SAF-4", "in date");
		this.signed = this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.pen.approver("Aiko", "Safety Officer"));
		assertThat(state()).isEqualTo(State.SIGNED);
	}

	@AfterEach
	void storesWhatComparingWholeRecordsGives() {
		Standing stored = this.register.head(this.id, Actor.SYSTEM).standings().bySource().get(SignOffStanding.NAME);

		assertThat(stored).isEqualTo(this.source.standing(this.id));
	}

	/** Something that people do. */
	private interface Cause {

		void on(StalenessTests deployment);

	}

	static Stream<Arguments> causes() {
		return Stream.of(cause(Kind.REOPENED, (on) -> on.settle("SAF-1", Status.OPEN)),
				cause(Kind.FAILED, (on) -> on.settle("SAF-2", Status.FAILED)),
				cause(Kind.FAILED, (on) -> on.settle("SAF-4", Status.FAILED)),
				cause(Kind.NOT_APPLICABLE, (on) -> on.settle("SAF-2", Status.NOT_APPLICABLE)),
				cause(Kind.WAIVED, StalenessTests::reopenAndWaive),
				cause(Kind.EVIDENCE_GONE, (on) -> on.dropEvidence(0)),
				cause(Kind.EVIDENCE_GONE, (on) -> on.dropEvidence(1)),
				cause(Kind.REWORDED, (on) -> on.reword("SAF-2", "Vests were counted twice")),
				cause(Kind.ADDED, StalenessTests::addToSafety),
				cause(Kind.OTHER_VERSION, (on) -> on.become("7.2", "production", "sha256:77aa")),
				cause(Kind.OTHER_ARTIFACT, (on) -> on.become("7.1", "production", "sha256:88bb")),
				cause(Kind.OTHER_ENVIRONMENT, (on) -> on.become("7.1", "staging", "sha256:77aa")),
				cause(Kind.REMOVED, (on) -> on.move("- [ ] Vests counted <!-- key: SAF-2 -->\n", "")),
				cause(Kind.REWORDED, (on) -> on.move("- [ ] Flares\n", "- [ ] Signals\n")),
				cause(Kind.NO_LONGER_CRITICAL, (on) -> on.move("SAF-1, critical", "SAF-1")),
				cause(Kind.SCORING_CHANGED, (on) -> on.move("Hull: 40, Safety: 60", "Hull: 50, Safety: 50")),
				cause(Kind.TRIGGER_WEAKENED, (on) -> on.move("> 5 cm", "> 9 cm")),
				cause(Kind.TRIGGER_WEAKENED,
						(on) -> on.move("triggers:\n  - {key: leak, text: \"Water rises > 5 cm in 10 minutes\"}\n",
								"")),
				cause(Kind.TRIGGER_WEAKENED, (on) -> on.triggers.change(on.id, "leak",
						new TriggerWording("Water rises > 5 cm in 9 minutes", null, null), Actor.SYSTEM)));
	}

	@ParameterizedTest
	@MethodSource("causes")
	void isStaleOnceSomethingOfItIsWorse(Kind kind, Cause cause) {
		cause.on(this);

		assertThat(state()).isEqualTo(State.STALE);
		assertThat(this.pen.blockers(this.id)).contains("SIGN_OFF_STALE Safety Officer");
		assertThat(this.book.since(this.id, vote(), this.book.present(this.id, Pen.SAFETY)).worse())
			.extracting(Difference::kind)
			.contains(kind);
	}

	static Stream<Arguments> progress() {
		return Stream.of(progress("an open item is done", (on) -> on.settle("SAF-2", Status.DONE)),
				progress("a failed item is done", (on) -> on.settle("SAF-3", Status.DONE)),
				progress("a failed item is open", (on) -> on.settle("SAF-3", Status.OPEN)),
				progress("a note", (on) -> on.items.note(on.id, "SAF-1", "Seen", Expected.ANYTHING, Actor.SYSTEM)),
				progress("more evidence",
						(on) -> on.items.addEvidence(on.id, "SAF-1", new EvidenceLink("https://a.example", "A"),
								Actor.SYSTEM)),
				progress("one file more", (on) -> on.attach("SAF-4", "dry")),
				progress("the same file again", (on) -> on.attach("SAF-4", "in date")),
				progress("another scope", (on) -> on.settle("HUL-1", Status.FAILED)),
				progress("later work", (on) -> on.settle("CRO-1", Status.FAILED)),
				progress("another target time", (on) -> on.become("7.1", "production", "sha256:77aa")),
				progress("another version of the same", (on) -> on.move("# Ferry", "# The ferry")),
				progress("more in another scope",
						(on) -> on.move("- [ ] Painted", "- [ ] Caulked <!-- key: HUL-9 -->\n- [ ] Painted")),
				progress("one role more",
						(on) -> on.move("roles:\n", "roles:\n  - {title: Cook, when: before, required: true}\n")),
				progress("a stricter trigger", (on) -> on.move("> 5 cm", "> 3 cm")), progress("one trigger more",
						(on) -> on.move("triggers:\n", "triggers:\n  - {key: fire, text: \"Smoke is seen\"}\n")));
	}

	@ParameterizedTest
	@MethodSource("progress")
	void countsThroughProgress(String what, Cause cause) {
		cause.on(this);

		assertThat(state()).as(what).isEqualTo(State.SIGNED);
	}

	@Test
	void countsAgainOnceEverythingIsUndone() {
		settle("SAF-1", Status.OPEN);
		settle("SAF-2", Status.FAILED);
		settle("SAF-1", Status.DONE);
		assertThat(state()).isEqualTo(State.STALE);
		settle("SAF-2", Status.OPEN);
		assertThat(state()).isEqualTo(State.SIGNED);

		become("7.2", "production", null);
		settle("SAF-1", Status.OPEN);
		become("7.1", "production", "sha256:77aa");
		assertThat(state()).isEqualTo(State.STALE);
		settle("SAF-1", Status.DONE);
		assertThat(state()).isEqualTo(State.SIGNED);
	}

	@Test
	void staysWhereItsRoleIsGoneAndCountsWhenItComesBack() {
		move("  - {title: Safety Officer, group: technical, when: before, required: true, covers: [Safety]}\n", "");
		assertThat(this.pen.blockers(this.id)).singleElement().asString().endsWith(" Captain");
		assertThat(this.book.all(this.id)).hasSize(1);

		move("", "");
		assertThat(state()).isEqualTo(State.SIGNED);
	}

	private static Arguments cause(Kind kind, Cause cause) {
		return Arguments.of(kind, cause);
	}

	private static Arguments progress(String what, Cause cause) {
		return Arguments.of(what, cause);
	}

	private State state() {
		return this.pen.state(this.id, Pen.SAFETY);
	}

	private SignOff vote() {
		return this.book.all(this.id).stream().filter((one) -> one.id().equals(this.signed)).findFirst().orElseThrow();
	}

	private void settle(String key, Status state) {
		this.pen.settle(this.id, key, state);
	}

	private void reopenAndWaive() {
		settle("SAF-1", Status.OPEN);
		UUID asked = this.requests.askForWaiver(this.id, "SAF-1",
				new Waiver("No crane", "A tug follows", LocalDate.now(ZoneOffset.UTC).plusDays(9)),
				this.scene.person("Sara", MemberRole.CONTRIBUTOR));
		this.requests.grant(this.id, "SAF-1", asked, this.scene.person("Lea", MemberRole.LEAD));
	}

	private void attach(String item, String content) {
		this.items.addEvidence(this.id, item, UploadedFile
			.of(new MockMultipartFile("file", "seen.txt", null, content.getBytes(StandardCharsets.UTF_8)), null),
				Actor.SYSTEM);
	}

	private void dropEvidence(int which) {
		BoardItem item = this.register.item(this.id, "SAF-4", Actor.SYSTEM).item();
		this.items.removeEvidence(this.id, "SAF-4", item.evidence().get(which).id(), Actor.SYSTEM);
	}

	private void reword(String item, String text) {
		this.checklist.reword(this.id, new Rewording(item, text, "", "clearer", Expected.ANYTHING), Actor.SYSTEM);
	}

	private void addToSafety() {
		UUID section = this.register.item(this.id, "SAF-2", Actor.SYSTEM).item().sectionId();
		this.checklist.add(this.id, new Addition(section, "Whistle blows", "", false, "forgotten"), Actor.SYSTEM);
	}

	private void become(String version, String environment, String digest) {
		this.deployments.change(this.id,
				new Change(version, environment, Instant.parse("2027-06-01T10:00:00Z"), null, digest, Map.of()),
				Actor.SYSTEM);
	}

	private void move(String before, String after) {
		TemplateVersion next = this.pen.template(Pen.CHECKLIST.formatted(this.key).replace(before, after));
		this.checklist.move(this.id, next, Actor.SYSTEM);
	}

}
