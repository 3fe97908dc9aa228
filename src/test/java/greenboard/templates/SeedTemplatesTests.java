package greenboard.templates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import greenboard.markdown.Checklist;
import greenboard.outline.Counts;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Block.Kind;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.outline.RollbackTrigger;
import greenboard.outline.RollbackTrigger.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The templates that the application brings along are read as they are meant.
 */
class SeedTemplatesTests {

	@ParameterizedTest
	@EnumSource
	void holdEveryEntryExactlyOnce(Seed seed) {
		Outline outline = seed.read().outline();
		Counts counts = outline.counts();
		assertThat(counts.taskListEntries()).isEqualTo(seed.entries);
		assertThat(counts.items()).isEqualTo(seed.items);
		assertThat(counts.leafItems()).isEqualTo(seed.leaves);
		assertThat(counts.ticked()).isZero();
		assertThat(outline.signOffRoles()).hasSize(seed.roles);
		assertThat(outline.rollbackTriggers()).hasSize(seed.triggers);
		assertThat(items(outline).filter(Outline.Item::leaf).filter((item) -> item.phase() == Phase.PREPARE))
			.hasSize(seed.prepare);
	}

	@ParameterizedTest
	@EnumSource
	void areReadWithoutAWarning(Seed seed) {
		Checklist checklist = seed.read();
		assertThat(checklist.outline().warnings()).isEmpty();
		assertThat(checklist.outline().key()).isEqualTo(seed.key());
		assertThat(checklist.source()).doesNotContain("\uFFFD").doesNotContain("\r").endsWith("\n");
	}

	@ParameterizedTest
	@EnumSource
	void weighEveryPreparationOutOfOneHundred(Seed seed) {
		Outline outline = seed.read().outline();
		BigDecimal sum = outline.categories()
			.stream()
			.map(Outline.Category::weight)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(sum).isEqualByComparingTo("100");
		assertThat(outline.categories()).allSatisfy((category) -> assertThat(category.leafItems()).isPositive());
		assertThat(outline.outsideTheScore()).isEmpty();
		assertThat(PublishingRules.reasonsAgainst(outline)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void stopADeploymentForAFewItemsOnly(Seed seed) {
		List<Outline.Item> critical = items(seed.read().outline()).filter(Outline.Item::critical).toList();
		assertThat(critical).hasSizeBetween(5, 12)
			.allSatisfy((item) -> assertThat(item.phase()).isEqualTo(Phase.PREPARE))
			.allSatisfy((item) -> assertThat(item.leaf()).isTrue());
	}

	@ParameterizedTest
	@EnumSource
	void showNoCommentToTheReader(Seed seed) {
		Outline outline = seed.read().outline();
		assertThat(items(outline).map(Outline.Item::text)).noneMatch((text) -> text.contains("<!--"));
		assertThat(sections(outline).map(Outline.Section::title)).noneMatch((title) -> title.contains("<!--"));
		assertThat(items(outline).map(Outline.Item::key)).doesNotHaveDuplicates();
	}

	@Test
	void integratedSystemNamesFiveTechnicalAndFiveBusinessRoles() {
		Outline outline = Seed.INTEGRATED_SYSTEM.read().outline();
		assertThat(outline.signOffRoles()).extracting(Outline.SignOffRole::title, Outline.SignOffRole::group)
			.containsExactly(tuple("System Administrator", Group.TECHNICAL),
					tuple("Database Administrator", Group.TECHNICAL), tuple("Security Team", Group.TECHNICAL),
					tuple("Network Team", Group.TECHNICAL), tuple("Development Team", Group.TECHNICAL),
					tuple("Project Manager", Group.BUSINESS), tuple("Business Owner", Group.BUSINESS),
					tuple("End User Representative", Group.BUSINESS), tuple("Compliance Team", Group.BUSINESS),
					tuple("Executive Sponsor", Group.BUSINESS));
		assertThat(outline.signOffRoles()).filteredOn((role) -> !role.required())
			.extracting(Outline.SignOffRole::title)
			.containsExactly("Compliance Team");
		assertThat(items(outline).map(Outline.Item::linked).filter(Objects::nonNull)).containsExactly(Link.ITEMS,
				Link.SIGN_OFFS, Link.DECISION, Link.ITEMS, Link.SIGN_OFFS, Link.DECISION);
		assertThat(outline.deploymentFields()).extracting(Outline.DeploymentField::name)
			.contains("Deployment date", "Deployment lead", "Approval authority");
		assertThat(outline.rollbackAction()).startsWith("Roll back");
	}

	@Test
	void enterpriseReleaseAsksFiveRolesBeforeAndThreeAfter() {
		Outline outline = Seed.ENTERPRISE_RELEASE.read().outline();
		assertThat(outline.signOffRoles()).extracting(Outline.SignOffRole::title, Outline.SignOffRole::when)
			.containsExactly(tuple("Project Manager", When.BEFORE), tuple("Tech Lead", When.BEFORE),
					tuple("QA Lead", When.BEFORE), tuple("DevOps Lead", When.BEFORE),
					tuple("Security Officer", When.BEFORE), tuple("Deployment Lead", When.AFTER),
					tuple("Operations Lead", When.AFTER), tuple("Quality Lead", When.AFTER));
		assertThat(sections(outline).map(Outline.Section::offset).filter(Objects::nonNull).map(Outline.Offset::from))
			.containsExactly("-PT4H", "-PT1H", "PT30M", "PT1H", "PT2H");
		assertThat(blocks(outline)).contains(Kind.REFERENCES);
		assertThat(outline.metadata()).containsEntry("documentVersion", "1.0.0");
		assertThat(outline.rollbackTriggers()).extracting(RollbackTrigger::rule)
			.filteredOn(Objects::nonNull)
			.containsExactly(new Rule("Performance loss", ">", "50", "%", null),
					new Rule("Error rate", ">", "5", "%", null));
	}

	@Test
	void awsPortalIsSignedOffByLeadsOfTeamsAndByTheBusiness() {
		Outline outline = Seed.AWS_PORTAL.read().outline();
		assertThat(outline.signOffRoles()).extracting(Outline.SignOffRole::title, Outline.SignOffRole::group)
			.containsExactly(tuple("Infrastructure Team Lead", Group.TECHNICAL),
					tuple("Application Team Lead", Group.TECHNICAL), tuple("Security Team Lead", Group.TECHNICAL),
					tuple("DevOps Team Lead", Group.TECHNICAL), tuple("Project Manager", Group.BUSINESS),
					tuple("Business Stakeholder", Group.BUSINESS), tuple("IT Operations Manager", Group.BUSINESS));
		assertThat(blocks(outline)).contains(Kind.CONTACTS);
		assertThat(outline.deploymentFields()).extracting(Outline.DeploymentField::name, Outline.DeploymentField::value)
			.contains(tuple("Go-live date", null), tuple("Environment", "production"));
	}

	@Test
	void djangoNextjsWeighsFiveCategoriesAndNamesFourBands() {
		Outline outline = Seed.DJANGO_NEXTJS.read().outline();
		assertThat(outline.categories()).extracting(Outline.Category::name, (category) -> category.weight().intValue())
			.containsExactly(tuple("Infrastructure", 25), tuple("Security", 30), tuple("Performance", 20),
					tuple("Testing", 15), tuple("Monitoring", 10));
		assertThat(outline.bands()).extracting(Outline.Band::name, (band) -> band.from().intValue(), Outline.Band::go)
			.containsExactly(tuple("DEPLOY", 90, true), tuple("CAUTION", 80, true), tuple("DELAY", 70, false),
					tuple("STOP", 0, false));
		assertThat(outline.bands()).extracting(Outline.Band::text)
			.containsExactly("Everything critical is done; the system can go live",
					"Small things are missing; go live and watch closely",
					"Important things are missing; mend them first",
					"The system is not fit for production; do not go live");
		assertThat(blocks(outline)).contains(Kind.COMMANDS, Kind.RUNBOOK, Kind.CONTACTS, Kind.REFERENCES);
		assertThat(blocks(outline).stream().filter((kind) -> kind == Kind.COMMANDS)).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void mvpLaunchKeepsDetailsMeasuresRisksAndWeeks() {
		Outline outline = Seed.MVP_LAUNCH.read().outline();
		assertThat(items(outline).filter((item) -> !item.details().isEmpty()).map(Outline.Item::details))
			.satisfiesExactly(
					(indexes) -> assertThat(indexes).contains("users: email, organizationId",
							"clients: organizationId"),
					(alerts) -> assertThat(alerts).contains("more than 5 % of requests fail", "within an hour"));
		assertThat(blocks(outline)).contains(Kind.CRITERIA, Kind.RISKS);
		assertThat(sections(outline).map(Outline.Section::offset).filter(Objects::nonNull))
			.extracting(Outline.Offset::from, Outline.Offset::to)
			.containsExactly(tuple("PT0S", "P1W"), tuple("P1W", "P4W"), tuple("P1M", "P2M"));
	}

	private static Stream<Outline.Section> sections(Outline outline) {
		return outline.sections().stream().flatMap(SeedTemplatesTests::withBelow);
	}

	private static Stream<Outline.Section> withBelow(Outline.Section section) {
		return Stream.concat(Stream.of(section), section.sections().stream().flatMap(SeedTemplatesTests::withBelow));
	}

	private static Stream<Outline.Item> items(Outline outline) {
		return sections(outline).flatMap((section) -> section.items().stream()).flatMap(SeedTemplatesTests::withBelow);
	}

	private static Stream<Outline.Item> withBelow(Outline.Item item) {
		return Stream.concat(Stream.of(item), item.items().stream().flatMap(SeedTemplatesTests::withBelow));
	}

	private static List<Kind> blocks(Outline outline) {
		return sections(outline).flatMap((section) -> section.blocks().stream()).map(Outline.Block::kind).toList();
	}

}
