package greenboard.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import greenboard.canonical.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What an entry says and its bytes are one: neither can be other without the other.
 */
class EntryBytesPropertyTests {

	private static final UUID CHAIN = new UUID(7, 8);

	@Property(tries = 300)
	void areReadAsTheyWereWritten(@ForAll("entries") EntryBytes said) {
		byte[] bytes = said.bytes();

		assertThat(CanonicalJson.isCanonical(bytes)).isTrue();
		assertThat(EntryBytes.read(bytes)).isEqualTo(said);
		assertThat(EntryBytes.read(bytes).bytes()).isEqualTo(bytes);
	}

	@Property(tries = 300)
	void areNotReadWithAnythingMoreOrLess(@ForAll("entries") EntryBytes said) {
		String text = new String(said.bytes(), StandardCharsets.UTF_8);

		for (String other : List.of(text.replaceFirst("\\{", "{\"a\":1,"), text.replaceFirst("\\{", "{ "),
				text.replace(",\"type\":\"greenboard/entry/1\"", ""), text.replace("entry/1", "entry/2"),
				text.replaceFirst("\"node\":\"\\w+\",", ""), text.replaceFirst("\"seq\":(\\d+)", "\"seq\":\"$1\""),
				text.replaceFirst("(\"seq\":\\d+)", "$1.0"),
				text.replaceFirst(",\"node\":", ",\"imported\":false,\"node\":"), text + " ", "null", "[]")) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> EntryBytes.read(other.getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Property(tries = 300)
	void areOtherBytesWhenTheySayAnythingElse(@ForAll("entries") EntryBytes one, @ForAll("entries") EntryBytes other) {
		assertThat(one.equals(other)).isEqualTo(List.of(text(one)).equals(List.of(text(other))));
	}

	private static String text(EntryBytes said) {
		return new String(said.bytes(), StandardCharsets.UTF_8);
	}

	@Provide
	Arbitrary<EntryBytes> entries() {
		Arbitrary<String> texts = Arbitraries.strings()
			.ofMaxLength(12)
			.filter((text) -> text.chars().noneMatch((unit) -> Character.isSurrogate((char) unit)));
		Arbitrary<Long> micros = Arbitraries.longs().between(0, 4_000_000_000_000_000L);
		Arbitrary<List<String>> roles = Arbitraries.of("LEAD", "VIEWER", "ADMINISTRATOR").list().ofMaxSize(3);
		return Combinators
			.combine(Arbitraries.longs().between(1, 1L << 52), micros, texts, roles, texts.injectNull(0.3),
					texts.injectNull(0.3), Arbitraries.of(Proof.Method.values()), Arbitraries.of(true, false))
			.as((seq, at, subject, held, before, after, method, imported) -> new EntryBytes(EntryBytes.TYPE, CHAIN, seq,
					EntryBytes.text(Instant.ofEpochSecond(at / 1_000_000, at % 1_000_000 * 1000)), "north",
					new Doer(null, subject, held), new EntryBytes.Authentication(method, (after != null) ? 3L : null),
					before, "item.settled", subject, after, before, after, null, "0.1.0", "103",
					imported ? Boolean.TRUE : null));
	}

}
