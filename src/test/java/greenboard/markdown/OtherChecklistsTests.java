package greenboard.markdown;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.Block.Kind;
import greenboard.outline.Outline.Category;
import greenboard.outline.Outline.DeploymentField;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.outline.RollbackTrigger;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.source.UnreadableChecklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What checklists of many styles must say once they are read.
 */
class OtherChecklistsTests {

	private static Outline outline(String name) throws IOException {
		return ChecklistReader.read(Files.readAllBytes(Path.of("src/test/resources/markdown/other", name + ".md")))
			.outline();
	}

	private static Phase phase(Outline outline, String section) {
		return Reading.section(outline, section).phase();
	}

	private static List<@org.jspecify.annotations.Nullable Rule> rules(Outline outline) {
		return outline.rollbackTriggers().stream().map(RollbackTrigger::rule).toList();
	}

	@Test
	void aReleaseChecklistWithMarksThatAreNoBoxes() throws IOException {
		Outline outline = outline("github-release");
		assertThat(outline.counts().items()).isEqualTo(12);
		assertThat(outline.counts().ticked()).isEqualTo(2);
		assertThat(Reading.section(outline, "Release candidate").notes()).contains("[~] Translations complete",
				"[-] Fuzzing", "[ ]no space");
		assertThat(outline.warnings()).extracting(Outline.Warning::line).containsExactly(20, 21, 22, 23);
		assertThat(Reading.item(outline, "Push the tag").details()).contains("wait for the pipeline", "| build |");
		assertThat(phase(outline, "After the release")).isEqualTo(Phase.VERIFY);
	}

	@Test
	void titlesComeFromTheColumnThatIsFilledIn() throws IOException {
		Outline outline = outline("app-store");
		assertThat(outline.signOffRoles()).extracting(SignOffRole::title, SignOffRole::required)
			.containsExactly(tuple("Product Manager", true), tuple("Mobile Lead", true), tuple("Legal Counsel", false));
		assertThat(outline.deploymentFields()).extracting(DeploymentField::name)
			.containsExactly("App version", "Build number", "Release manager");
		assertThat(outline.counts().maxDepth()).isEqualTo(3);
	}

	@Test
	void theFrontMatterSaysItAll() throws IOException {
		Outline outline = outline("database-migration");
		assertThat(outline.key()).isEqualTo("orders-migration");
		assertThat(outline.metadata()).containsEntry("version", "2.3");
		assertThat(outline.environments()).containsExactly("staging", "production");
		assertThat(outline.categories()).extracting(Category::name, Category::weight, Category::leafItems)
			.containsExactly(tuple("Data safety", new BigDecimal("45.5"), 2),
					tuple("Capacity", new BigDecimal("24.5"), 3), tuple("Cut-over", new BigDecimal("30"), 1));
		assertThat(outline.bands()).extracting(Band::name, Band::go)
			.containsExactly(tuple("Fly", true), tuple("Taxi", true), tuple("Ground", false));
		assertThat(outline.signOffRoles())
			.extracting(SignOffRole::title, SignOffRole::when, SignOffRole::required, SignOffRole::signatures)
			.containsExactly(tuple("Data Protection Officer", When.BEFORE, true, 1),
					tuple("Database Lead", When.BEFORE, true, 1), tuple("Head of Orders", When.AFTER, false, 2));
		assertThat(phase(outline, "Switching over")).isEqualTo(Phase.DEPLOY);
		assertThat(phase(outline, "Cleaning up")).isEqualTo(Phase.VERIFY);
		assertThat(outline.outsideTheScore()).containsExactly("PRA-1", "PRA-2");
		assertThat(Reading.section(outline, "Rollback plan").blocks()).extracting(Outline.Block::kind)
			.containsExactly(Kind.RUNBOOK);
		assertThat(outline.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("owner-team"));
	}

	@Test
	void triggersStandInATableOfSignalsToo() throws IOException {
		Outline outline = outline("kubernetes-upgrade");
		assertThat(outline.counts().items()).isEqualTo(13);
		assertThat(rules(outline)).containsExactly(new Rule("API server error rate", ">", "1", "%", "PT5M"),
				new Rule("Pods pending", ">=", "10", null, "PT15M"),
				new Rule("etcd leader changes", ">", "3", "per hour", null));
		assertThat(Reading.item(outline, "Confirm that the API answers").phase()).isEqualTo(Phase.ROLL_BACK);
		assertThat(Reading.section(outline, "On-call").blocks()).extracting(Outline.Block::kind)
			.containsExactly(Kind.CONTACTS);
	}

	@Test
	void aCutoverWithTablesForEverything() throws IOException {
		Outline outline = outline("sap-cutover");
		assertThat(outline.categories()).extracting(Category::name, (category) -> category.weight().intValueExact())
			.containsExactly(tuple("Cutover", 60), tuple("Hypercare", 15), tuple("Preparation", 25));
		assertThat(outline.bands()).extracting(Band::name, (band) -> band.from().intValueExact(), Band::go)
			.containsExactly(tuple("GREEN", 95, true), tuple("AMBER", 85, true), tuple("RED", 0, false));
		assertThat(outline.signOffRoles()).extracting(SignOffRole::when)
			.containsExactly(When.BEFORE, When.BEFORE, When.BEFORE, When.BEFORE, When.BEFORE, When.BEFORE, When.AFTER,
					When.AFTER);
		assertThat(Reading.item(outline, "Go/no-go decision documented").linked()).isEqualTo(Link.DECISION);
		assertThat(Reading.section(outline, "2.1 48 hours before").offset())
			.isEqualTo(new Outline.Offset("-PT48H", null, null));
	}

	@Test
	void otherLanguagesArePreparationAndComplete() throws IOException {
		for (String name : List.of("german", "french", "spanish", "japanese")) {
			Outline outline = outline(name);
			assertThat(Reading.items(outline)).as(name).extracting(Item::phase).containsOnly(Phase.PREPARE);
			assertThat(outline.counts().items()).isEqualTo(outline.counts().taskListEntries());
			assertThat(outline.warnings()).isEmpty();
		}
	}

	@Test
	void entriesOfEveryDepthAndMark() throws IOException {
		Outline outline = outline("deep-and-mixed");
		assertThat(outline.counts().taskListEntries()).isEqualTo(21);
		assertThat(outline.counts().maxDepth()).isEqualTo(8);
		assertThat(Reading.section(outline, "Critical issues").items()).hasSize(2);
		assertThat(Reading.section(outline, "Communication").items()).hasSize(1);
		assertThat(Reading.item(outline, "With a paragraph").details()).contains("A second paragraph",
				"- [ ] not an entry", "| 443  | TLS |", "> A quote.");
	}

	@Test
	void weightsAndBandsInLines() throws IOException {
		Outline outline = outline("weights-and-bands");
		assertThat(outline.categories()).extracting(Category::leafItems).containsExactly(2, 2, 2, 1);
		assertThat(outline.bands()).extracting(Band::name).containsExactly("GO", "GO WITH CARE", "NO-GO");
		assertThat(outline.outsideTheScore()).hasSize(1);
		assertThat(outline("emphasised-lines").bands()).extracting(Band::name, Band::go)
			.containsExactly(tuple("GREEN", true), tuple("YELLOW", true), tuple("RED", false));
		assertThat(outline("points-table").bands()).extracting(Band::name, Band::go)
			.containsExactly(tuple("SHIP", true), tuple("SHIP WITH CARE", true), tuple("HOLD", false));
	}

	@Test
	void limitsAloneAreNoBands() {
		Outline outline = Reading.outline("## Alerts\n- CPU (> 80%): page\n- Memory (> 85%): page\n- [ ] Set up\n");
		assertThat(outline.bands()).isEqualTo(BandReader.DEFAULT);
	}

	@Test
	void thresholdsInManySpellings() throws IOException {
		Outline outline = outline("triggers-and-runbooks");
		assertThat(rules(outline)).containsExactly(new Rule("p95 latency", ">", "800", "ms", "PT10M"),
				new Rule("Error rate", ">", "2", "%", null), new Rule("failed logins", ">=", "3", "per minute", null),
				new Rule("CPU", ">", "90", "%", "PT5M"), new Rule("Orders per minute", "<", "50", null, null), null);
		assertThat(outline.rollbackTriggers().get(2).text()).isEqualTo(">= 3 failed logins per minute");
		assertThat(rules(outline("emphasised-lines"))).containsExactly(new Rule("Temperature", ">", "35", "°C", null),
				new Rule("racks without power", ">", "2", null, null),
				new Rule("Packet loss", ">", "0.5", "%", "PT15M"));
	}

	@Test
	void whatStandsBelowATriggerIsKept() {
		Outline outline = Reading.outline(
				"## Rollback triggers\n- Error rate > 5%\n  for ten minutes\n  - Owner: Ann\n- Data lost\n\n## A\n- [ ] a\n");
		assertThat(outline.rollbackTriggers()).extracting(RollbackTrigger::text)
			.containsExactly("Error rate > 5% for ten minutes", "Data lost");
		assertThat(Reading.section(outline, "Rollback triggers").notes()).contains("Owner: Ann");
	}

	@Test
	void fieldsInTablesAndLists() throws IOException {
		assertThat(outline("quoted-fields").deploymentFields())
			.extracting(DeploymentField::name, DeploymentField::value)
			.containsExactly(tuple("Change number", "CHG-1042"), tuple("Environment", "Production"),
					tuple("Deployment Lead", null), tuple("Go-live Date", null), tuple("Version to deploy", null),
					tuple("Approval Authority", null));
		assertThat(outline("triggers-and-runbooks").deploymentFields()).hasSize(4);
	}

	@Test
	void rolesInAllShapes() throws IOException {
		Outline outline = outline("sign-off-mixed");
		assertThat(outline.signOffRoles()).extracting(SignOffRole::title, SignOffRole::group, SignOffRole::when)
			.containsExactly(tuple("Lead Engineer", Group.TECHNICAL, When.BEFORE),
					tuple("Security Officer", Group.TECHNICAL, When.BEFORE),
					tuple("Platform team", Group.TECHNICAL, When.BEFORE),
					tuple("SRE on duty", Group.TECHNICAL, When.BEFORE),
					tuple("Product Owner", Group.BUSINESS, When.BEFORE),
					tuple("Customer Success", Group.BUSINESS, When.BEFORE),
					tuple("Service Owner", Group.TECHNICAL, When.AFTER),
					tuple("Service Desk Lead", Group.TECHNICAL, When.AFTER),
					tuple("Operations Manager", Group.TECHNICAL, When.AFTER));
		assertThat(Reading.texts(outline)).containsExactly("QA sign-off on the test report", "Budget approved",
				"Evidence folder archived", "All approvals collected");
	}

	@Test
	void aTableWithoutNamesIsKept() {
		Outline outline = Reading
			.outline("## Sign-off\n\n| Approver | Date | Signature |\n|---|---|---|\n| | | |\n\n- [ ] a\n");
		assertThat(outline.signOffRoles()).isEmpty();
		assertThat(Reading.section(outline, "Sign-off").blocks()).extracting(Outline.Block::kind)
			.containsExactly(Kind.TABLE);
	}

	@Test
	void phasesOfHeadingsThatSaySomething() throws IOException {
		Outline outline = outline("inherited-phases");
		assertThat(phase(outline, "Final checks before launch")).isEqualTo(Phase.PREPARE);
		assertThat(phase(outline, "Release")).isEqualTo(Phase.DEPLOY);
		assertThat(phase(outline, "Weekly")).isEqualTo(Phase.VERIFY);
		assertThat(phase(outline, "Rollback procedures prepared and tested")).isEqualTo(Phase.PREPARE);
		assertThat(phase(outline, "Deployment")).isEqualTo(Phase.PREPARE);
		assertThat(phase(outline, "2 hours before go-live")).isEqualTo(Phase.DEPLOY);
		assertThat(Reading.item(outline, "in all regions").phase()).isEqualTo(Phase.ROLL_BACK);
	}

	@Test
	void linksAreProposedAndTakenBack() throws IOException {
		assertThat(Reading.items(outline("linked"))).extracting(Item::linked)
			.containsExactly(Link.ITEMS, Link.SIGN_OFFS, Link.SIGN_OFFS, Link.DECISION, Link.DECISION, null, null,
					Link.DECISION, null);
	}

	@Test
	void headingsWithMarkupTwiceOrEmpty() throws IOException {
		Outline outline = outline("headings");
		assertThat(Reading.sections(outline)).extracting(Section::title)
			.containsExactly("Portal release v2 🚀", "Checks", "Checks", "Checks & more", "Skipped a level", "",
					"Another top", "Checks");
		assertThat(Reading.items(outline)).extracting(Item::key).doesNotHaveDuplicates();
	}

	@Test
	void frontMatterInFlowFormAndWithEmptyValues() {
		Outline flow = Reading
			.outline("---\n{title: Flow, categories: {Alpha: 40, Beta: \"60\"}}\n---\n## Alpha\n- [ ] x\n");
		assertThat(flow.title()).isEqualTo("Flow");
		assertThat(flow.categories()).hasSize(2);
		Outline empty = Reading.outline(
				"---\ntitle:\nkey: ~\ncategories:\nbands:\nroles: null\nphases:\nenvironments:\n---\n# T\n- [ ] a\n");
		assertThat(empty.title()).isEqualTo("T");
		assertThat(empty.key()).isNull();
		assertThat(empty.warnings()).isEmpty();
		assertThatExceptionOfType(UnreadableChecklist.class)
			.isThrownBy(() -> Reading
				.outline("---\nbands: [{name: A, from: 50, go: true}, {name: A, from: 0, go: false}]\n---\n- [ ] a\n"))
			.withMessageContaining("called A");
	}

	@Test
	void whatWasMisreadTwiceOrBeginsWithAMisreadMark() {
		String text = "\ufeff# Größe “quoted” 🚀\n- [ ] Straße\n";
		String once = misread(text);
		for (String source : List.of(text, once, misread(once))) {
			Outline outline = Reading.outline(source);
			assertThat(outline.title()).isEqualTo("Größe “quoted” 🚀");
			assertThat(Reading.texts(outline)).containsExactly("Straße");
		}
	}

	private static String misread(String text) {
		StringBuilder misread = new StringBuilder();
		for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
			String read = new String(new byte[] { each }, Charset.forName("windows-1252"));
			misread.append(read.equals("\ufffd") ? String.valueOf((char) (each & 0xff)) : read);
		}
		return misread.toString();
	}

	@Test
	void aParagraphOfVeryManyLinesIsRefused() {
		assertThatExceptionOfType(UnreadableChecklist.class)
			.isThrownBy(() -> Reading.outline("words\n" + "*\n".repeat(400_000)))
			.withMessageContaining("line 4002");
		assertThat(Reading.outline("1. [ ] a\n".repeat(9_999)).counts().items()).isEqualTo(9_999);
		assertThat(Reading.outline("- [ ] a\n" + "words\n".repeat(9_999)).counts().items()).isOne();
	}

}
