package greenboard.source;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttributeCommentTests {

	@Test
	void readsNamesValuesAndFlags() {
		AttributeComment comment = AttributeComment
			.parse("<!-- key: SEC-4, critical, weight: 2, Category: Security -->")
			.orElseThrow();
		assertThat(comment.values()).containsExactly(java.util.Map.entry("key", "SEC-4"),
				java.util.Map.entry("critical", "yes"), java.util.Map.entry("weight", "2"),
				java.util.Map.entry("category", "Security"));
	}

	@Test
	void writesPlainWordsBareAndEverythingElseQuoted() {
		AttributeComment comment = AttributeComment.empty()
			.with("phase", "verify")
			.with("critical", AttributeComment.YES)
			.with("note", "Ask Bob, then --> go");
		assertThat(comment).hasToString("<!-- phase: verify, critical, note: \"Ask Bob, then -\\u002d\\u003e go\" -->");
	}

	@Test
	void takesOutAnAttribute() {
		AttributeComment comment = AttributeComment.parse("<!-- phase: verify -->").orElseThrow();
		assertThat(comment.with("phase", null).isEmpty()).isTrue();
		assertThat(comment.with("phase", null)).hasToString("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- ask Bob -->", "<!-- critical path, see Bob -->", "<!---->", "<!-- -->", "<!-->",
			"<!-- key: -->", "<!-- key: value store, must be replicated -->", "<!-- note: \"open -->", "phase: verify",
			"<!-- owner: Bob -->", "<!-- note: \"a\" b -->", "<!-- note: \"\\u00g1\" -->" })
	void leavesOtherCommentsAlone(String comment) {
		assertThat(AttributeComment.parse(comment)).isEmpty();
	}

	@Property
	void readsBackWhatItWrote(@ForAll @StringLength(max = 40) String value,
			@ForAll @Chars({ '-', '>', '<', '!', ',', '"', '\\', '`', '|', '\n', 'u', ' ' }) @StringLength(
					max = 20) String nasty) {
		for (String text : List.of(value, nasty, value + nasty, nasty + value)) {
			String written = AttributeComment.empty().with("note", text).with("by", "Sara").toString();
			assertThat(AttributeComment.parse(written).orElseThrow().get("note")).isEqualTo(text);
			assertThat(written.substring(4, written.length() - 3)).doesNotContain("--", "`", "|", "\n", "<", ">");
		}
	}

}
