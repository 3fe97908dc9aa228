package greenboard.decisions;

import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.register.Register;
import greenboard.signed.RecordBytes;

/**
 * What is signed by who breaks the glass, byte for byte: as it would be now, and as it
 * was.
 */
@Controller
class BreakGlassRecordController {

	private final BreakGlassPage page;

	private final BreakGlassRecords records;

	private final Register register;

	BreakGlassRecordController(BreakGlassPage page, BreakGlassRecords records, Register register) {
		this.page = page;
		this.records = records;
		this.register = register;
	}

	@GetMapping("/deployments/{id}/break-glass/record.json")
	ResponseEntity<byte[]> present(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		return answer(this.page.present(id, actor));
	}

	@GetMapping("/deployments/{id}/decisions/{decision}/record.json")
	ResponseEntity<byte[]> kept(@PathVariable DeploymentId id, @PathVariable UUID decision, @CurrentActor Actor actor) {
		this.register.head(id, actor);
		return answer(this.records.of(id, decision));
	}

	private static ResponseEntity<byte[]> answer(RecordBytes bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + bytes.digest() + ".json\"")
			.body(bytes.value());
	}

}
