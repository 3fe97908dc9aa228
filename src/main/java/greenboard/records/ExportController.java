package greenboard.records;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.checkpoints.Checkpoints;

/**
 * A deployment's checklist, to be saved or, by pipelines, read.
 */
@Controller
class ExportController {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final ChecklistDocument document;

	private final SheetReader sheets;

	private final PdfDocument pdf;

	private final Checkpoints checkpoints;

	ExportController(ChecklistDocument document, SheetReader sheets, PdfDocument pdf, Checkpoints checkpoints) {
		this.document = document;
		this.sheets = sheets;
		this.pdf = pdf;
		this.checkpoints = checkpoints;
	}

	@GetMapping("/deployments/{id}/checklist.md")
	ResponseEntity<String> save(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("checklist.md").build().toString())
			.body(this.document.sealed(id, actor));
	}

	@GetMapping("/deployments/{id}/checklist.pdf")
	ResponseEntity<byte[]> print(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		Sheet sheet = this.sheets.readAtOnce(id, actor);
		this.checkpoints.seal();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("checklist.pdf").build().toString())
			.body(this.pdf.of(sheet, this.checkpoints.newest().orElse(null)));
	}

}
