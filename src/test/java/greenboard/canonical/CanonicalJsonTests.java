package greenboard.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Holds the canonical form to the vectors of RFC 8785.
 */
class CanonicalJsonTests {

	@Test
	void writesTheExampleOfTheStandard() {
		String canonical = CanonicalJson.canonical("""
				{
				  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
				  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
				  "literals": [null, true, false]
				}
				""");
		assertThat(canonical)
			.isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
					+ "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
		assertThat(canonical.getBytes(StandardCharsets.UTF_8)).hasSize(0x6b + 0x0b);
	}

	@Test
	void sortsNamesByTheirUtf16CodeUnits() {
		String canonical = CanonicalJson.canonical("""
				{
				  "\\u20ac": "Euro Sign",
				  "\\r": "Carriage Return",
				  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
				  "1": "One",
				  "\\ud83d\\ude00": "Emoji: Grinning Face",
				  "\\u0080": "Control",
				  "\\u00f6": "Latin Small Letter O With Diaeresis"
				}
				""");
		assertThat(canonical).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
				+ "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
				+ "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
	}

	@Test
	void escapesWhatMustBeEscapedAndNothingElse() {
		assertThat(CanonicalJson.canonical("[\"\\u0000\\b\\t\\n\\f\\r\\u001F\\u007f\\u2028\\/<&'é\"]"))
			.isEqualTo("[\"\\u0000\\b\\t\\n\\f\\r\\u001f\u007f\u2028/<&'é\"]");
	}

	@Test
	void keepsTextsApartThatOnlyLookTheSame() {
		assertThat(CanonicalJson.canonical("[\"\\u00e9\"]")).isNotEqualTo(CanonicalJson.canonical("[\"e\\u0301\"]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"\\ud83d\"]", "[\"\\ude00\"]", "[\"\\ude00\\ud83d\"]", "[\"a\\ud83db\"]",
			"{\"\\udc00\":1}", "[\"\uDEAD\"]" })
	void refusesHalfOfASurrogatePair(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.canonical(json));
	}

	/** The library alone turns different texts into the same bytes. */
	@Test
	void theGuardAgainstHalfPairsIsNeeded() throws Exception {
		assertThat(new JsonCanonicalizer("[\"\\ud83d\"]").getEncodedUTF8())
			.isEqualTo(new JsonCanonicalizer("[\"?\"]").getEncodedUTF8());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text", "{", "[1] 2", "{\"a\":1,\"a\":2}", "[\"\n\"]", "[01x]" })
	void refusesWhatIsNoJson(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.canonical(json));
	}

	@Test
	void numbersAreStringsUnlessTheyCount() {
		assertThat(CanonicalJson.of(Map.of("seq", 12))).isEqualTo("{\"seq\":\"12\"}");
		assertThat(CanonicalJson.counting(Map.of("seq", (1L << 53) - 1))).isEqualTo("{\"seq\":9007199254740991}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"b\":1,\"a\":2}", "{\"a\":1 }", "{\"a\":1.0}", "{\"a\":\"\\u0041\"}", "{", "" })
	void knowsWhatIsNotInItsOneForm(String json) {
		assertThat(CanonicalJson.isCanonical(json.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Test
	void knowsWhatIsNoUtf8() {
		assertThat(CanonicalJson.isCanonical(new byte[] { '[', '"', (byte) 0xff, '"', ']' })).isFalse();
	}

}
