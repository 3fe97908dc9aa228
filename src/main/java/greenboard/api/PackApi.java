package greenboard.api;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.pack.PackManagement;

/**
 * A deployment's record as one file that can be checked without the server.
 */
@RestController
class PackApi {

	private final PackManagement packs;

	PackApi(PackManagement packs) {
		this.packs = packs;
	}

	@Operation(summary = "The pack: everything that happened, signed, as a zip that can be checked offline")
	@GetMapping(path = "/api/v1/deployments/{id}/pack", produces = "application/zip")
	ResponseEntity<byte[]> pack(@PathVariable DeploymentId id, @RequestParam(defaultValue = "true") boolean pdf,
			@CurrentActor Actor actor) {
		return ResponseEntity.ok(pdf ? this.packs.withPdf(id, actor) : this.packs.of(id, actor));
	}

}
