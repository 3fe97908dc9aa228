package greenboard.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import greenboard.markdown.Checklist;
import greenboard.outline.Link;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.revision.Amendment.Bands;
import greenboard.revision.Amendment.Categories;
import greenboard.revision.Amendment.EntryKind;
import greenboard.revision.Amendment.ItemCategory;
import greenboard.revision.Amendment.ItemCritical;
import greenboard.revision.Amendment.ItemLink;
import greenboard.revision.Amendment.ItemOptional;
import greenboard.revision.Amendment.ItemPhase;
import greenboard.revision.Amendment.ItemWeight;
import greenboard.revision.Amendment.Key;
import greenboard.revision.Amendment.NoRole;
import greenboard.revision.Amendment.NoTrigger;
import greenboard.revision.Amendment.Role;
import greenboard.revision.Amendment.SectionCategory;
import greenboard.revision.Amendment.SectionPhase;
import greenboard.revision.Amendment.Title;
import greenboard.revision.Amendment.Trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChecklistEditorTests {

	private static final String SOURCE = """
			# Shop

			## Servers ##
			- [ ] Disk space
			- [ ] All checklist items completed
			* [x] Two lines
			  of words <!-- ask Bob -->

			Settings
			--------
			> 1. [ ] Quoted  \s
			> 2. [ ] Other

			## Sign-off
			- [ ] Tech lead approval
			- [ ] Party planned

			| Role | Name | Date |
			|---|---|---|
			| Owner | ____ | ____ |
			| Auditor | ____ | ____ |

			Roll back if:
			- Error rate > 5%
			- Data lost
			""";

	private final Checklist checklist = Outlines.read(SOURCE);

	@Test
	void changesNothingWithoutAmendments() {
		assertThat(ChecklistEditor.amend(this.checklist, List.of())).isEqualTo(SOURCE);
	}

	@Test
	void writesAttributesBehindItems() {
		String disk = key("Disk space");
		assertThat(amend(new ItemPhase(disk, Phase.ROLL_BACK))).contains("Disk space <!-- phase: roll back -->\n");
		assertThat(amend(new ItemCritical(disk, true), new ItemWeight(disk, new BigDecimal("2.50"))))
			.contains("Disk space <!-- weight: 2.5, critical -->\n");
		assertThat(amend(new ItemCategory(disk, "Säfety, first"), new ItemOptional(disk, true)))
			.contains("Disk space <!-- category: \"Säfety, first\", optional -->\n");
		assertThat(amend(new ItemPhase(key("Two lines of words"), Phase.VERIFY)))
			.contains("* [x] Two lines\n  of words <!-- ask Bob --> <!-- phase: verify -->\n");
		assertThat(amend(new ItemPhase(key("Quoted"), Phase.VERIFY)))
			.contains("> 1. [ ] Quoted <!-- phase: verify -->   \n> 2. [ ] Other\n");
	}

	@Test
	void takesProposalsBack() {
		String linked = key("All checklist items completed");
		String amended = amend(new ItemLink(linked, null));
		assertThat(amended).contains("completed <!-- linked: none -->\n");
		assertThat(ChecklistEditor.amend(Outlines.read(amended), List.of(new ItemLink(linked, Link.ITEMS))))
			.isEqualTo(SOURCE);
	}

	@Test
	void writesAttributesBehindHeadings() {
		assertThat(amend(new SectionPhase(3, Phase.DEPLOY))).contains("## Servers <!-- phase: deploy --> ##\n");
		String amended = amend(new SectionCategory(9, "Security"));
		assertThat(amended).contains("Settings <!-- category: Security -->\n--------\n");
		assertThat(Outlines.item(Outlines.read(amended), "Other").category()).isEqualTo("Security");
		assertThat(ChecklistEditor.amend(Outlines.read(amended), List.of(new SectionCategory(9, null))))
			.isEqualTo(SOURCE);
	}

	@Test
	void writesOnlyWhatDoesNotFollowFromTheSection() {
		String amended = amend(new SectionPhase(3, Phase.VERIFY), new ItemPhase(key("Disk space"), Phase.VERIFY),
				new ItemPhase(key("All checklist items completed"), Phase.PREPARE));
		assertThat(amended).contains("- [ ] Disk space\n", "completed <!-- phase: prepare -->\n");
	}

	@Test
	void givesTheSourceAgainWhenEverythingIsChangedBack() {
		String disk = key("Disk space");
		String amended = amend(new ItemPhase(disk, Phase.VERIFY), new ItemWeight(disk, BigDecimal.TEN),
				new SectionPhase(9, Phase.DEPLOY), new Title("Store"), new Key("store"));
		assertThat(amended).startsWith("---\ntitle: Store\nkey: store\n---\n\n# Shop\n");
		Checklist again = Outlines.read(amended);
		assertThat(again.outline().title()).isEqualTo("Store");
		assertThat(again.outline().key()).isEqualTo("store");
		assertThat(
				ChecklistEditor.amend(again,
						List.of(new ItemPhase(disk, Phase.PREPARE), new ItemWeight(disk, BigDecimal.ONE),
								new SectionPhase(14, Phase.PREPARE), new Title("Shop"), new Key(null))))
			.isEqualTo(SOURCE);
	}

	@Test
	void makesItemsOfRolesAndRolesAndTriggersOfItems() {
		assertThat(amend(new EntryKind(15, EntryKind.Kind.ITEM)))
			.contains("- [ ] Tech lead approval <!-- as: item -->");
		Checklist amended = Outlines.read(amend(new EntryKind(15, EntryKind.Kind.ITEM),
				new EntryKind(16, EntryKind.Kind.ROLE), new EntryKind(4, EntryKind.Kind.TRIGGER)));
		assertThat(amended.outline().signOffRoles()).extracting(SignOffRole::title)
			.containsExactlyInAnyOrder("Party planned", "Owner", "Auditor");
		assertThat(amended.outline().rollbackTriggers()).hasSize(3);
		assertThat(Outlines.item(amended, "Tech lead approval").line()).isEqualTo(15);
		assertThat(ChecklistEditor.amend(amended, List.of(new EntryKind(15, EntryKind.Kind.ROLE),
				new EntryKind(16, EntryKind.Kind.ITEM), new EntryKind(4, EntryKind.Kind.ITEM))))
			.isEqualTo(SOURCE);
	}

	@Test
	void changesRolesWhereTheyStand() {
		Role wanted = new Role("owner", "Product owner", Group.BUSINESS, When.AFTER, false, List.of("Servers", "A"), 2);
		String amended = amend(wanted);
		assertThat(amended).contains("| Owner <!-- title: Product owner, ", " --> | ____ | ____ |");
		assertThat(Outlines.read(amended).outline().signOffRoles()).contains(new SignOffRole("owner", "Product owner",
				Group.BUSINESS, When.AFTER, false, List.of("Servers", "A"), 2, 20));
		assertThat(ChecklistEditor.amend(Outlines.read(amended), List.of(wanted))).isEqualTo(amended);
	}

	@Test
	void addsRolesAndTriggersInTheFrontMatterAndTakesThemOutAgain() {
		Role security = new Role(null, "Security Officer", Group.TECHNICAL, When.BEFORE, true, List.of(), 1);
		String amended = amend(security, new Trigger("CPU > 90% for 5 minutes"));
		assertThat(amended).startsWith("""
				---
				roles:
				  - {title: Security Officer, group: technical, when: before, required: true}
				triggers:
				  - {text: "CPU > 90% for 5 minutes"}
				---
				""");
		Checklist again = Outlines.read(amended);
		assertThat(again.outline().signOffRoles()).hasSize(4);
		assertThat(again.outline().rollbackTriggers()).hasSize(3);
		assertThat(ChecklistEditor.amend(again, List.of(security))).isEqualTo(amended);
		String trigger = again.outline()
			.rollbackTriggers()
			.stream()
			.filter((each) -> each.line() == 0)
			.findFirst()
			.orElseThrow()
			.key();
		assertThat(ChecklistEditor.amend(again, List.of(new NoRole("security-officer"), new NoTrigger(trigger))))
			.isEqualTo(SOURCE);
	}

	@Test
	void takesOutRolesAndTriggersOfTheDocument() {
		List<Amendment> removals = new ArrayList<>();
		this.checklist.outline().signOffRoles().forEach((role) -> removals.add(new NoRole(role.key())));
		this.checklist.outline().rollbackTriggers().forEach((trigger) -> removals.add(new NoTrigger(trigger.key())));
		Checklist amended = Outlines.read(ChecklistEditor.amend(this.checklist, removals));
		assertThat(amended.outline().signOffRoles()).isEmpty();
		assertThat(amended.outline().rollbackTriggers()).isEmpty();
		assertThat(Outlines.item(amended, "Tech lead approval").line()).isEqualTo(15);
	}

	@Test
	void writesCategoriesAndBands() {
		Map<String, BigDecimal> weights = new LinkedHashMap<>();
		weights.put("Security", new BigDecimal("60"));
		weights.put("Run & watch", new BigDecimal("40.0"));
		List<Band> bands = List.of(new Band("GO", new BigDecimal("75.5"), true, "Yes: go"),
				new Band("NO", BigDecimal.ZERO, false, ""));
		String amended = amend(new Categories(weights), new Bands(bands));
		assertThat(amended).startsWith("""
				---
				categories: {Security: 60, "Run & watch": 40}
				bands:
				  - {name: GO, from: 75.5, go: true, text: "Yes: go"}
				""".replace("\"Run & watch\"", "Run & watch"));
		assertThat(Outlines.read(amended).outline().bands()).isEqualTo(bands);
		assertThat(Outlines.read(amended).outline().categories()).extracting("name")
			.containsExactly("Security", "Run & watch");
		assertThat(ChecklistEditor.amend(Outlines.read(amended), List.of(new Categories(weights), new Bands(bands))))
			.isEqualTo(amended);
	}

	@Test
	void keepsCommentsAndLineEndsOfTheFrontMatter() {
		String source = "---\r\n# ours\r\ntitle: Shop # the shop\r\ncategories: {A: 50, B: 50} # sum\r\nroles: # who\r\n"
				+ "  # first\r\n  - title: Boss\r\n    covers: [A]\r\n  - {title: Chief}  # two\r\n---\r\n# X\r\n## A\r\n- [ ] a\r\n## B\r\n- [ ] b\r\n";
		Checklist read = Outlines.read(source);
		Map<String, BigDecimal> weights = new LinkedHashMap<>();
		weights.put("A", new BigDecimal("70"));
		weights.put("B", new BigDecimal("30"));
		String amended = ChecklistEditor.amend(read,
				List.of(new Title("New: shop"), new Categories(weights),
						new Role("chief", "Chief", Group.BUSINESS, When.AFTER, true, List.of(), 1),
						new ItemPhase(Outlines.item(read, "b").key(), Phase.VERIFY)));
		assertThat(amended).isEqualTo(
				"---\r\n# ours\r\ntitle: \"New: shop\" # the shop\r\ncategories: {A: 70, B: 30} # sum\r\nroles: # who\r\n"
						+ "  # first\r\n  - title: Boss\r\n    covers: [A]\r\n  - {title: Chief, group: business, when: after, required: true}  # two\r\n---\r\n# X\r\n## A\r\n- [ ] a\r\n## B\r\n- [ ] b <!-- phase: verify -->\r\n");
	}

	@Test
	void refusesWhatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> amend(new ItemPhase("X-9", Phase.VERIFY)));
		assertThatIllegalArgumentException().isThrownBy(() -> amend(new SectionPhase(99, Phase.VERIFY)));
	}

	private String amend(Amendment... amendments) {
		String amended = ChecklistEditor.amend(this.checklist, List.of(amendments));
		assertThat(Outlines.read(amended).outline().counts().taskListEntries())
			.isEqualTo(this.checklist.outline().counts().taskListEntries());
		return amended;
	}

	private String key(String text) {
		return Outlines.item(this.checklist, text).key();
	}

}
