package greenboard.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.evidence.EvidenceFiles;
import greenboard.evidence.ShownFile;
import greenboard.records.ChecklistDocument;
import greenboard.register.Board;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.templates.TemplateLibrary;

/**
 * Reads all that a pack tells, as it is at one moment.
 */
@Component
class PackReader {

	private static final int PAGE = 1000;

	private final Register register;

	private final AuditTrail trail;

	private final SignOffFiles signOffs;

	private final DecisionFile decisions;

	private final ChecklistDocument document;

	private final TemplateLibrary library;

	private final EvidenceFiles files;

	PackReader(Register register, AuditTrail trail, SignOffFiles signOffs, DecisionFile decisions,
			ChecklistDocument document, TemplateLibrary library, EvidenceFiles files) {
		this.register = register;
		this.trail = trail;
		this.signOffs = signOffs;
		this.decisions = decisions;
		this.document = document;
		this.library = library;
		this.files = files;
	}

	/**
	 * Writes down what has expired, by a look at the head.
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 */
	void refresh(DeploymentId id, Actor actor) {
		this.register.head(id, actor);
	}

	/**
	 * Reads a deployment, in the transaction that makes it one moment.
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws PackTooLarge when its files do not fit into the memory
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Contents read(DeploymentId id, Actor actor) {
		Board board = this.register.board(id, actor);
		List<KeptEntry> entries = entries(id);
		SignOffFiles.Signed signed = this.signOffs.of(id, entries);
		Contents contents = new Contents(summary(board, entries), entries, signed.system());
		signed.files().forEach(contents::bytes);
		contents.json("score.json", ScoreFile.of(board));
		contents.json("evidence.json", EvidenceFile.of(board));
		addFiles(contents, id);
		contents.json("decisions.json", this.decisions.of(id, entries));
		contents.text("deployment.md", this.document.of(id, actor));
		contents.bytes("template.md", this.library.source(board.head().template().versionId()));
		contents.text("trail.jsonl", lines(entries));
		contents.text("VERIFY.md", guide());
		return contents;
	}

	private void addFiles(Contents contents, DeploymentId id) {
		PackTooLarge.unlessFits(this.files.size(id), Runtime.getRuntime().maxMemory());
		for (ShownFile file : this.files.of(id)) {
			try (InputStream content = this.files.content(file)) {
				contents.bytes("evidence/" + file.sha256(), content.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private List<KeptEntry> entries(DeploymentId id) {
		List<KeptEntry> entries = new ArrayList<>();
		List<KeptEntry> page = this.trail.kept(id.value(), 0, PAGE);
		while (!page.isEmpty()) {
			entries.addAll(page);
			page = this.trail.kept(id.value(), entries.size(), PAGE);
		}
		return entries;
	}

	private static String lines(List<KeptEntry> entries) {
		StringBuilder lines = new StringBuilder();
		entries.forEach((entry) -> lines.append(new String(entry.bytes(), StandardCharsets.UTF_8)).append('\n'));
		return lines.toString();
	}

	private static Map<String, Object> summary(Board board, List<KeptEntry> entries) {
		DeploymentHead head = board.head();
		KeptEntry last = entries.get(entries.size() - 1);
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("deployment", head.id().value());
		summary.put("label", head.version() + " to " + head.environment());
		summary.put("project", head.project().name());
		summary.put("template", head.template().label());
		summary.put("verdict", board.assessment().verdict().name());
		summary.put("score", ScoreFile.shown(board.assessment().readiness().floor()));
		summary.put("head", Map.of("seq", last.seq(), "hash", HexFormat.of().formatHex(last.hash())));
		return summary;
	}

	private static String guide() {
		try {
			return new ClassPathResource("pack/VERIFY.md").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
