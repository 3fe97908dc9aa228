package greenboard.api;

import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.acts.UploadedFile;
import greenboard.deployments.ItemManagement;
import greenboard.evidence.EvidenceFiles;
import greenboard.evidence.EvidenceFiles.Taken;
import greenboard.evidence.FileDownload;
import greenboard.register.Register;

/**
 * Files that show that items hold. The same file again changes nothing.
 */
@RestController
class EvidenceApi {

	private final ItemManagement items;

	private final Register register;

	private final EvidenceFiles files;

	private final FileDownload download;

	EvidenceApi(ItemManagement items, Register register, EvidenceFiles files, FileDownload download) {
		this.items = items;
		this.register = register;
		this.files = files;
		this.download = download;
	}

	@Operation(summary = "Attaches a file to an item as evidence; the same file again changes nothing",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schemaProperties = {
							@SchemaProperty(name = "file", schema = @Schema(type = "string", format = "binary")),
							@SchemaProperty(name = "title",
									schema = @Schema(type = "string",
											description = "What it shows; the name of the file, if left out")) })))
	@ApiResponse(responseCode = "201", description = "The file is attached")
	@ApiResponse(responseCode = "200", description = "The item had it already")
	@PostMapping("/api/v1/deployments/{id}/items/{key}/evidence")
	ResponseEntity<EvidenceJson> attach(@PathVariable DeploymentId id, @PathVariable String key,
			@Parameter(hidden = true) @RequestPart(required = false) @Nullable MultipartFile file,
			@Parameter(hidden = true) @RequestParam(required = false) @Nullable String title,
			@CurrentActor Actor actor) {
		Taken taken = this.items.addEvidence(id, key, UploadedFile.of(file, title), actor);
		EvidenceJson evidence = EvidenceJson.of(id, taken.file());
		return taken.added() ? ResponseEntity.created(URI.create(evidence.url())).body(evidence)
				: ResponseEntity.ok(evidence);
	}

	@Operation(summary = "A file of evidence, byte for byte")
	@GetMapping("/api/v1/deployments/{id}/evidence/{evidence}")
	ResponseEntity<Resource> file(@PathVariable DeploymentId id, @PathVariable UUID evidence, @CurrentActor Actor actor,
			HttpServletResponse response) {
		this.register.head(id, actor);
		return this.download.of(
				this.files.ofDeployment(evidence, id).orElseThrow(() -> new ItemNotFound(evidence.toString())),
				response);
	}

}
