package greenboard.browser;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A checklist that cannot be read: what is wrong, where, and nothing that was written is
 * lost.
 */
@BrowserTest
class RefusedImportTests {

	private static final String PASTED = "---\ntitle: [\n---\n\n- [ ] Kept in the field\n";

	@Autowired
	private TestAccounts accounts;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.withoutScript());
	}

	@ParameterizedTest
	@MethodSource("looks")
	void saysWhatIsWrongWhereAndWhatToDo(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);
		mira.page().fill("#text", PASTED);
		new Journey(mira).press("See the preview");
		assertThat(mira.page().locator(".summary")).containsText("ine 2");
		assertThat(mira.page().locator("#text")).hasValue(PASTED);

		mira.page()
			.setInputFiles("#file",
					new FilePayload("plan.md", "text/markdown", new byte[] { 'P', 'K', 3, 4, 0, 0, 1 }));
		new Journey(mira).press("See the preview");
		assertThat(mira.page().locator(".summary")).containsText("plan.md");
		assertThat(mira.page().locator("#text")).hasValue(PASTED);

		mira.page()
			.setInputFiles("#file", new FilePayload("plan.md", "text/markdown",
					"# Plan\n\n- [ ] One thing\n".getBytes(StandardCharsets.UTF_8)));
		new Journey(mira).press("See the preview");
		assertThat(mira.page().locator("h1")).hasText("Import preview");
	}

	private Visitor come(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look)
			.signedIn(this.accounts.session(this.accounts.member(this.accounts.project(), MemberRole.MANAGER)));
		visitor.expect("422");
		visitor.visit("/templates/import");
		return visitor;
	}

}
