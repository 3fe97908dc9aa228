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

/**
 * A deployment's checklist, to be saved or, by pipelines, read.
 */
@Controller
class ExportController {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final ChecklistDocument document;

	ExportController(ChecklistDocument document) {
		this.document = document;
	}

	@GetMapping("/deployments/{id}/checklist.md")
	ResponseEntity<String> save(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("checklist.md").build().toString())
			.body(this.document.of(id, actor));
	}

}
