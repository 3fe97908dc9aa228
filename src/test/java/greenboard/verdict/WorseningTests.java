package greenboard.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import greenboard.verdict.Blocker.Severity;

import static greenboard.readiness.Status.DONE;
import static greenboard.readiness.Status.OPEN;
import static greenboard.verdict.AssessmentTests.PLAIN;
import static greenboard.verdict.AssessmentTests.leaves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WorseningTests {

	private static final Instant BEFORE = Decisions.UNTIL.minusSeconds(1);

	private static final String ALL = leaves(10, DONE);

	private static final Rested FULL = Decisions.FULL;

	private static final Rested HIGH = new Rested("95/1", new BigDecimal("95.0"), "DEPLOY", 1, "2.4.0", "sha256:1",
			"shop@1");

	private static final Blocker MISSING = hold(Blocker.SIGN_OFF_MISSING);

	private static final Blocker REJECTED = hold(Blocker.SIGN_OFF_REJECTED);

	private static final Blocker OVERDUE = new Blocker(Blocker.CONDITION_OVERDUE, Severity.HOLD,
			List.of("CONDITION-1", "Log shipped"), "/x");

	static Stream<Arguments> causes() {
		return Stream.of(arguments(Decisions.go(), ALL, List.of(), FULL, BEFORE, List.of()),
				arguments(Decisions.go(HIGH), ALL, List.of(), FULL, BEFORE, List.of()),
				arguments(Decisions.goDespite(MISSING), ALL, List.of(), FULL, BEFORE, List.of()),
				arguments(Decisions.goDespite(MISSING), ALL, List.of(MISSING), FULL, BEFORE, List.of()),
				arguments(Decisions.go(), ALL, List.of(), FULL, Decisions.UNTIL,
						List.of("It was valid until 2027-01-02T10:00:00Z")),
				arguments(Decisions.go(), ALL, List.of(), FULL, null, List.of()),
				arguments(Decisions.go(), ALL, List.of(), HIGH, BEFORE, List.of("The score fell from 100.0 to 95.0")),
				arguments(Decisions.go(rested("95/1", "95.0", "DEPLOY")), ALL, List.of(),
						rested("9499/100", "94.9", "DEPLOY"), BEFORE, List.of("The score fell from 95.0 to 94.9")),
				arguments(Decisions.go(rested("9495/100", "94.9", "DEPLOY")), ALL, List.of(),
						rested("9494/100", "94.9", "DEPLOY"), BEFORE, List.of("The score fell from 94.9 to 94.9")),
				arguments(Decisions.go(), ALL, List.of(), rested("100/1", "100.0", "CAUTION"), BEFORE,
						List.of("The band fell from DEPLOY to CAUTION")),
				arguments(Decisions.go(), ALL, List.of(), rested(null, null, null), BEFORE,
						List.of("The score fell from 100.0 to none", "The band fell from DEPLOY to none")),
				arguments(Decisions.go(rested("85/1", "85.0", "CAUTION")), ALL, List.of(), HIGH, BEFORE, List.of()),
				arguments(Decisions.go(), ALL, List.of(MISSING), FULL, BEFORE, List.of("Lead has not signed")),
				arguments(Decisions.goDespite(MISSING), ALL, List.of(REJECTED), FULL, BEFORE,
						List.of("Lead has rejected")),
				arguments(Decisions.go(), ALL, List.of(OVERDUE), FULL, BEFORE,
						List.of("CONDITION-1 is overdue: Log shipped")),
				arguments(Decisions.go(), ALL + " OPEN!", List.of(), FULL, BEFORE, List.of("K is open: text")),
				arguments(Decisions.go(), ALL, List.of(), present("2.4.1", "sha256:1", "shop@1"), BEFORE,
						List.of("The version changed from 2.4.0 to 2.4.1")),
				arguments(Decisions.go(), ALL, List.of(), present("2.4.0", null, "shop@1"), BEFORE,
						List.of("The artifact changed from sha256:1 to none")),
				arguments(Decisions.go(), ALL, List.of(), present("2.4.0", "sha256:1", "shop@2"), BEFORE,
						List.of("The checklist changed from shop@1 to shop@2")),
				arguments(Decisions.noGo(), leaves(10, OPEN), List.of(OVERDUE), present("3", null, "shop@9"),
						Decisions.UNTIL, List.of()));
	}

	@ParameterizedTest
	@MethodSource("causes")
	void endsAGoAndSaysWhy(Decision decision, String leaves, List<Blocker> others, Rested present, @Nullable Instant at,
			List<String> sentences) {
		Assessment now = AssessmentTests.assess(PLAIN, leaves, others, decision, 3);

		assertThat(Worsening.of(decision, now, present, at)).extracting(WorseningTests::sentence)
			.containsExactlyElementsOf(sentences);
	}

	@Test
	void saysHowManyItDoesNotName() {
		Assessment now = AssessmentTests.assess(PLAIN, leaves(50, DONE) + " OPEN! OPEN!", List.of(), null, 0);

		assertThat(Worsening.of(Decisions.go(), now, FULL, BEFORE)).extracting(WorseningTests::sentence)
			.containsExactly("More critical items that are open or failed: 2");
	}

	private static String sentence(Worsening worsening) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/verdict", "messages/signoffs");
		return messages.getMessage(worsening, Locale.ENGLISH);
	}

	private static Blocker hold(String kind) {
		return new Blocker(kind, Severity.HOLD, List.of("Lead"), "/x");
	}

	private static Rested rested(@Nullable String floor, @Nullable String score, @Nullable String band) {
		return new Rested(floor, (score != null) ? new BigDecimal(score) : null, band, 1, "2.4.0", "sha256:1",
				"shop@1");
	}

	private static Rested present(String version, @Nullable String artifact, String template) {
		return new Rested("100/1", new BigDecimal("100.0"), "DEPLOY", 1, version, artifact, template);
	}

}
