package greenboard.items;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.evidence.EvidenceFiles;
import greenboard.evidence.FileDownload;
import greenboard.register.Register;

/**
 * A file that shows that an item holds, to be saved.
 */
@Controller
class EvidenceFileController {

	private final Register register;

	private final EvidenceFiles files;

	private final FileDownload download;

	EvidenceFileController(Register register, EvidenceFiles files, FileDownload download) {
		this.register = register;
		this.files = files;
		this.download = download;
	}

	@GetMapping("/deployments/{id}/evidence/{evidence}")
	ResponseEntity<Resource> file(@PathVariable DeploymentId id, @PathVariable UUID evidence, @CurrentActor Actor actor,
			HttpServletResponse response) {
		this.register.head(id, actor);
		return this.download.of(
				this.files.ofDeployment(evidence, id).orElseThrow(() -> new ItemNotFound(evidence.toString())),
				response);
	}

}
