package greenboard.pack;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;

/**
 * A deployment's pack, to be saved.
 */
@Controller
class PackController {

	private static final MediaType ZIP = new MediaType("application", "zip");

	private final PackManagement packs;

	PackController(PackManagement packs) {
		this.packs = packs;
	}

	@GetMapping("/deployments/{id}/pack")
	ResponseEntity<byte[]> pack(@PathVariable DeploymentId id, @RequestParam(defaultValue = "true") boolean pdf,
			@CurrentActor Actor actor) {
		return ResponseEntity.ok()
			.contentType(ZIP)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("greenboard-%s.zip".formatted(id.value()))
						.build()
						.toString())
			.body(pdf ? this.packs.withPdf(id, actor) : this.packs.of(id, actor));
	}

}
