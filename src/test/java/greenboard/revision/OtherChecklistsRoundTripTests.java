package greenboard.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Counts;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Phase;
import greenboard.outline.RollbackTrigger;
import greenboard.revision.Progress.Signature;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every checklist, whatever its style: nothing is lost, keys stay, what is
 * written reads the same.
 */
class OtherChecklistsRoundTripTests {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
			TaskListItemsExtension.create());

	private static final String NAUGHTY = "a \"quoted\" | note -->\nwith `two` lines -- and <b>";

	static Stream<Path> checklists() {
		return Stream.of(Path.of("src/test/resources/markdown/other"), Path.of("templates-seed"))
			.flatMap(OtherChecklistsRoundTripTests::files)
			.filter((path) -> path.toString().endsWith(".md"))
			.sorted();
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void everyBoxOnThePageEndsUpInOnePlace(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		Counts counts = checklist.outline().counts();
		assertThat(counts.taskListEntries()).isEqualTo(boxes(checklist.source()));
		assertThat(counts.items()).isEqualTo((int) items(checklist.outline()).count());
		List<String> lines = checklist.source().lines().toList();
		long others = Stream
			.concat(checklist.outline().signOffRoles().stream().map(SignOffRole::line),
					checklist.outline().rollbackTriggers().stream().map(RollbackTrigger::line))
			.filter((line) -> line > 0 && lines.get(line - 1).matches("[> \\t]*(?:[-*+]|\\d+[.)]) +\\[[ xX]\\].*"))
			.count();
		assertThat(counts.items() + others).isEqualTo(counts.taskListEntries());
	}

	private static int boxes(String source) {
		String body = source.replaceFirst("^---\\R(?s:.*?)\\R---\\R", "");
		String html = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.build()
			.render(Parser.builder().extensions(EXTENSIONS).build().parse(body));
		return html.split("<input type=\"checkbox\"", -1).length - 1;
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void keysAreUniqueAndSafeAndStay(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		Map<String, String> keys = keys(checklist.outline());
		assertThat(keys.keySet()).allMatch((key) -> key.matches("[A-Za-z0-9._-]{1,64}"));
		assertThat(new HashSet<>(keys.keySet().stream().map(String::toLowerCase).toList())).hasSize(keys.size());
		String more = checklist.source().replaceFirst("(?m)^(#+ .*)$", "$1\n\n- [ ] Something new at the very top\n");
		Map<String, String> after = keys(
				ChecklistReader.read(more.getBytes(StandardCharsets.UTF_8), checklist.outline()).outline());
		assertThat(after).containsAllEntriesOf(keys);
		assertThat(after.size()).isBetween(keys.size(), keys.size() + 1);
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void keysStayWhenHeadingsAreRenamed(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		String renamed = checklist.source().replaceAll("(?m)^(##+ )(Checks|Quality|On the day|Capacity)$", "$1Renamed");
		Outline after = ChecklistReader.read(renamed.getBytes(StandardCharsets.UTF_8), checklist.outline()).outline();
		Map<String, Integer> times = new HashMap<>();
		items(checklist.outline()).forEach((item) -> times.merge(item.text(), 1, Integer::sum));
		Map<String, String> before = keys(checklist.outline());
		items(after).filter((item) -> Integer.valueOf(1).equals(times.get(item.text())))
			.forEach((item) -> assertThat(before).containsEntry(item.key(), item.text()));
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void noProgressIsTheSource(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		assertThat(ChecklistWriter.write(checklist, Progress.NONE)).isEqualTo(checklist.source());
		assertThat(ChecklistEditor.amend(checklist, List.of())).isEqualTo(checklist.source());
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void progressReadsAsTheSameOutline(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		for (int seed = 0; seed < 5; seed++) {
			String exported = ChecklistWriter.write(checklist, progress(checklist.outline(), new Random(seed)));
			Outline again = ChecklistReader.read(exported.getBytes(StandardCharsets.UTF_8)).outline();
			assertThat(unticked(again)).as(exported)
				.usingRecursiveComparison()
				.isEqualTo(unticked(checklist.outline()));
		}
	}

	private static Progress progress(Outline outline, Random random) {
		Map<String, Standing> items = new LinkedHashMap<>();
		items(outline).filter(Item::leaf).filter((item) -> random.nextInt(4) > 0).forEach((item) -> {
			State state = State.values()[random.nextInt(State.values().length)];
			items.put(item.key(), new Standing(state, "Ann Ōe", Instant.EPOCH, random.nextBoolean() ? NAUGHTY : null,
					(state == State.WAIVED) ? "control" : null, (state == State.WAIVED) ? LocalDate.EPOCH : null,
					random.nextBoolean() ? List.of("[" + NAUGHTY + "](https://example.test/1)") : List.of()));
		});
		Map<String, List<Signature>> signatures = new LinkedHashMap<>();
		outline.signOffRoles()
			.stream()
			.filter((role) -> random.nextBoolean())
			.forEach((role) -> signatures.put(role.key(),
					List.of(new Signature("Bob | Bell", "approved", LocalDate.EPOCH))));
		return new Progress(items, List.of(), Map.of(), signatures, Map.of(), Map.of(), null);
	}

	@ParameterizedTest
	@MethodSource("checklists")
	void amendmentsReadAsAmended(Path path) throws IOException {
		Checklist checklist = ChecklistReader.read(Files.readAllBytes(path));
		List<Amendment> amendments = new ArrayList<>();
		List<Item> leaves = items(checklist.outline()).filter(Item::leaf).toList();
		for (int i = 0; i < leaves.size(); i++) {
			String key = leaves.get(i).key();
			switch (i % 4) {
				case 0 -> amendments.add(new Amendment.ItemPhase(key, Phase.VERIFY));
				case 1 -> amendments.add(new Amendment.ItemWeight(key, new BigDecimal("2.5")));
				case 2 -> amendments.add(new Amendment.ItemLink(key, Link.DECISION));
				default -> amendments.add(new Amendment.ItemOptional(key, true));
			}
		}
		String amended = ChecklistEditor.amend(checklist, amendments);
		Outline again = ChecklistReader.read(amended.getBytes(StandardCharsets.UTF_8)).outline();
		assertThat(items(again).map(Item::text).toList())
			.isEqualTo(items(checklist.outline()).map(Item::text).toList());
		List<Item> after = items(again).filter(Item::leaf).toList();
		for (int i = 0; i < after.size(); i++) {
			Item item = after.get(i);
			boolean asAmended = switch (i % 4) {
				case 0 -> item.phase() == Phase.VERIFY;
				case 1 -> item.weight().compareTo(new BigDecimal("2.5")) == 0;
				case 2 -> item.linked() == Link.DECISION;
				default -> item.optional();
			};
			assertThat(asAmended).as(item.toString()).isTrue();
		}
	}

	private static Map<String, String> keys(Outline outline) {
		Map<String, String> keys = new LinkedHashMap<>();
		items(outline).forEach((item) -> assertThat(keys.put(item.key(), item.text())).isNull());
		return keys;
	}

	private static Stream<Item> items(Outline outline) {
		return outline.sections()
			.stream()
			.flatMap(OtherChecklistsRoundTripTests::sections)
			.flatMap((section) -> section.items().stream())
			.flatMap(OtherChecklistsRoundTripTests::items);
	}

	private static Stream<Section> sections(Section section) {
		return Stream.concat(Stream.of(section),
				section.sections().stream().flatMap(OtherChecklistsRoundTripTests::sections));
	}

	private static Stream<Item> items(Item item) {
		return Stream.concat(Stream.of(item), item.items().stream().flatMap(OtherChecklistsRoundTripTests::items));
	}

	private static Outline unticked(Outline outline) {
		Counts counts = outline.counts();
		return new Outline(outline.title(), outline.key(), outline.metadata(), outline.environments(),
				outline.deploymentFields(),
				new Counts(counts.taskListEntries(), 0, counts.items(), counts.leafItems(), counts.signOffRoles(),
						counts.rollbackTriggers(), counts.maxDepth(), counts.headings(), counts.tables()),
				outline.sections().stream().map(OtherChecklistsRoundTripTests::unticked).toList(),
				outline.signOffRoles(), outline.rollbackTriggers(), outline.rollbackAction(), outline.categories(),
				outline.bands(), outline.outsideTheScore(), List.of());
	}

	private static Section unticked(Section section) {
		return new Section(section.title(), section.level(), section.line(), section.phase(), section.category(),
				section.optional(), section.offset(), section.notes(), section.blocks(),
				section.items().stream().map(OtherChecklistsRoundTripTests::unticked).toList(),
				section.sections().stream().map(OtherChecklistsRoundTripTests::unticked).toList());
	}

	private static Item unticked(Item item) {
		return new Item(item.key(), item.text(), false, item.critical(), item.optional(), item.weight(),
				item.category(), item.phase(), item.linked(), item.details(), item.line(),
				item.items().stream().map(OtherChecklistsRoundTripTests::unticked).toList());
	}

}
