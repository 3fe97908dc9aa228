package greenboard.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline.Item;
import greenboard.revision.Progress.Signature;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes real documents, where a directory of them stands beside the project.
 */
class SeedsTests {

	private static final Path SEEDS = Path.of("../shared/seeds");

	@Test
	void writesNothingIntoADocumentWithoutProgressOrAmendments() throws IOException {
		for (Checklist checklist : seeds()) {
			assertThat(ChecklistWriter.write(checklist, Progress.NONE)).isEqualTo(checklist.source());
			assertThat(ChecklistEditor.amend(checklist, List.of())).isEqualTo(checklist.source());
			Map<String, Standing> open = new HashMap<>();
			OutlineTree.items(checklist.outline())
				.filter(Item::leaf)
				.forEach((item) -> open.put(item.key(), new Standing(State.OPEN, null, null, null)));
			assertThat(ChecklistWriter.write(checklist, Progress.of(open))).isEqualTo(checklist.source());
		}
	}

	@Test
	void readsTheSameOutlineFromADocumentFilledInEverywhere() throws IOException {
		for (Checklist checklist : seeds()) {
			Progress progress = everywhere(checklist);
			String written = ChecklistWriter.write(checklist, progress);
			Checklist again = Outlines.read(written);
			assertThat(Outlines.difference(Outlines.unfilled(Outlines.read(checklist.source()).outline()),
					Outlines.unfilled(again.outline())))
				.isEmpty();
			assertThat(ChecklistWriter.write(again, progress).lines())
				.containsExactlyElementsOf(written.lines().toList());
		}
	}

	private static Progress everywhere(Checklist checklist) {
		Map<String, Standing> items = new HashMap<>();
		State[] states = State.values();
		OutlineTree.items(checklist.outline())
			.filter(Item::leaf)
			.forEach((item) -> items.put(item.key(),
					new Standing(states[items.size() % states.length], "Sara, Ops",
							Instant.parse("2026-11-21T10:15:30.123Z"), "see --> \"note\", `x` | y\nnext", null, null,
							List.of("[Run | 17](https://example.test/17#-->)"))));
		Map<String, List<Signature>> signatures = new HashMap<>();
		checklist.outline()
			.signOffRoles()
			.forEach((role) -> signatures.put(role.key(),
					List.of(new Signature("Ann_Lee | X", "approved", LocalDate.of(2026, 11, 21)))));
		Map<String, String> fields = new HashMap<>();
		checklist.outline().deploymentFields().forEach((field) -> fields.put(field.name(), "v2_0 *rc* <b>"));
		Map<String, String> points = new HashMap<>();
		checklist.outline().categories().forEach((category) -> points.put(category.name(), "12.5"));
		return new Progress(items, List.of(), Map.of(), signatures, fields, points, "82.4");
	}

	private static List<Checklist> seeds() throws IOException {
		if (!Files.isDirectory(SEEDS)) {
			System.out.println("No documents at " + SEEDS.toAbsolutePath().normalize() + ": nothing to write there");
			return List.of();
		}
		try (Stream<Path> files = Files.list(SEEDS)) {
			return files.sorted().map(SeedsTests::read).toList();
		}
	}

	private static Checklist read(Path file) {
		try {
			return ChecklistReader.read(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
