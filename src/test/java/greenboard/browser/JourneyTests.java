package greenboard.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;

/**
 * The main job, from a document to its score: on a desktop's and a phone's screen, with
 * and without scripts. The scores are calculated by hand.
 */
@BrowserTest
class JourneyTests {

	@Autowired
	private TestAccounts accounts;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE, Look.DESKTOP.withoutScript(), Look.PHONE.withoutScript());
	}

	/**
	 * Leaves that are to be prepared, once "Backend" counts for Infrastructure and
	 * "Deployment validation" belongs to the day of the deployment: <pre>
	 * Infrastructure  2 + 1 of Backend           = 3, ticked 2: 25 × 2/3 = 16.666…
	 * Security        3                              ticked 3: 30 × 3/3 = 30
	 * Performance     3                              ticked 2: 20 × 2/3 = 13.333…
	 * Testing         4 − 2 of Deployment validation = 2, all:  15 × 2/2 = 15
	 * Monitoring      1                              ticked 1: 10 × 1/1 = 10
	 *                                                           85, from 80 on CAUTION
	 * </pre> As proposed by the importer it would be 25 + 30 + 13.333… + 7.5 + 10 = 85.8
	 * with an item outside the score. Nobody has to sign, nothing is critical: ready.
	 */
	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromPastedTextToTheScore(Look look, Visitors visitors) {
		ProjectSummary project = this.accounts.project();
		come(look, visitors, project).paste(Documents.webShop())
			.category("Backend", "Infrastructure")
			.phase("Deployment validation", "Deploy")
			.publish()
			.start(project.name(), "4.2.0")
			.shows("Hold", "0.0", "100.0")
			.tick("INF-2", "INF-3", "BAC-4", "SEC-2", "SEC-3", "PER-2", "PER-3", "MON-2", "TES-2", "TES-3")
			.shows("Ready", "85.0", "100.0")
			.explains("85.0", "100.0", "CAUTION");
	}

	/**
	 * The original with 131 leaves, 98 of them to be prepared as proposed: <pre>
	 * Infrastructure  17 − 5 of Deployment Validation + 11 of Backend = 23, ticked 13: 25 × 13/23 = 14.13…
	 * Security        25 − 5 of Deployment Validation                = 20, all:                    30
	 * Performance      9                                                   all:                    20
	 * Testing         20 − 5 of Deployment Validation                = 15, all:                    15
	 * Monitoring      12                                                   all:                    10
	 *                                                                             89.13…, CAUTION
	 * </pre> Before the thirteenth item of Infrastructure it is 25 × 12/23 + 75 = 88.04…
	 * Four items of the frontend have no category: they earn nothing and hold it up.
	 */
	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromTheOriginalToTheScore(Look look, Visitors visitors) {
		Optional<String> document = Documents.original("003");
		if (document.isEmpty()) {
			return;
		}
		ProjectSummary project = this.accounts.project();
		come(look, visitors, project).paste(document.get())
			.category("Backend Configuration", "Infrastructure")
			.phase("Deployment Validation", "Deploy")
			.publish()
			.start(project.name(), "1.0")
			.settle(Stream
				.of(keys("INF", 2, 6), keys("INF", 8, 11), keys("INF", 13, 15), keys("BAC", 9, 15), keys("SEC", 2, 5),
						keys("SEC", 7, 11), keys("SEC", 13, 16), keys("BAC", 23, 26), keys("FRO", 7, 11),
						keys("DEP", 2, 6), keys("DEP", 8, 13), keys("DEP", 15, 18), keys("MON", 2, 5),
						keys("MON", 7, 10), keys("MON", 12, 15))
				.flatMap(List::stream)
				.toList())
			.shows("Hold", "88.0", "100.0")
			.tick("BAC-2")
			.shows("Hold", "89.1", "100.0")
			.explains("89.1", "100.0", "CAUTION");
	}

	private Journey come(Look look, Visitors visitors, ProjectSummary project) {
		return new Journey(visitors.come(look)
			.signedIn(this.accounts.session(this.accounts.member("Mira Manager", project.id(), MemberRole.MANAGER))));
	}

	private static List<String> keys(String prefix, int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((number) -> prefix + "-" + number).toList();
	}

}
