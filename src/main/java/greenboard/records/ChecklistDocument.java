package greenboard.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.checkpoints.Checkpoints;
import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;
import greenboard.purpose.Field;
import greenboard.readiness.Readiness;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.Register;
import greenboard.revision.ChecklistWriter;
import greenboard.revision.Progress;
import greenboard.revision.Progress.Addition;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateNotFound;
import greenboard.templates.TemplateVersion;

/**
 * A deployment's checklist as Markdown: the source of its template version with the
 * ticks, signatures, names, dates, points and fields filled in, and with the newest
 * checkpoint of the log.
 */
@Component
public class ChecklistDocument {

	private final Register register;

	private final TemplateLibrary library;

	private final Signatures signatures;

	private final DecisionWords decisions;

	private final Checkpoints checkpoints;

	ChecklistDocument(Register register, Signatures signatures, DecisionWords decisions, TemplateLibrary library,
			Checkpoints checkpoints) {
		this.register = register;
		this.signatures = signatures;
		this.decisions = decisions;
		this.library = library;
		this.checkpoints = checkpoints;
	}

	/**
	 * Writes a deployment's checklist.
	 * @param id the deployment
	 * @param actor who asks
	 * @return Markdown
	 * @throws greenboard.acts.DeploymentNotFound when there is none that the actor may
	 * see
	 */
	public String of(DeploymentId id, Actor actor) {
		Board board = this.register.board(id, actor);
		TemplateVersion version = this.library.byId(board.head().template().versionId())
			.orElseThrow(() -> new TemplateNotFound(board.head().template().key()));
		String source = ChecklistReader.read(this.library.source(version.id())).source();
		String document = ChecklistWriter.write(new Checklist(source, version.outline()),
				progress(board, version.outline()));
		return CheckpointNote.on(this.decisions.on(document, board.head().decision()),
				this.checkpoints.stored().orElse(null));
	}

	/**
	 * Writes a deployment's checklist, once everything is sealed that happened before.
	 * @param id the deployment
	 * @param actor who asks
	 * @return Markdown
	 * @throws greenboard.acts.DeploymentNotFound when there is none that the actor may
	 * see
	 */
	public String sealed(DeploymentId id, Actor actor) {
		this.register.head(id, actor);
		this.checkpoints.seal();
		return of(id, actor);
	}

	private Progress progress(Board board, Outline outline) {
		Map<String, String> texts = texts(outline);
		Map<String, String> points = new HashMap<>();
		Readiness readiness = board.assessment().readiness();
		readiness.shownPoints().forEach((category, shown) -> points.put(category, shown.toPlainString()));
		String total = (board.head().figures().score() != null) ? board.head().figures().score().toPlainString() : null;
		return new Progress(standings(board), additions(board), rewordings(board, texts),
				this.signatures.of(board.head()), fields(board), points, total);
	}

	private static Map<String, Standing> standings(Board board) {
		return board.allItems()
			.filter((item) -> item.settable() && item.conditionDue() == null)
			.filter((item) -> item.settledBy() != null || item.note() != null || !item.evidence().isEmpty())
			.collect(Collectors.toMap(BoardItem::key, ChecklistDocument::standing));
	}

	private static Standing standing(BoardItem item) {
		BoardItem.Doer doer = item.settledBy();
		return new Standing(State.valueOf(item.state().name()), (doer != null) ? doer.name() : null, item.settledAt(),
				item.note(), item.control(), item.waivedUntil(),
				item.evidence().stream().map(ChecklistDocument::evidence).toList());
	}

	private static String evidence(BoardItem.Evidence one) {
		BoardItem.File file = one.file();
		if (file == null) {
			return "[" + one.title() + "](" + one.url() + ")";
		}
		String titled = one.title().equals(file.name()) ? "" : one.title() + ": ";
		return "%s%s, %s, sha256:%s".formatted(titled, file.name(), file.words(), file.sha256());
	}

	private static List<Addition> additions(Board board) {
		return board.allSections().flatMap(ChecklistDocument::additions).toList();
	}

	private static Stream<Addition> additions(BoardSection section) {
		return section.items()
			.stream()
			.flatMap(BoardItem::withItems)
			.filter((item) -> item.added() && item.conditionDue() == null)
			.map((item) -> new Addition(item.key(), section.line(), null, item.text(), item.critical(), item.weight()));
	}

	private static Map<String, String> rewordings(Board board, Map<String, String> texts) {
		return board.allItems()
			.filter((item) -> texts.containsKey(item.key()) && !item.text().equals(texts.get(item.key())))
			.collect(Collectors.toMap(BoardItem::key, BoardItem::text));
	}

	private static Map<String, String> fields(Board board) {
		return board.head()
			.fields()
			.stream()
			.filter((field) -> field.value() != null)
			.collect(Collectors.toMap(Field::name, Field::value, (first, second) -> first));
	}

	private static Map<String, String> texts(Outline outline) {
		Map<String, String> texts = new HashMap<>();
		outline.sections()
			.stream()
			.flatMap(ChecklistDocument::within)
			.forEach((item) -> texts.put(item.key(), item.text()));
		return texts;
	}

	private static Stream<Outline.Item> within(Outline.Section section) {
		return Stream.concat(section.items().stream().flatMap(ChecklistDocument::below),
				section.sections().stream().flatMap(ChecklistDocument::within));
	}

	private static Stream<Outline.Item> below(Outline.Item item) {
		return Stream.concat(Stream.of(item), item.items().stream().flatMap(ChecklistDocument::below));
	}

}
