package greenboard.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that the text of sources and templates is held to.
 */
final class SourceRules {

	/** Lines of code that a source may have. */
	static final int LONGEST = 210;

	/** Lines of code that a class of tests may have: more facts, no more thought. */
	static final int LONGEST_TEST = 300;

	private static final Pattern COMMENT = Pattern.compile("\\s*(/\\*\\*|\\*).*");

	private static final Pattern FORMAT_OF_A_VARIABLE = Pattern
		.compile("String\\.format\\((?!\")|\\b(?![A-Z][A-Z_]+\\.)\\w+\\)?\\.formatted\\(");

	private static final Pattern SLEEPING_OR_SKIPPED = Pattern
		.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|@Disabled|disabledWithoutDocker");

	private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

	private static final Pattern PUBLIC_TYPE = Pattern
		.compile("(?m)^public (final |abstract |sealed |non-sealed )*(class|interface|record|enum|@interface) ");

	private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|<style\\b|\\s(th:)?style="
			+ "|\\s(th:)?on[a-z]+=|javascript:|th:inline=\"javascript\"|th:(attr|attrappend)=\"[^\"]*\\b(on[a-z]+|style)=");

	private SourceRules() {
	}

	static List<String> tooLong(Path root, int longest) {
		return breaking(root, ".java",
				(text) -> text.lines().filter((line) -> !COMMENT.matcher(line).matches()).count() > longest);
	}

	static List<String> formatsThatAreNoConstants(Path root) {
		return containing(root, ".java", FORMAT_OF_A_VARIABLE);
	}

	static List<String> sleepingOrSkipped(Path root) {
		return containing(root, ".java", SLEEPING_OR_SKIPPED);
	}

	static List<String> unfinished(Path root) {
		return containing(root, "", UNFINISHED);
	}

	static List<String> publicTypesWithoutJavadoc(Path root) {
		return breaking(root, ".java",
				(text) -> PUBLIC_TYPE.matcher(text)
					.results()
					.anyMatch((type) -> !text.substring(0, type.start()).contains("/**")));
	}

	static List<String> inlineScriptOrStyle(Path root) {
		return containing(root, ".html", INLINE);
	}

	static List<String> unescapedText(Path root) {
		return containing(root, ".html", Pattern.compile("th:utext|\\[\\(")).stream()
			.filter((file) -> !file.equals("fragments/prose.html"))
			.toList();
	}

	static List<String> preprocessing(Path root) {
		return containing(root, ".html", Pattern.compile("__[$#*@~]\\{"));
	}

	private static List<String> containing(Path root, String ending, Pattern pattern) {
		return breaking(root, ending, pattern.asPredicate());
	}

	private static List<String> breaking(Path root, String ending, Predicate<String> broken) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> isText(file) && file.toString().endsWith(ending))
				.filter((file) -> broken.test(read(file)))
				.map((file) -> root.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isText(Path file) {
		return file.toString().matches(".*\\.(java|html|properties|sql|css|js)") && !file.toString().contains("vendor");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
