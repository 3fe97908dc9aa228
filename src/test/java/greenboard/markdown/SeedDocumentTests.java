package greenboard.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenboard.outline.Counts;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Five checklists of real size: the templates that the application ships, and the
 * documents that they go by where a checkout has them beside it.
 */
class SeedDocumentTests {

	private static final Path ORIGINALS = Path.of("../shared/seeds");

	@ParameterizedTest
	@CsvSource({ "integrated-system, 196, 180, 180, 10, 6", "enterprise-release, 247, 239, 239, 8, 8",
			"aws-portal, 129, 122, 122, 7, 6", "django-nextjs, 158, 158, 131, 5, 5", "mvp-launch, 79, 79, 79, 4, 5" })
	void readsTheShippedTemplates(String name, int entries, int items, int leaves, int roles, int triggers)
			throws IOException {
		Outline outline = shipped(name);
		Counts counts = outline.counts();
		assertThat(List.of(counts.taskListEntries(), counts.items(), counts.leafItems(), counts.signOffRoles(),
				counts.rollbackTriggers()))
			.containsExactly(entries, items, leaves, roles, triggers);
		assertThat(outline.outsideTheScore()).isEmpty();
		assertThat(outline.warnings()).isEmpty();
	}

	@Test
	void readsTheShippedTemplatesToTheLastRole() throws IOException {
		assertThat(shipped("enterprise-release").signOffRoles()).extracting(SignOffRole::when)
			.containsExactly(When.BEFORE, When.BEFORE, When.BEFORE, When.BEFORE, When.BEFORE, When.AFTER, When.AFTER,
					When.AFTER);
		assertThat(shipped("integrated-system").signOffRoles()).extracting(SignOffRole::group)
			.filteredOn((group) -> group == Group.BUSINESS)
			.hasSize(5);
		assertThat(blocks(shipped("django-nextjs"))).extracting(Block::kind)
			.contains(Kind.COMMANDS, Kind.RUNBOOK, Kind.CONTACTS, Kind.REFERENCES);
		assertThat(blocks(shipped("mvp-launch"))).extracting(Block::kind).contains(Kind.CRITERIA, Kind.RISKS);
	}

	@ParameterizedTest
	@CsvSource({ "000, 196, 180, 180, 10, 6, 138", "001, 247, 239, 239, 8, 8, 197", "002, 129, 122, 122, 7, 0, 102",
			"003, 158, 158, 131, 0, 0, 98", "004, 79, 79, 79, 0, 0, 56" })
	void readsTheOriginals(String number, int entries, int items, int leaves, int roles, int triggers, int prepared)
			throws IOException {
		Outline outline = original(number);
		if (outline == null) {
			return;
		}
		Counts counts = outline.counts();
		assertThat(List.of(counts.taskListEntries(), counts.items(), counts.leafItems(), counts.signOffRoles(),
				counts.rollbackTriggers(), (int) Reading.prepared(outline)))
			.containsExactly(entries, items, leaves, roles, triggers, prepared);
	}

	@Test
	void repairsTheOriginals() throws IOException {
		for (String number : List.of("001", "003")) {
			Outline outline = original(number);
			if (outline != null) {
				assertThat(outline.toString()).doesNotContain("‚", "üö", "ô");
				assertThat(outline.warnings()).hasSize(1);
			}
		}
		Outline outline = original("004");
		if (outline != null) {
			assertThat(Reading.sections(outline).filter((section) -> section.title().startsWith("ðŸ"))).hasSize(2);
			assertThat(outline.warnings()).extracting(Outline.Warning::line).containsExactly(0, 3, 27);
		}
	}

	@Test
	void readsWeightsAndBandsOfTheOriginals() throws IOException {
		Outline outline = original("003");
		if (outline != null) {
			assertThat(outline.categories()).extracting(Outline.Category::name, (each) -> each.weight().intValue())
				.containsExactly(tuple("Infrastructure", 25), tuple("Security", 30), tuple("Performance", 20),
						tuple("Testing", 15), tuple("Monitoring", 10));
			assertThat(outline.bands())
				.extracting(Outline.Band::name, (each) -> each.from().intValue(), Outline.Band::go)
				.containsExactly(tuple("DEPLOY", 90, true), tuple("CAUTION", 80, true), tuple("DELAY", 70, false),
						tuple("STOP", 0, false));
		}
	}

	private static Stream<Block> blocks(Outline outline) {
		return Reading.sections(outline).flatMap((section) -> section.blocks().stream());
	}

	private static Outline shipped(String name) throws IOException {
		try (InputStream in = SeedDocumentTests.class.getResourceAsStream("/templates-seed/" + name + ".md")) {
			assertThat(in).as(name).isNotNull();
			return Reading.outline(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/**
	 * One of the originals; they do not belong to the repository, so what is not there is
	 * said aloud and the shipped templates, which have the same figures, stand in.
	 */
	private static @Nullable Outline original(String number) throws IOException {
		if (!Files.isDirectory(ORIGINALS)) {
			System.out.println("NOT TESTED: document " + number + ", there is no folder " + ORIGINALS
					+ "; only the shipped templates were read");
			return null;
		}
		try (Stream<Path> files = Files.list(ORIGINALS)) {
			Path file = files.filter((each) -> each.getFileName().toString().startsWith(number))
				.findFirst()
				.orElseThrow();
			return ChecklistReader.read(Files.readAllBytes(file)).outline();
		}
	}

}
