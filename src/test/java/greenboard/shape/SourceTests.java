package greenboard.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path TESTS = Path.of("src/test/java/greenboard");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path BREAKERS = Path.of("src/test/resources/rulebreakers/templates");

	@Test
	void filesAreSmall(@TempDir Path directory) throws IOException {
		assertThat(SourceRules.tooLong(SOURCES, SourceRules.LONGEST)).isEmpty();
		assertThat(SourceRules.tooLong(TESTS, SourceRules.LONGEST_TEST)).isEmpty();

		Files.write(directory.resolve("Long.java"), Collections.nCopies(211, "int x;"));
		Files.write(directory.resolve("Explained.java"), Collections.nCopies(211, "\t * why"));
		assertThat(SourceRules.tooLong(directory, SourceRules.LONGEST)).containsExactly("Long.java");
	}

	@Test
	void formatsAreConstants(@TempDir Path directory) throws IOException {
		assertThat(SourceRules.formatsThatAreNoConstants(SOURCES)).isEmpty();

		Files.writeString(directory.resolve("A.java"), "String.format(input, 1)");
		Files.writeString(directory.resolve("B.java"), "input.formatted(1)");
		Files.writeString(directory.resolve("C.java"), "\"%s\".formatted(1) + TEXT_OF.formatted(2)");
		assertThat(SourceRules.formatsThatAreNoConstants(directory)).containsExactly("A.java", "B.java");
	}

	@Test
	void testsNeitherSleepNorSkip(@TempDir Path directory) throws IOException {
		assertThat(SourceRules.sleepingOrSkipped(TESTS)).containsExactly("shape/SourceRules.java",
				"shape/SourceTests.java");

		Files.writeString(directory.resolve("A.java"), "Thread.sleep(1)");
		assertThat(SourceRules.sleepingOrSkipped(directory)).containsExactly("A.java");
	}

	@Test
	void nothingIsLeftUnfinished(@TempDir Path directory) throws IOException {
		assertThat(SourceRules.unfinished(Path.of("src/main"))).isEmpty();

		Files.writeString(directory.resolve("A.java"), "// TODO");
		assertThat(SourceRules.unfinished(directory)).containsExactly("A.java");
	}

	@Test
	void publicTypesSayWhatTheyAre(@TempDir Path directory) throws IOException {
		assertThat(SourceRules.publicTypesWithoutJavadoc(SOURCES)).isEmpty();

		Files.writeString(directory.resolve("A.java"), "package a;\n\npublic final class A {\n}\n");
		assertThat(SourceRules.publicTypesWithoutJavadoc(directory)).containsExactly("A.java");
	}

	@Test
	void templatesHaveNoInlineScriptOrStyle() {
		assertThat(SourceRules.inlineScriptOrStyle(TEMPLATES)).isEmpty();
		assertThat(SourceRules.inlineScriptOrStyle(BREAKERS)).containsExactly("inline.html", "style.html");
	}

	@Test
	void templatesEscapeTextExceptSanitizedProse() {
		assertThat(SourceRules.unescapedText(TEMPLATES)).isEmpty();
		assertThat(SourceRules.unescapedText(BREAKERS)).containsExactly("inline.html");
	}

	@Test
	void templatesDoNotEvaluateTwice() {
		assertThat(SourceRules.preprocessing(TEMPLATES)).isEmpty();
		assertThat(SourceRules.preprocessing(BREAKERS)).containsExactly("inline.html");
	}

}
