package greenboard.canonical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One document, one form; another document, another form.
 */
class CanonicalJsonPropertyTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Property(tries = 500)
	void sayTheSameAsWhatTheyAreMadeOf(@ForAll("objects") Map<String, Object> object) {
		assertThat(JSON.readTree(CanonicalJson.counting(object)))
			.isEqualTo(JSON.readTree(JSON.writeValueAsString(object)));
	}

	@Property(tries = 500)
	void areTheirOwnCanonicalForm(@ForAll("objects") Map<String, Object> object) {
		String canonical = CanonicalJson.counting(object);
		assertThat(CanonicalJson.canonical(canonical)).isEqualTo(canonical);
		assertThat(CanonicalJson.isCanonical(canonical.getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@Property(tries = 500)
	void doNotDependOnTheOrderOrTheLayout(@ForAll("objects") Map<String, Object> object, @ForAll Random random) {
		String shuffled = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shuffled(object, random));
		assertThat(CanonicalJson.canonical(shuffled)).isEqualTo(CanonicalJson.counting(object));
	}

	private static Map<String, Object> shuffled(Map<String, Object> object, Random random) {
		List<String> names = new ArrayList<>(object.keySet());
		Collections.shuffle(names, random);
		Map<String, Object> shuffled = new LinkedHashMap<>();
		names.forEach((name) -> shuffled.put(name, object.get(name)));
		return shuffled;
	}

	@Property(tries = 500)
	void differWhereTheTextsDiffer(@ForAll("texts") String one, @ForAll("texts") String other) {
		assertThat(CanonicalJson.of(List.of(one)).equals(CanonicalJson.of(List.of(other))))
			.isEqualTo(one.equals(other));
	}

	@Property(tries = 500)
	void areNoLongerCanonicalWithASpaceInThem(@ForAll("objects") Map<String, Object> object) {
		String spaced = CanonicalJson.counting(object).replaceFirst("\\{", "{ ");
		assertThat(CanonicalJson.isCanonical(spaced.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Provide
	Arbitrary<Map<String, Object>> objects() {
		Arbitrary<Object> values = Arbitraries.oneOf(texts().asGeneric(), Arbitraries.integers().asGeneric(),
				Arbitraries.of(true, false).asGeneric(), texts().list().ofMaxSize(3).asGeneric());
		return Arbitraries.maps(texts(), values).ofMaxSize(6);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.integers()
			.between(0, Character.MAX_CODE_POINT)
			.filter((point) -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
			.list()
			.ofMaxSize(8)
			.map((points) -> points.stream()
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
	}

}
