package greenboard.api;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.records.ChecklistDocument;

/**
 * A deployment's checklist as Markdown, with the ticks and dates filled in.
 */
@RestController
class ChecklistApi {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final ChecklistDocument document;

	ChecklistApi(ChecklistDocument document) {
		this.document = document;
	}

	@GetMapping("/api/v1/deployments/{id}/checklist.md")
	ResponseEntity<String> read(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return ResponseEntity.ok().contentType(MARKDOWN).body(this.document.sealed(id, actor));
	}

}
