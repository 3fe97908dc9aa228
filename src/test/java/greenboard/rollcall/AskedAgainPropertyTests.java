package greenboard.rollcall;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Band;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.WeightedCategory;
import greenboard.rollcall.Poll.About;
import greenboard.rollcall.Station.Given;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signed.SignedScore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is done to the items while the roll is called: exactly those are asked again
 * who answered for something that is worse by now.
 */
class AskedAgainPropertyTests {

	private static final Map<String, Set<String>> COVERS = Map.of("captain", Set.of("A", "B", "C", "D"), "bosun",
			Set.of("A", "B"), "cook", Set.of("C"), "guest", Set.of());

	private static final Scheme SCHEME = new Scheme(List.of(new WeightedCategory("Ship", new BigDecimal("100"))), List
		.of(new Band("SAIL", new BigDecimal("90"), true, "Sail"), new Band("STAY", BigDecimal.ZERO, false, "Stay")));

	/** What is worse than what, in the order in which a state gets better. */
	private static final Map<Status, Set<Status>> WORSE = Map.of(Status.DONE,
			Set.of(Status.OPEN, Status.FAILED, Status.NOT_APPLICABLE), Status.NOT_APPLICABLE,
			Set.of(Status.OPEN, Status.FAILED), Status.OPEN, Set.of(Status.FAILED, Status.NOT_APPLICABLE),
			Status.FAILED, Set.of(Status.NOT_APPLICABLE));

	/**
	 * Something happens.
	 *
	 * @param name an item that gets a state, or a role that answers
	 * @param state the state, null for an answer
	 */
	record Happening(String name, @Nullable Status state) {
	}

	@Property(tries = 2000)
	void thoseWhoseItemsGotWorseAfterTheirAnswer(@ForAll("happenings") List<Happening> happenings) {
		Map<String, Status> items = new HashMap<>();
		COVERS.get("captain").forEach((key) -> items.put(key, Status.OPEN));
		Map<String, Map<String, Status>> answeredFor = new HashMap<>();
		List<Station> stations = new ArrayList<>(
				COVERS.keySet().stream().sorted().map(AskedAgainPropertyTests::asked).toList());
		for (Happening one : happenings) {
			if (one.state() != null) {
				items.put(one.name(), one.state());
			}
			else {
				answeredFor.put(one.name(), Map.copyOf(items));
				stations.replaceAll((station) -> station.key().equals(one.name()) ? answered(station, items) : station);
			}
			assertThat(again(stations, items)).isEqualTo(expected(answeredFor, items));
		}
	}

	private static Set<String> again(List<Station> stations, Map<String, Status> items) {
		Poll poll = new Poll(UUID.randomUUID(), new DeploymentId(UUID.randomUUID()), 1,
				new About("1.0", null, null, "HOLD"), Instant.EPOCH, "Lena", stations, null, null);
		Map<String, SignedRecord> present = COVERS.keySet()
			.stream()
			.collect(Collectors.toMap((role) -> role, (role) -> record(role, items)));
		return poll.against(present)
			.stations()
			.stream()
			.filter((station) -> !station.answered() && station.again() != null)
			.map(Station::key)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> expected(Map<String, Map<String, Status>> answeredFor, Map<String, Status> items) {
		return answeredFor.entrySet()
			.stream()
			.filter((answer) -> COVERS.get(answer.getKey())
				.stream()
				.anyMatch((key) -> WORSE.get(answer.getValue().get(key)).contains(items.get(key))))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Station asked(String role) {
		return new Station(role, role, "0".repeat(64), null, 0, null, null);
	}

	private static Station answered(Station station, Map<String, Status> items) {
		return new Station(station.key(), station.title(), station.digest(), null, station.revision() + 1,
				new Given(Answer.GO, null, "Ines", Instant.EPOCH, record(station.key(), items).bytes(), null), null);
	}

	private static SignedRecord record(String role, Map<String, Status> items) {
		List<SignedItem> covered = COVERS.get(role)
			.stream()
			.map((key) -> new SignedItem(key, List.of(), "Item " + key, "", items.get(key), false, BigDecimal.ONE,
					"Ship", List.of(), null))
			.toList();
		return new SignedRecord(new UUID(0, 1), "Ship", "1.0", null, "sea", new SignedRecord.Template("ship", 1),
				new SignedRecord.Role(role, role, Group.TECHNICAL, When.BEFORE, List.of()), covered, List.of(),
				SignedScore.of(Readiness.of(SCHEME, Map.of()), Map.of()));
	}

	@Provide
	Arbitrary<List<Happening>> happenings() {
		Arbitrary<Happening> changes = Combinators
			.combine(Arbitraries.of("A", "B", "C", "D"),
					Arbitraries.of(Status.OPEN, Status.DONE, Status.FAILED, Status.NOT_APPLICABLE))
			.as(Happening::new);
		Arbitrary<Happening> answers = Arbitraries.of(COVERS.keySet()).map((role) -> new Happening(role, null));
		return Arbitraries.frequencyOf(Tuple.of(3, changes), Tuple.of(1, answers)).list().ofMinSize(1).ofMaxSize(25);
	}

}
