package greenboard.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import greenboard.alerts.IncomingAlert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Whatever is sent in the documented shape is read, with unknown fields, without known
 * ones, in any order.
 */
class AlertmanagerPayloadTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Instant BEGAN = Instant.parse("2027-01-01T10:00:00.5Z");

	@Property(tries = 300)
	void readsTheAlertsWhateverElseIsThereAndInWhateverOrder(@ForAll("junk") Map<String, Object> junk,
			@ForAll("fingerprints") List<String> fingerprints, @ForAll Random random) {
		List<Object> alerts = new ArrayList<>();
		for (String fingerprint : fingerprints) {
			alerts.add(shuffled(Map.of("status", "firing", "fingerprint", fingerprint, "startsAt", BEGAN.toString(),
					"endsAt", "0001-01-01T00:00:00Z", "labels", Map.of("alertname", "A")), junk, random));
		}
		Map<String, Object> root = shuffled(Map.of("version", "4", "truncatedAlerts", 2, "alerts", alerts), junk,
				random);

		AlertmanagerPayload payload = AlertmanagerPayload.of(JSON.valueToTree(root));

		assertThat(payload.truncated()).isEqualTo(2);
		assertThat(payload.alerts()).extracting((alert) -> alert.identity().fingerprint())
			.containsExactlyElementsOf(fingerprints);
		assertThat(payload.alerts()).allSatisfy((alert) -> assertThat(alert.identity().startsAt()).isEqualTo(BEGAN));
	}

	@Property(tries = 500)
	void demandsNothingOfAKnownField(@ForAll("values") Object value, @ForAll("fields") String field) {
		Map<String, Object> alert = new LinkedHashMap<>(Map.of("status", "firing", "fingerprint", "f", "startsAt",
				BEGAN.toString(), "labels", Map.of("a", "b"), "annotations", Map.of("summary", "s")));
		alert.put(field, value);
		JsonNode root = JSON.valueToTree(Map.of("alerts", List.of(alert), field, value));

		assertThatCode(() -> AlertmanagerPayload.of(root)).doesNotThrowAnyException();
		JsonNode inOrder = JSON.valueToTree(Map.of("alerts", List.of(alert)));
		assertThat(AlertmanagerPayload.of(inOrder).alerts()).hasSize(1);
	}

	@Property(tries = 300)
	void keepsNothingThatCannotBeStored(@ForAll String text) {
		IncomingAlert alert = AlertmanagerPayload
			.of(JSON.valueToTree(Map.of("alerts", List.of(Map.of("labels", Map.of("a", text), "annotations",
					Map.of("summary", text), "fingerprint", text, "generatorURL", text)))))
			.alerts()
			.get(0);

		assertThat(alert.labels().get("a")).doesNotContain("\0");
		assertThat(alert.identity().fingerprint()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("\0");
		assertThat(alert.source()).satisfiesAnyOf((source) -> assertThat(source).isNull(),
				(source) -> assertThat(source).matches("https?://.*"));
	}

	@Provide
	Arbitrary<List<String>> fingerprints() {
		return Arbitraries.strings().withCharRange('a', 'f').ofLength(16).list().uniqueElements().ofMaxSize(5);
	}

	@Provide
	Arbitrary<String> fields() {
		return Arbitraries.of("status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint",
				"commonLabels", "truncatedAlerts", "groupLabels");
	}

	@Provide
	Arbitrary<Object> values() {
		return Arbitraries.oneOf(Arbitraries.of("", "resolved", "0001-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"),
				Arbitraries.integers().asGeneric(), Arbitraries.of(true, false).asGeneric(),
				Arbitraries.just(List.of(1, List.of())).asGeneric(),
				Arbitraries.just(Collections.singletonMap("a", null)).asGeneric(),
				Arbitraries.just(Map.of("a", Map.of("b", 1))).asGeneric());
	}

	@Provide
	Arbitrary<Map<String, Object>> junk() {
		Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8).map((name) -> "x" + name);
		return Combinators.combine(Arbitraries.maps(names, values()).ofMaxSize(5), Arbitraries.of(true, false))
			.as((fields, nulls) -> {
				Map<String, Object> all = new LinkedHashMap<>(fields);
				if (nulls) {
					all.put("commonLabels", null);
					all.put("annotations", null);
				}
				return all;
			});
	}

	private static Map<String, Object> shuffled(Map<String, Object> known, Map<String, Object> junk, Random random) {
		Map<String, Object> all = new LinkedHashMap<>(junk);
		all.putAll(known);
		List<String> names = new ArrayList<>(all.keySet());
		Collections.shuffle(names, random);
		Map<String, Object> shuffled = new LinkedHashMap<>();
		names.forEach((name) -> shuffled.put(name, all.get(name)));
		return shuffled;
	}

}
