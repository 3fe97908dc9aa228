package greenboard.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import greenboard.outline.RollbackTrigger.Rule;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.signed.Records.Draft;
import greenboard.signed.SignedItem.Evidence;
import greenboard.signed.SignedItem.Waiver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is signed: it is read as it was written, has one form only, never differs from
 * itself, and progress leaves it fresh.
 */
class SignedRecordPropertyTests {

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void aRecordIsReadAsItWasWritten(@ForAll("records") SignedRecord record) {
		RecordBytes bytes = record.bytes();
		assertThat(bytes.record()).isEqualTo(record);
		assertThat(bytes.record().bytes()).isEqualTo(bytes);
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void aRecordNeverDiffersFromItself(@ForAll("records") SignedRecord record) {
		assertThat(record.differencesTo(record).all()).isEmpty();
		assertThat(record.bytes().record().differencesTo(record).all()).isEmpty();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void theBytesDoNotDependOnAnyOrder(@ForAll("records") SignedRecord record, @ForAll Random random) {
		List<SignedItem> items = new ArrayList<>();
		for (SignedItem item : record.items()) {
			items.add(new SignedItem(item.key(), item.under(), item.text(), item.details(), item.state(),
					item.critical(), item.weight().setScale(5), item.category(), shuffled(item.evidence(), random),
					item.waiver()));
		}
		SignedScore score = record.score();
		Scheme scheme = new Scheme(shuffled(score.scheme().categories(), random), score.scheme().bands());
		SignedRecord.Role role = record.role();
		SignedRecord other = new SignedRecord(record.deployment(), record.project(), record.version(),
				record.artifactDigest(), record.environment(), record.template(),
				new SignedRecord.Role(role.key(), role.title(), role.group(), role.when(),
						shuffled(role.covers(), random)),
				shuffled(items, random), shuffled(record.triggers(), random), new SignedScore(score.formula(),
						score.score(), score.ceiling(), score.band(), scheme, score.tallies()));
		assertThat(other).isEqualTo(record);
		assertThat(other.bytes()).isEqualTo(record.bytes());
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void whatHasTheSameBytesIsTheSame(@ForAll("records") SignedRecord one, @ForAll("records") SignedRecord other) {
		assertThat(one.bytes().digest().equals(other.bytes().digest())).isEqualTo(one.equals(other));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void theTouchedItemsAreComparedAsInTheWholeRecord(@ForAll("records") SignedRecord signed,
			@ForAll("records") SignedRecord present, @ForAll("keys") Set<String> touched) {
		Differences some = Differences.ofItems(
				signed.items().stream().filter((item) -> touched.contains(item.key())).toList(),
				present.items().stream().filter((item) -> touched.contains(item.key())).toList());
		assertThat(some.all()).isEqualTo(signed.differencesTo(present)
			.all()
			.stream()
			.filter((difference) -> touched.contains(difference.subject()))
			.toList());
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void everyDifferenceIsSaidOnce(@ForAll("records") SignedRecord signed, @ForAll("records") SignedRecord present) {
		Differences differences = signed.differencesTo(present);
		assertThat(differences.all().stream().map((one) -> one.kind() + " " + one.subject())).doesNotHaveDuplicates();
		assertThat(differences.stale()).isEqualTo(!differences.worse().isEmpty());
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void progressNeverMakesASignatureStale(@ForAll("records") SignedRecord signed,
			@ForAll("progress") List<UnaryOperator<Draft>> acts, @ForAll Random random) {
		SignedRecord present = signed;
		for (UnaryOperator<Draft> act : acts) {
			if (!present.items().isEmpty()) {
				String key = present.items().get(random.nextInt(present.items().size())).key();
				present = Records.item(key, act).apply(present);
			}
		}
		assertThat(signed.differencesTo(present).worse()).isEmpty();
	}

	private static <T> List<T> shuffled(List<T> parts, Random random) {
		List<T> shuffled = new ArrayList<>(parts);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

	@Provide
	Arbitrary<List<UnaryOperator<Draft>>> progress() {
		List<UnaryOperator<Draft>> acts = List.of((item) -> item.state(Status.DONE),
				(item) -> (item.item().state() == Status.FAILED) ? item.state(Status.OPEN) : item, Draft::critical,
				(item) -> item.evidence(more(item.item().evidence())));
		return Arbitraries.of(acts).list().ofMaxSize(12);
	}

	private static Evidence[] more(List<Evidence> evidence) {
		List<Evidence> more = new ArrayList<>(evidence);
		more.add(new SignedItem.Link("https://depot.example/" + evidence.size(), "One more"));
		return more.toArray(Evidence[]::new);
	}

	@Provide
	Arbitrary<Set<String>> keys() {
		return Arbitraries.of("A-1", "A-2", "A-3", "A-4").set();
	}

	@Provide
	Arbitrary<SignedRecord> records() {
		Arbitrary<List<SignedItem>> items = items().list().uniqueElements(SignedItem::key).ofMaxSize(4);
		Arbitrary<Scheme> schemes = Arbitraries.integers()
			.between(1, 999)
			.map((tenths) -> BigDecimal.valueOf(tenths, 1))
			.map((part) -> Records.scheme("Safety", part.toString(), "Comfort",
					BigDecimal.valueOf(100).subtract(part).toString()));
		Arbitrary<SignedRecord.Role> roles = Combinators
			.combine(texts(), Arbitraries.of(Group.class), Arbitraries.of(When.class), texts().list().ofMaxSize(3))
			.as((title, group, when, covers) -> new SignedRecord.Role("safety", title, group, when, covers));
		return Combinators
			.combine(texts(), texts(), texts().injectNull(0.3), Arbitraries.integers().between(1, 9), roles, items,
					triggers().list().uniqueElements(SignedTrigger::key).ofMaxSize(3), schemes)
			.as((project, version, artifact, template, role, leaves, triggers, scheme) -> new SignedRecord(
					new UUID(1, 2), project, version, artifact, "Main line",
					new SignedRecord.Template("night-train", template), role, leaves, triggers,
					Records.score(scheme, leaves)));
	}

	private static Arbitrary<SignedItem> items() {
		Arbitrary<BigDecimal> weights = Arbitraries.integers()
			.between(1, 3000)
			.map((thousandths) -> BigDecimal.valueOf(thousandths, 3));
		Arbitrary<Evidence> links = Combinators
			.combine(Arbitraries.of("https://a.example", "https://b.example"), texts())
			.as(SignedItem.Link::new);
		Arbitrary<Evidence> files = Combinators
			.combine(texts(), texts(), Arbitraries.longs().between(1, 1L << 40), Arbitraries.of("0a", "0b"))
			.as((name, title, size, digest) -> new SignedItem.File(name, title, size, digest.repeat(32)));
		Arbitrary<List<Evidence>> evidence = Arbitraries.oneOf(links, files).list().ofMaxSize(3);
		Arbitrary<Waiver> waivers = Combinators.combine(texts(), texts(), Arbitraries.integers().between(1, 28))
			.as((reason, control, day) -> new Waiver(reason, control, LocalDate.of(2026, 2, day), "Mira Voss"));
		return Combinators
			.combine(Arbitraries.of("A-1", "A-2", "A-3", "A-4"), texts().list().ofMaxSize(2), texts(),
					Arbitraries.of(Status.class), weights, Arbitraries.of("Safety", "Comfort").injectNull(0.2),
					evidence, waivers)
			.as((key, under, text, state, weight, category, shown, waiver) -> new SignedItem(key, under, text, text,
					state, state == Status.WAIVED, weight, category, shown, (state == Status.WAIVED) ? waiver : null));
	}

	private static Arbitrary<SignedTrigger> triggers() {
		Arbitrary<Rule> rules = Combinators
			.combine(Arbitraries.of("Delay", "Errors"), Arbitraries.of(">", ">=", "<", "<=", "="),
					Arbitraries.of("1", "2", "1,000"), Arbitraries.of("s", "ms", "%").injectNull(0.2),
					Arbitraries.of("PT5M", "PT1H", "P2W").injectNull(0.2))
			.as(Rule::new);
		return Combinators
			.combine(Arbitraries.of("RB-1", "RB-2", "RB-3"), texts(), texts().injectNull(0.5), rules.injectNull(0.3))
			.as(SignedTrigger::new);
	}

	/** Any text that is Unicode. */
	private static Arbitrary<String> texts() {
		Arbitrary<Integer> points = Arbitraries.oneOf(Arbitraries.integers().between(0, 0x7f),
				Arbitraries.integers().between(0x80, 0xd7ff), Arbitraries.integers().between(0xe000, 0x10ffff));
		return points.list()
			.ofMaxSize(6)
			.map((list) -> list.stream()
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
	}

}
