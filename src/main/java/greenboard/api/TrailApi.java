package greenboard.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.register.Register;

/**
 * A deployment's audit trail in order, a thousand events at a time.
 */
@RestController
@RequestMapping("/api/v1/deployments/{id}/audit")
class TrailApi {

	private static final int PAGE = 1000;

	private final Register register;

	private final AuditTrail trail;

	TrailApi(Register register, AuditTrail trail) {
		this.register = register;
		this.trail = trail;
	}

	/**
	 * One thing that happened.
	 *
	 * @param sequence its place in the trail, from 1
	 * @param at when
	 * @param actor the printed name of who did it, as it was then
	 * @param action what was done
	 * @param subject the name of the thing
	 * @param key the thing's key, where it has one
	 * @param before the state or text before
	 * @param after the state or text after
	 * @param reason why
	 * @param previousHash the hash of the event before, hexadecimal; zeros for the first
	 * @param hash the hash that stands for this event and for all before it, hexadecimal
	 */
	record EventJson(long sequence, Instant at, String actor, String action, String subject, @Nullable String key,
			@Nullable String before, @Nullable String after, @Nullable String reason, String previousHash,
			String hash) {

		static EventJson of(AuditEntry entry) {
			return new EventJson(entry.sequence(), entry.at(), entry.actorName(), entry.action(), entry.subject(),
					entry.subjectKey(), entry.before(), entry.after(), entry.reason(), entry.previousHash(),
					entry.hash());
		}

	}

	@Operation(summary = "Reads the audit trail in order")
	@GetMapping
	ResponseEntity<List<EventJson>> events(@PathVariable DeploymentId id, @RequestParam(defaultValue = "0") long after,
			@CurrentActor Actor actor) {
		this.register.head(id, actor);
		List<AuditEntry> entries = this.trail.of(id.value(), after, PAGE);
		HttpHeaders headers = new HttpHeaders();
		if (entries.size() == PAGE) {
			headers.add(HttpHeaders.LINK, "</api/v1/deployments/" + id + "/audit?after="
					+ entries.get(PAGE - 1).sequence() + ">; rel=\"next\"");
		}
		return ResponseEntity.ok().headers(headers).body(entries.stream().map(EventJson::of).toList());
	}

}
