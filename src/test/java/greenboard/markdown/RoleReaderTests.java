package greenboard.markdown;

import org.junit.jupiter.api.Test;

import greenboard.outline.Outline;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RoleReaderTests {

	@Test
	void readsRolesFromEntries() {
		Outline outline = Reading.outline("""
				## Sign-off
				### Technical sign-off
				- [ ] Chief driver approval
				- [ ] Signal crew sign-off (if applicable)
				- [ ] Depot lead: _______ Date: ____
				### Business sign-off
				- [x] Line owner: Ann Date: 2026-11-21
				### Final words
				- [ ] Minutes filed
				- [ ] All approvals obtained
				""");
		assertThat(outline.signOffRoles())
			.extracting(SignOffRole::key, SignOffRole::title, SignOffRole::group, SignOffRole::required,
					SignOffRole::line)
			.containsExactly(tuple("chief-driver", "Chief driver", Group.TECHNICAL, true, 3),
					tuple("signal-crew", "Signal crew", Group.TECHNICAL, false, 4),
					tuple("depot-lead", "Depot lead", Group.TECHNICAL, true, 5),
					tuple("line-owner", "Line owner", Group.BUSINESS, true, 7));
		assertThat(Reading.texts(outline)).containsExactly("Minutes filed", "All approvals obtained");
	}

	@Test
	void readsRolesFromTablesAndLines() {
		Outline outline = Reading.outline("""
				## Approval
				### Pre-departure
				| Role | Name | Signature | Date |
				|---|---|---|---|
				| **Line owner** | ___ | ___ | ___ |
				| Stoker (optional) | ___ | ___ | ___ |
				### After arrival
				**Station master:** ________ Date: ______

				- Guard: ________ Signature: ______
				- Minutes go to the archive
				""");
		assertThat(outline.signOffRoles()).extracting(SignOffRole::title, SignOffRole::when, SignOffRole::required)
			.containsExactly(tuple("Line owner", When.BEFORE, true), tuple("Stoker", When.BEFORE, false),
					tuple("Station master", When.AFTER, true), tuple("Guard", When.AFTER, true));
		assertThat(Reading.section(outline, "After arrival").notes()).isEqualTo("- Minutes go to the archive");
	}

	@Test
	void entriesElsewhereStayItems() {
		Outline outline = Reading.outline("## Papers\n- [ ] Line owner approval\n- [ ] Date: ____\n");
		assertThat(outline.signOffRoles()).isEmpty();
		assertThat(outline.counts().items()).isEqualTo(2);
	}

	@Test
	void attributesMakeRolesAndItems() {
		Outline outline = Reading.outline(
				"""
						## Papers
						- [ ] Mayor <!-- as: role, group: business, when: after, required: no, signatures: 2, covers: "Track, Yard" -->
						## Sign-off
						- [ ] Letter of approval <!-- as: item -->
						""");
		assertThat(outline.signOffRoles()).singleElement().satisfies((role) -> {
			assertThat(role.title()).isEqualTo("Mayor");
			assertThat(role.group()).isEqualTo(Group.BUSINESS);
			assertThat(role.when()).isEqualTo(When.AFTER);
			assertThat(role.required()).isFalse();
			assertThat(role.signatures()).isEqualTo(2);
			assertThat(role.covers()).containsExactly("Track", "Yard");
		});
		assertThat(Reading.texts(outline)).containsExactly("Letter of approval");
	}

	@Test
	void theFrontMatterHasTheLastWordOnARole() {
		Outline outline = Reading.outline("""
				---
				roles:
				  - {title: Line Owner, group: business, when: after, required: false, covers: [Track]}
				  - Guard
				---
				## Sign-off
				- [ ] Line owner approval
				""");
		assertThat(outline.signOffRoles()).extracting(SignOffRole::title, SignOffRole::when, SignOffRole::line)
			.containsExactly(tuple("Line Owner", When.AFTER, 7), tuple("Guard", When.BEFORE, 0));
	}

}
