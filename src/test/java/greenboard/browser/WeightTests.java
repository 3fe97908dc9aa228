package greenboard.browser;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a checklist of 200 items weighs on its way, compressed as a browser asks for it.
 */
@BrowserTest
class WeightTests {

	private static final String SIZES = """
			() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
				.map(entry => entry.name + ' ' + entry.encodedBodySize)""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Test
	void staysLight(Visitors visitors) {
		Visitor visitor = visitors.come(Look.DESKTOP);
		ProjectSummary project = this.accounts.project();
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		String board = this.scenery.deployment(this.scenery.template(checklist()), project, mira).place();
		visitor.signedIn(this.accounts.session(mira)).visit(board);
		visitor.page().waitForLoadState();

		List<Sent> sent = ((List<?>) visitor.page().evaluate(SIZES)).stream().map(Sent::of).toList();
		System.out.println("Sent for a checklist of 200 items: " + sent);

		assertThat(visitor.page().locator(".items .tick").count()).isEqualTo(200);
		assertThat(sent).as("from this host alone").allMatch((each) -> each.address().startsWith(visitors.baseUrl()));
		assertThat(weight(sent, "/deployments/[^/]*$")).as("the list").isBetween(1_000, 40_000);
		assertThat(weight(sent, "\\.(css|js)$")).as("style and scripts").isBetween(1_000, 60_000);
		assertThat(weight(sent, "")).as("the first load").isBetween(1_000, 120_000);
	}

	private static int weight(List<Sent> sent, String pattern) {
		return sent.stream().filter((each) -> each.matches(pattern)).mapToInt(Sent::bytes).sum();
	}

	private static String checklist() {
		return "# Two hundred\n" + IntStream.range(0, 10)
			.mapToObj((section) -> "\n## Section %d\n\n".formatted(section) + IntStream.range(0, 20)
				.mapToObj((item) -> "- [ ] Point %d of section %d was looked at by the people on duty\n".formatted(item,
						section))
				.collect(Collectors.joining()))
			.collect(Collectors.joining());
	}

	private record Sent(String address, int bytes) {

		static Sent of(Object entry) {
			String[] parts = String.valueOf(entry).split(" ");
			return new Sent(parts[0], Integer.parseInt(parts[1]));
		}

		boolean matches(String pattern) {
			return java.util.regex.Pattern.compile(pattern).matcher(this.address).find();
		}

		@Override
		public String toString() {
			return this.address.replaceFirst("^.*/", "") + " " + this.bytes;
		}

	}

}
