package greenboard.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import greenboard.readiness.Band;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.signed.Difference.Kind;
import greenboard.signed.Records.Draft;
import greenboard.signed.SignedItem.Evidence;
import greenboard.signed.SignedItem.Waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class DifferencesTests {

	private static final SignedRecord SIGNED = Records.record();

	private static final Evidence PHOTO = new SignedItem.Link("https://depot.example/photo", "Photo");

	private static final Draft ADDED = Records.item("SAF-0", "Windows were tested", Status.DONE);

	@ParameterizedTest
	@MethodSource("worse")
	void makesASignatureStale(UnaryOperator<SignedRecord> change, UnaryOperator<SignedRecord> undo, Kind kind,
			String subject) {
		Differences differences = SIGNED.differencesTo(change.apply(SIGNED));
		assertThat(differences.stale()).isTrue();
		assertThat(differences.worse()).extracting(Difference::kind, Difference::subject)
			.containsExactly(tuple(kind, subject));
		assertThat(SIGNED.differencesTo(undo.apply(change.apply(SIGNED))).all()).isEmpty();
	}

	static Stream<Arguments> worse() {
		return Stream.concat(itemsThatAreWorse(),
				Stream.of(
						argumentSet("another version", Records.purpose("4.3", "sha256:77aa", SIGNED.environment()),
								back(), Kind.OTHER_VERSION, ""),
						argumentSet("another artifact", Records.purpose("4.2", "sha256:77ab", SIGNED.environment()),
								back(), Kind.OTHER_ARTIFACT, ""),
						argumentSet("no artifact", Records.purpose("4.2", null, SIGNED.environment()), back(),
								Kind.OTHER_ARTIFACT, ""),
						argumentSet("elsewhere", Records.purpose("4.2", "sha256:77aa", "Branch line"), back(),
								Kind.OTHER_ENVIRONMENT, ""),
						argumentSet("other weights", Records.scored(Records.scheme("Safety", "50", "Comfort", "50")),
								Records.scored(Records.scheme("Safety", "60", "Comfort", "40")), Kind.SCORING_CHANGED,
								"weights"),
						argumentSet("other bands", Records.scored(bands("85")), Records.scored(bands("90.0")),
								Kind.SCORING_CHANGED, "bands"),
						argumentSet("a trigger gone", Records.triggers(SIGNED.triggers().get(1)),
								Records.triggers(SIGNED.triggers().get(1), SIGNED.triggers().get(0)),
								Kind.TRIGGER_WEAKENED, "RB-1")));
	}

	private static Stream<Arguments> itemsThatAreWorse() {
		return Stream.of(item("reopened", "SAF-1", Status.OPEN, Status.DONE, Kind.REOPENED),
				item("a waiver expired", "SAF-4", Status.OPEN, Status.WAIVED, Kind.REOPENED),
				item("applies after all", "SAF-5", Status.OPEN, Status.NOT_APPLICABLE, Kind.REOPENED),
				item("failed", "SAF-1", Status.FAILED, Status.DONE, Kind.FAILED),
				item("open, then failed", "SAF-2", Status.FAILED, Status.OPEN, Kind.FAILED),
				item("waived", "SAF-1", Status.WAIVED, Status.DONE, Kind.WAIVED),
				item("does not apply", "SAF-1", Status.NOT_APPLICABLE, Status.DONE, Kind.NOT_APPLICABLE),
				argumentSet("another waiver", Records.item("SAF-4",
						(item) -> item.waiver(new Waiver("a", "b", LocalDate.parse("2026-06-30"), "Mira Voss"))),
						Records.item("SAF-4", (item) -> item.waiver(Records.WAIVER)), Kind.WAIVED, "SAF-4"),
				argumentSet("added", Records.plus(ADDED), Records.without("SAF-0"), Kind.ADDED, "SAF-0"),
				argumentSet("removed", Records.without("SAF-2"),
						Records.plus(Records.item("SAF-2", "Doors were tested", Status.OPEN)), Kind.REMOVED, "SAF-2"),
				argumentSet("reworded", Records.item("SAF-1", (item) -> item.text("Brakes were seen")),
						Records.item("SAF-1", (item) -> item.text("Brakes were tested")), Kind.REWORDED, "SAF-1"),
				argumentSet("reworded above", Records.item("SAF-1", (item) -> item.under("After the whistle")),
						Records.item("SAF-1", (item) -> item.under("Before the whistle")), Kind.REWORDED, "SAF-1"),
				argumentSet("reworded below", Records.item("SAF-1", (item) -> item.details("not on snow")),
						Records.item("SAF-1", (item) -> item.details("")), Kind.REWORDED, "SAF-1"),
				argumentSet("evidence gone", Records.item("SAF-1", (item) -> item.evidence(PHOTO)),
						Records.item("SAF-1", (item) -> item.evidence(Records.REPORT)), Kind.EVIDENCE_GONE, "SAF-1"),
				argumentSet("reopened, its evidence gone",
						Records.item("SAF-1", (item) -> item.state(Status.OPEN).evidence()),
						Records.item("SAF-1", (item) -> item.state(Status.DONE).evidence(Records.REPORT)),
						Kind.REOPENED, "SAF-1"),
				argumentSet("not critical", Records.item("SAF-1", (item) -> item.critical(false)),
						Records.item("SAF-1", (item) -> item.critical(true)), Kind.NO_LONGER_CRITICAL, "SAF-1"),
				argumentSet("another weight", Records.item("SAF-1", (item) -> item.weighing("Safety", "2")),
						Records.item("SAF-1", (item) -> item.weighing("Safety", "1.0")), Kind.SCORING_CHANGED, "SAF-1"),
				argumentSet("another category", Records.item("SAF-1", (item) -> item.weighing(null, "1")),
						Records.item("SAF-1", (item) -> item.weighing("Safety", "1")), Kind.SCORING_CHANGED, "SAF-1"));
	}

	@Test
	void tellsFilesApartByTheirDigest() {
		SignedRecord signed = Records.item("SAF-1", (item) -> item.evidence(file("brakes.pdf", "aa"))).apply(SIGNED);
		SignedRecord other = Records.item("SAF-1", (item) -> item.evidence(file("brakes.pdf", "bb"))).apply(SIGNED);
		SignedRecord renamed = Records.item("SAF-1", (item) -> item.evidence(file("b.pdf", "aa"))).apply(SIGNED);

		assertThat(signed.differencesTo(other).all()).extracting(Difference::kind)
			.containsExactly(Kind.EVIDENCE_GONE, Kind.EVIDENCE_ADDED);
		assertThat(signed.differencesTo(other).stale()).isTrue();
		assertThat(signed.differencesTo(renamed).all()).isEmpty();
		assertThat(signed.bytes()).isNotEqualTo(other.bytes());
	}

	private static Evidence file(String name, String digest) {
		return new SignedItem.File(name, "Brake report", 48213, digest.repeat(32));
	}

	@ParameterizedTest
	@MethodSource("harmless")
	void leavesASignatureFresh(UnaryOperator<SignedRecord> change, List<Kind> kinds) {
		Differences differences = SIGNED.differencesTo(change.apply(SIGNED));
		assertThat(differences.worse()).isEmpty();
		assertThat(differences.stale()).isFalse();
		assertThat(differences.all()).extracting(Difference::kind).isEqualTo(kinds);
	}

	static Stream<Arguments> harmless() {
		return Stream.of(argumentSet("nothing", UnaryOperator.<SignedRecord>identity(), List.of()),
				progress("an open item done", "SAF-2", Status.DONE, Kind.DONE),
				progress("a failed item done", "SAF-3", Status.DONE, Kind.DONE),
				progress("a waived item done", "SAF-4", Status.DONE, Kind.DONE),
				progress("an item that did not apply done", "SAF-5", Status.DONE, Kind.DONE),
				progress("a failed item open", "SAF-3", Status.OPEN, Kind.NO_LONGER_FAILED),
				argumentSet("new evidence", Records.item("SAF-1", (item) -> item.evidence(PHOTO, Records.REPORT)),
						List.of(Kind.EVIDENCE_ADDED)),
				argumentSet("evidence called otherwise",
						Records.item("SAF-1",
								(item) -> item
									.evidence(new SignedItem.Link(Records.REPORT.identity(), "Report of the brakes"))),
						List.of()),
				argumentSet("evidence of a failure gone", Records.item("SAF-3", Draft::evidence), List.of()),
				argumentSet("a failed item done with other evidence",
						Records.item("SAF-3", (item) -> item.state(Status.DONE).evidence(PHOTO)),
						List.of(Kind.DONE, Kind.EVIDENCE_ADDED)),
				argumentSet("critical", Records.item("SAF-2", Draft::critical), List.of(Kind.NOW_CRITICAL)),
				argumentSet("another version of the template", Records.template(4), List.of()),
				argumentSet("a trigger more", Records.triggers(SIGNED.triggers().get(0), SIGNED.triggers().get(1),
						new SignedTrigger("RB-3", "Smoke", null, null)), List.of(Kind.TRIGGER_ADDED)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			OPEN           | -        | DONE | FAILED | WAIVED | NOT_APPLICABLE
			DONE           | REOPENED | -    | FAILED | WAIVED | NOT_APPLICABLE
			FAILED         | NO_LONGER_FAILED | DONE | - | WAIVED | NOT_APPLICABLE
			WAIVED         | REOPENED | DONE | FAILED | -      | NOT_APPLICABLE
			NOT_APPLICABLE | REOPENED | DONE | FAILED | WAIVED | -
			""")
	void comparesEveryStateWithEveryOther(Status signed, Kind open, Kind done, Kind failed, Kind waived,
			Kind notApplicable) {
		assertThat(became(signed, Status.OPEN)).isEqualTo(open);
		assertThat(became(signed, Status.DONE)).isEqualTo(done);
		assertThat(became(signed, Status.FAILED)).isEqualTo(failed);
		assertThat(became(signed, Status.WAIVED)).isEqualTo(waived);
		assertThat(became(signed, Status.NOT_APPLICABLE)).isEqualTo(notApplicable);
	}

	@Test
	void saysWhatEachDifferenceIs() {
		SignedRecord present = Records.purpose("4.3", "sha256:77aa", SIGNED.environment())
			.andThen(Records.scored(Records.scheme("Safety", "50", "Comfort", "50")))
			.andThen(Records.plus(ADDED))
			.andThen(Records.item("SAF-1", (item) -> item.text("Brakes were seen").evidence(PHOTO)))
			.andThen(Records.item("SAF-2", (item) -> item.waiver(Records.WAIVER)))
			.andThen(Records.item("SAF-3", (item) -> item.state(Status.OPEN)))
			.apply(SIGNED);
		String waiver = "The signal box is rebuilt in May; A flagman stands at the crossing; until 2026-05-31; Mira Voss";
		assertThat(SIGNED.differencesTo(present).all()).containsExactly(
				new Difference(Kind.OTHER_VERSION, "", "", "4.2", "4.3"),
				new Difference(Kind.SCORING_CHANGED, "weights", "", "Comfort 40, Safety 60", "Comfort 50, Safety 50"),
				new Difference(Kind.ADDED, "SAF-0", "Windows were tested", null,
						"Before the whistle / Windows were tested"),
				new Difference(Kind.REWORDED, "SAF-1", "Brakes were seen", "Before the whistle / Brakes were tested",
						"Before the whistle / Brakes were seen"),
				new Difference(Kind.EVIDENCE_GONE, "SAF-1", "Brakes were seen", "Brake report", null),
				new Difference(Kind.EVIDENCE_ADDED, "SAF-1", "Brakes were seen", null, "Photo"),
				new Difference(Kind.NOW_CRITICAL, "SAF-2", "Doors were tested", null, null),
				new Difference(Kind.WAIVED, "SAF-2", "Doors were tested", null, waiver),
				new Difference(Kind.NO_LONGER_FAILED, "SAF-3", "Horn was tested", "FAILED", "OPEN"));
	}

	private static Kind became(Status signed, Status present) {
		List<Difference> all = Differences
			.ofItems(List.of(Records.item("A", "a", signed).item()), List.of(Records.item("A", "a", present).item()))
			.all();
		assertThat(all).hasSizeLessThan(2);
		return all.isEmpty() ? null : all.get(0).kind();
	}

	private static Arguments item(String name, String key, Status state, Status back, Kind kind) {
		return argumentSet(name, Records.item(key, (item) -> item.state(state)),
				Records.item(key, (item) -> item.state(back)), kind, key);
	}

	private static Arguments progress(String name, String key, Status state, Kind kind) {
		return argumentSet(name, Records.item(key, (item) -> item.state(state)), List.of(kind));
	}

	private static UnaryOperator<SignedRecord> back() {
		return Records.purpose("4.2", "sha256:77aa", SIGNED.environment());
	}

	private static Scheme bands(String limit) {
		return new Scheme(SIGNED.score().scheme().categories(),
				List.of(new Band("DEPLOY", new BigDecimal(limit), true, "Depart"), Records.BANDS.get(1)));
	}

}
