package greenboard.signing;

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
import greenboard.signed.StatementBytes;
import greenboard.signoffs.KeptStatement;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffRoleNotFound;

/**
 * Records byte for byte: what a role would sign now, and what was signed.
 */
@Controller
class RecordController {

	private final Register register;

	private final SignOffBook book;

	RecordController(Register register, SignOffBook book) {
		this.register = register;
		this.book = book;
	}

	@GetMapping("/deployments/{id}/sign-offs/{role}/record.json")
	ResponseEntity<byte[]> present(@PathVariable DeploymentId id, @PathVariable String role,
			@CurrentActor Actor actor) {
		this.register.head(id, actor);
		return answer(this.book.present(id, role).bytes());
	}

	@GetMapping("/deployments/{id}/signatures/{signature}/record.json")
	ResponseEntity<byte[]> signed(@PathVariable DeploymentId id, @PathVariable UUID signature,
			@CurrentActor Actor actor) {
		this.register.head(id, actor);
		return answer(this.book.signed(id, signature));
	}

	@GetMapping("/deployments/{id}/signatures/{signature}/statement.json")
	ResponseEntity<byte[]> statement(@PathVariable DeploymentId id, @PathVariable UUID signature,
			@CurrentActor Actor actor) {
		this.register.head(id, actor);
		StatementBytes statement = this.book.statement(id, signature)
			.map(KeptStatement::statement)
			.orElseThrow(() -> new SignOffRoleNotFound(signature.toString()));
		return answer(statement.value(), signature.toString());
	}

	private static ResponseEntity<byte[]> answer(RecordBytes bytes) {
		return answer(bytes.value(), bytes.digest());
	}

	private static ResponseEntity<byte[]> answer(byte[] bytes, String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
			.body(bytes);
	}

}
