package greenboard.charset;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any text with signs in it comes back from being misread, and honest text stays as it
 * is.
 */
class MojibakeRepairPropertyTests {

	private static final List<String> PIECES = List.of("Release ", "ready", "\n", "\r\n", " - ", "✅", "🚀", "🏗️", "→",
			"“quoted”", "don’t", "naïve", "Zürich", "…", "déjà vu", "👩‍💻", "≥ 5 µs", "Привет", "日本語", "🇸🇦", "1️⃣",
			"€ 5");

	@Property
	void whatWasMisreadComesBack(@ForAll("texts") String text, @ForAll Misreading by) {
		byte[] misread = by.read(text.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
		assertThat(TextDecoder.decode(misread).text()).isEqualTo(text);
	}

	@Property
	void honestTextStaysAsItIs(@ForAll("texts") String text) {
		DecodedText decoded = TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8));
		assertThat(decoded.text()).isEqualTo(text);
		assertThat(decoded.notices()).isEmpty();
	}

	@Property
	void anyTextKeepsItsLines(@ForAll String text) {
		String lines = text.replace('\0', ' ').replaceAll("\\p{Cs}|[\\p{Cc}&&[^\n\r]]", "?");
		DecodedText decoded = TextDecoder.decode(lines.getBytes(StandardCharsets.UTF_8));
		assertThat(decoded.text().lines().count()).isEqualTo(lines.replaceFirst("^\ufeff", "").lines().count());
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of(PIECES)
			.list()
			.ofMinSize(1)
			.ofMaxSize(30)
			.map((pieces) -> "🚀 Привет 日本語 " + String.join(" ", pieces));
	}

}
