package greenboard.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextDecoderTests {

	@Test
	void takesTheByteOrderMarkAway() {
		assertThat(decode("\ufeff# Night train").text()).isEqualTo("# Night train");
	}

	@Test
	void keepsLineEnds() {
		assertThat(decode("a\r\nb\rc\n").text()).isEqualTo("a\r\nb\rc\n");
	}

	@Test
	void readsOtherBytesAsWindows1252AndSaysWhere() {
		byte[] bytes = "# Plan\n\nGruß aus Köln – 5 €".getBytes(Charset.forName("windows-1252"));
		DecodedText decoded = TextDecoder.decode(bytes);
		assertThat(decoded.text()).isEqualTo("# Plan\n\nGruß aus Köln – 5 €");
		assertThat(decoded.notices()).singleElement().satisfies((notice) -> {
			assertThat(notice.line()).isEqualTo(3);
			assertThat(notice.message()).contains("Windows-1252");
		});
	}

	@Test
	void repairsWhatWasReadAsMacRomanAndSaysHowOften() {
		String misread = Misreading.MAC_ROMAN.read("🚀 Go\n✅ Done".getBytes(StandardCharsets.UTF_8));
		DecodedText decoded = decode(misread);
		assertThat(decoded.text()).isEqualTo("🚀 Go\n✅ Done");
		assertThat(decoded.notices()).singleElement()
			.satisfies((notice) -> assertThat(notice.message()).contains("2 pieces", "Mac Roman"));
	}

	@Test
	void repairsWhatWasMisreadTwice() {
		String once = Misreading.WINDOWS_1252.read("don’t".getBytes(StandardCharsets.UTF_8));
		String twice = Misreading.WINDOWS_1252.read(once.getBytes(StandardCharsets.UTF_8));
		assertThat(decode(twice).text()).isEqualTo("don’t");
	}

	@Test
	void leavesWhatLostBytesAndSaysWhere() {
		String misread = Misreading.WINDOWS_1252.read("🔐 a\n🚀 b\n".getBytes(StandardCharsets.UTF_8))
			.replace("\u0090", "");
		DecodedText decoded = decode(misread);
		assertThat(decoded.text()).isEqualTo("ðŸ” a\n🚀 b\n");
		assertThat(decoded.notices()).anySatisfy((notice) -> {
			assertThat(notice.line()).isEqualTo(1);
			assertThat(notice.message()).contains("lost");
		});
	}

	@Test
	void repairsBesideSignsThatAreRight() {
		assertThat(decode("✅ fine, âœ… not").text()).isEqualTo("✅ fine, ✅ not");
	}

	@ParameterizedTest
	@ValueSource(strings = { "l’été à l’œuvre", "«état» – “Änderung”", "“café”—and more", "„Öl“ und ‚Übung‘", "É… Ü“",
			"AMANHÃ” e NÃO", "a → b ≥ c", "Ça va ? « À 18 h »", "ПРИВЕТ", "日本", "ДА", "Ω ≈ √2 ¬x" })
	void leavesHonestTextAlone(String text) {
		DecodedText decoded = decode(text);
		assertThat(decoded.text()).isEqualTo(text);
		assertThat(decoded.notices()).isEmpty();
	}

	@Test
	void refusesBinaryBytes() {
		assertThatExceptionOfType(NotText.class).isThrownBy(() -> TextDecoder.decode(new byte[] { 'a', '\n', 0, 'b' }))
			.withMessageContaining("zero byte")
			.satisfies((refusal) -> assertThat(refusal.line()).isEqualTo(2));
		assertThatExceptionOfType(NotText.class).isThrownBy(() -> decode("\u0001\u0002\u0003"));
		assertThatExceptionOfType(NotText.class).isThrownBy(() -> decode("%PDF-1.7")).withMessageContaining("PDF");
	}

	@Test
	void refusesOtherUnicodeFormsByName() {
		assertThatExceptionOfType(NotText.class)
			.isThrownBy(() -> TextDecoder.decode("# a".getBytes(StandardCharsets.UTF_16)))
			.withMessageContaining("UTF-16");
	}

	private static DecodedText decode(String text) {
		return TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8));
	}

}
