package greenboard.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class ImportJourneyTests extends ImportTest {

	@Test
	void leadsFromAFileToThePublishedVersion() {
		UUID draft = imported(source());

		assertThat(page(draft)).hasStatusOk()
			.bodyText()
			.contains("Every task-list entry has a place: 5 of 5", "Backups were restored",
					"Publish version 1 of Booking service")
			.doesNotContain("??");
		assertThat(post(draft, "publish", "revision", "0")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/templates/" + this.key + "/versions/1");
		assertThat(this.library.source(published().id())).isEqualTo(source().getBytes(StandardCharsets.UTF_8));
		assertThat(page(draft)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void writesChangesIntoTheSource() {
		UUID draft = imported(source());
		String item = keyOf(draft, "Logs are kept");

		assertThat(post(draft, "sections/2", "revision", "0", "phase", "VERIFY", "category", "Infrastructure"))
			.hasRedirectedUrl("/templates/drafts/" + draft + "#s2");
		post(draft, "items/" + item, "revision", "1", "critical", "true", "weight", "2.5", "category", "Security",
				"phase", "PREPARE", "linked", "", "as", "ITEM");
		post(draft, "publish", "revision", "2");

		Outline.Item kept = item(published().outline(), "Logs are kept");
		assertThat(kept.critical()).isTrue();
		assertThat(kept.weight()).isEqualByComparingTo("2.5");
		assertThat(kept.category()).isEqualTo("Security");
		assertThat(kept.phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void showsTheBlocksOfASection() {
		UUID draft = imported(source()
				+ "\n## Contacts\n\n- **On call:** +46 1\n\n## Useful commands\n\n```bash\nmake deploy\n```\n");

		assertThat(page(draft)).bodyText().contains("<details class=\"more-f\"", "+46 1", "make deploy", "Commands");
	}

	@Test
	void letsTheLinkOfAnItemBeChanged() {
		UUID draft = imported(source() + "\n## Go-live\n\n- [ ] All approvals obtained\n");
		String item = keyOf(draft, "All approvals obtained");
		assertThat(page(draft)).bodyText().contains("id=\"" + item + "-linked\"", "Items that follow a record");

		post(draft, "items/" + item, "revision", "0", "weight", "1", "phase", "DEPLOY", "as", "ITEM", "linked",
				"DECISION");
		assertThat(item(open(draft), "All approvals obtained").linked()).isEqualTo(Link.DECISION);

		post(draft, "items/" + item, "revision", "1", "weight", "1", "phase", "DEPLOY", "as", "ITEM", "linked", "");
		assertThat(item(open(draft), "All approvals obtained").linked()).isNull();
		assertThat(page(draft)).bodyText().doesNotContain("Items that follow a record");
	}

	@Test
	void makesAnEntryARoleAndARoleAnItem() {
		UUID draft = imported(source());
		String item = keyOf(draft, "Logs are kept");
		String role = open(draft).signOffRoles().get(0).key();

		post(draft, "items/" + item, "revision", "0", "weight", "1", "phase", "PREPARE", "linked", "", "as", "ROLE");
		assertThat(open(draft).signOffRoles()).hasSize(2);
		assertThat(open(draft).counts().taskListEntries()).isEqualTo(5);

		post(draft, "roles/" + role, "revision", "1", "group", "BUSINESS", "when", "BEFORE", "as", "NONE");
		assertThat(open(draft).signOffRoles()).extracting(Outline.SignOffRole::title).containsExactly("Logs are kept");
	}

	@Test
	void changesWhenAndForWhomARoleSigns() {
		UUID draft = imported(source());
		String role = open(draft).signOffRoles().get(0).key();

		post(draft, "roles/" + role, "revision", "0", "group", "TECHNICAL", "when", "AFTER");

		assertThat(open(draft).signOffRoles()).singleElement().satisfies((changed) -> {
			assertThat(changed.group()).isEqualTo(Outline.SignOffRole.Group.TECHNICAL);
			assertThat(changed.when()).isEqualTo(Outline.SignOffRole.When.AFTER);
			assertThat(changed.required()).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Security Officer", "true", "- \"Ops\": [a, b] # 'x'", "Ärztin & Träger", "  Chief  " })
	void addsARoleInTheFrontMatter(String title) {
		UUID draft = imported(source());
		String before = this.drafts.open(draft, this.manager).checklist().source();

		post(draft, "roles", "revision", "0", "title", title, "group", "BUSINESS", "when", "AFTER", "required", "true");

		assertThat(open(draft).signOffRoles()).hasSize(2).last().satisfies((added) -> {
			assertThat(added.title()).isEqualTo(title.strip());
			assertThat(added.group()).isEqualTo(Outline.SignOffRole.Group.BUSINESS);
			assertThat(added.when()).isEqualTo(Outline.SignOffRole.When.AFTER);
			assertThat(added.required()).isTrue();
			assertThat(added.line()).isZero();
		});
		post(draft, "roles/" + open(draft).signOffRoles().get(1).key(), "revision", "1", "group", "BUSINESS", "when",
				"AFTER", "as", "NONE");
		assertThat(this.drafts.open(draft, this.manager).checklist().source()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "' ',Say what the role is called", "product-OWNER,There is a role product-OWNER already" })
	void saysWhyARoleCannotBeAddedAndKeepsWhatWasTyped(String title, String sentence) {
		UUID draft = imported(source());

		MvcTestResult answer = post(draft, "roles", "revision", "0", "title", title, "group", "TECHNICAL", "when",
				"BEFORE");

		assertThat(answer).hasRedirectedUrl("/templates/drafts/" + draft + "#notices");
		assertThat(answer).flash()
			.hasEntrySatisfying("notices",
					(notices) -> assertThat(notices).asInstanceOf(InstanceOfAssertFactories.LIST)
						.singleElement(InstanceOfAssertFactories.STRING)
						.startsWith(sentence))
			.containsKey("newRole");
		assertThat(open(draft).signOffRoles()).hasSize(1);
	}

	@Test
	void makesATriggerAnItem() {
		UUID draft = imported(source());
		String trigger = open(draft).rollbackTriggers().get(0).key();

		post(draft, "triggers/" + trigger, "revision", "0");

		assertThat(open(draft).rollbackTriggers()).isEmpty();
		assertThat(open(draft).counts().items()).isEqualTo(4);
	}

	@Test
	void saysWhatStandsInTheWayUntilItIsMended() {
		UUID draft = imported(source().replace("Security: 60", "Security: 50"));

		assertThat(page(draft)).bodyText().contains("The weights add up to 90, not to 100");
		assertThat(post(draft, "publish", "revision", "0")).hasRedirectedUrl("/templates/drafts/" + draft);
		assertThat(this.library.find(this.key)).isEmpty();

		post(draft, "categories", "revision", "0", "name", "Infrastructure", "weight", "50", "name", "Security",
				"weight", "50", "name", "", "weight", "");
		assertThat(page(draft)).bodyText().doesNotContain("not to 100");
		assertThat(post(draft, "publish", "revision", "1")).hasRedirectedUrl("/templates/" + this.key + "/versions/1");
	}

	@Test
	void offersBulletsAsItems() {
		UUID draft = imported("# Plain\n\n- one thing\n- another thing\n");

		assertThat(page(draft)).bodyText().contains("It has 2 bullets and table rows");
		post(draft, "entries", "revision", "0");

		assertThat(open(draft).counts().items()).isEqualTo(2);
	}

	@Test
	void becomesAVersionOfTheTemplateThatWasChosen() {
		post(imported(source()), "publish", "revision", "0");
		UUID draft = imported("# Other title\n\n- [ ] One\n");

		post(draft, "key", "revision", "0", "key", this.key);

		assertThat(page(draft)).bodyText().contains("Publish version 2 of Booking service");
		post(draft, "publish", "revision", "1");
		assertThat(published().title()).isEqualTo("Other title");
	}

}
