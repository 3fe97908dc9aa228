package greenboard.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import greenboard.markdown.Checklist;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Phase;
import greenboard.revision.Amendment.ItemPhase;
import greenboard.revision.Amendment.ItemWeight;
import greenboard.revision.Progress.Addition;
import greenboard.revision.Progress.Signature;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;
import greenboard.source.UnreadableChecklist;

import static org.assertj.core.api.Assertions.assertThat;

class AnyDocumentTests {

	/**
	 * The same documents in every build, so that one fails for what was changed; another
	 * seed looks for documents that nobody thought of.
	 */
	private static final String SEED = "20261126";

	@Property(tries = 600, seed = SEED)
	void anExportReadsAsTheSameOutline(@ForAll("documents") String source) {
		read(source).ifPresent((checklist) -> {
			Map<String, Standing> items = new HashMap<>();
			OutlineTree.items(checklist.outline())
				.forEach((item) -> items.put(item.key(), new Standing(State.values()[items.size() % 5], "A, \"B\"",
						Instant.EPOCH, "note --> `x` |\n<!--", "control --> |", LocalDate.EPOCH,
						List.of("[a --> | `b`](https://example.test/?a=1&b=\"2\")", "[c](mailto:d@example.test)"))));
			Map<String, List<Signature>> signatures = new HashMap<>();
			checklist.outline()
				.signOffRoles()
				.forEach((role) -> signatures.put(role.key(),
						List.of(new Signature("Ann", "approved", LocalDate.EPOCH))));
			Map<String, String> fields = new HashMap<>();
			checklist.outline().deploymentFields().forEach((field) -> fields.put(field.name(), "some *thing*"));
			Progress progress = new Progress(items, List.of(), Map.of(), signatures, fields,
					Map.of("Speed", "12.5", "Safety", "0"), "12.5");
			String written = ChecklistWriter.write(checklist, progress);
			Outline again = Outlines.read(written).outline();
			assertThat(Outlines.difference(Outlines.unfilled(checklist.outline()), Outlines.unfilled(again)))
				.as(written)
				.isEmpty();
			assertThat(again.deploymentFields()).as(written).extracting("value").doesNotContainNull();
		});
	}

	@Property(tries = 300, seed = SEED)
	void aNoteOfADecisionIsNoPartOfTheChecklist(@ForAll("documents") String source) {
		DecisionNote note = new DecisionNote(true,
				List.of(new DecisionNote.Line("Break-glass go", "by *Ann* <!-- -->\n- [ ] no entry"),
						new DecisionNote.Line("Reason:", "# none | - [x]\n\n---")));
		read(source).ifPresent((checklist) -> {
			String noted = note.on(source);
			List<String> blank = new ArrayList<>(noted.lines().toList());
			blank.subList(blank.indexOf("> [!CAUTION]"), blank.indexOf("> <!-- as: decision -->") + 1)
				.replaceAll((line) -> "");
			assertThat(Outlines.difference(Outlines.read(String.join("\n", blank)).outline(),
					Outlines.read(noted).outline()))
				.as(noted)
				.isEmpty();
			assertThat(OutlineTree.items(Outlines.read(noted).outline()).map(Item::text))
				.containsExactlyElementsOf(OutlineTree.items(checklist.outline()).map(Item::text).toList());
			assertThat(note.on(noted)).isEqualTo(noted);
			assertThat(DecisionNote.without(noted).lines()).containsExactlyElementsOf(source.lines().toList());
		});
	}

	@Property(tries = 300, seed = SEED)
	void anItemAmendedReadsAsAmendedAndNothingElseChanges(@ForAll("documents") String source) {
		read(source).ifPresent((checklist) -> {
			assertThat(ChecklistEditor.amend(checklist, List.of())).isEqualTo(source);
			List<Item> items = OutlineTree.items(checklist.outline()).toList();
			Map<Integer, String> written = new HashMap<>();
			for (Item item : items) {
				Phase phase = (item.phase() == Phase.VERIFY) ? Phase.DEPLOY : Phase.VERIFY;
				List<Amendment> amendments = List.of(new ItemPhase(item.key(), phase),
						new ItemWeight(item.key(), new BigDecimal("2.5")));
				String amended = ChecklistEditor.amend(checklist, amendments);
				Outline outline = Outlines.read(amended).outline();
				Item now = OutlineTree.items(outline)
					.filter((each) -> each.key().equals(item.key()))
					.findFirst()
					.orElseThrow();
				assertThat(now.phase()).as(amended).isEqualTo(phase);
				assertThat(now.weight()).as(amended).isEqualByComparingTo("2.5");
				assertThat(texts(outline)).as(amended).isEqualTo(texts(checklist.outline()));
				assertThat(outline.counts()).isEqualTo(checklist.outline().counts());
				assertThat(ChecklistEditor.amend(Outlines.read(amended), amendments)).isEqualTo(amended);
				List<Amendment> back = List.of(new ItemPhase(item.key(), item.phase()),
						new ItemWeight(item.key(), item.weight()));
				assertThat(Outlines.difference(checklist.outline(),
						Outlines.read(ChecklistEditor.amend(Outlines.read(amended), back)).outline()))
					.as(amended)
					.isEmpty();
				written.put(item.line(), amended);
			}
			assertThat(written).hasSize(items.size());
		});
	}

	@Property(tries = 300, seed = SEED)
	void anAddedItemIsReadWhereItBelongs(@ForAll("documents") String source) {
		read(source).ifPresent((checklist) -> OutlineTree.items(checklist.outline()).forEach((item) -> {
			Addition addition = new Addition("NEW-1", 0, item.key(), "New thing", false, BigDecimal.ONE);
			String written = ChecklistWriter.write(checklist,
					new Progress(Map.of(), List.of(addition), Map.of(), Map.of(), Map.of(), Map.of(), null));
			Outline outline = Outlines.read(written).outline();
			List<String> keys = OutlineTree.items(outline)
				.map(Item::key)
				.filter((key) -> !key.equals("NEW-1"))
				.toList();
			assertThat(keys).as(written).isEqualTo(OutlineTree.items(checklist.outline()).map(Item::key).toList());
			Item parent = OutlineTree.items(outline)
				.filter((each) -> each.key().equals(item.key()))
				.findFirst()
				.orElseThrow();
			assertThat(parent.items()).as(written).extracting(Item::text).contains("New thing");
		}));
	}

	private static List<String> texts(Outline outline) {
		return OutlineTree.items(outline)
			.map((item) -> item.key() + " " + item.text() + " " + item.details() + " " + item.ticked())
			.toList();
	}

	private static Optional<Checklist> read(String source) {
		try {
			Checklist checklist = Outlines.read(source);
			// a source that was repaired on the way in is no test of what is written out
			return checklist.source().equals(source) ? Optional.of(checklist) : Optional.empty();
		}
		catch (UnreadableChecklist ex) {
			return Optional.empty();
		}
	}

	@Provide
	Arbitrary<String> documents() {
		return DocumentLines.documents();
	}

}
