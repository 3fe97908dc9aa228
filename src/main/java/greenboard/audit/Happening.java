package greenboard.audit;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, before it has its place in the trail.
 *
 * @param deployment the deployment that it belongs to, null for what concerns people,
 * projects and templates: that goes into the system's chain
 * @param sequence the place in the deployment's trail that is expected; 0 where there is
 * no deployment
 * @param by who did it
 * @param action what was done, as a dotted word ("item.settled")
 * @param subject the name of the thing ("SEC-4 Penetration test findings are closed")
 * @param subjectKey the key of the thing ("SEC-4"), where it has one
 * @param before the state or text before, where something was changed
 * @param after the state or text after
 * @param reason why, in the words of who did it
 * @param proof how who did it proved who they are by doing it, null where they had before
 */
public record Happening(@Nullable UUID deployment, long sequence, Doer by, String action, String subject,
		@Nullable String subjectKey, @Nullable String before, @Nullable String after, @Nullable String reason,
		@Nullable Proof proof) {

	/**
	 * Something done by somebody of whom it is known how they proved who they are.
	 * @param deployment the deployment that it belongs to, null for what concerns people,
	 * projects and templates
	 * @param sequence the place in the deployment's trail that is expected; 0 where there
	 * is no deployment
	 * @param by who did it
	 * @param action what was done, as a dotted word
	 * @param subject the name of the thing
	 * @param subjectKey the key of the thing, where it has one
	 * @param before the state or text before
	 * @param after the state or text after
	 * @param reason why, in the words of who did it
	 */
	public Happening(@Nullable UUID deployment, long sequence, Doer by, String action, String subject,
			@Nullable String subjectKey, @Nullable String before, @Nullable String after, @Nullable String reason) {
		this(deployment, sequence, by, action, subject, subjectKey, before, after, reason, null);
	}

	/**
	 * Something that concerns no deployment.
	 * @param by who did it
	 * @param action what was done, as a dotted word
	 * @param subject the name of the thing
	 * @param subjectKey the key of the thing, where it has one
	 * @param before the value before
	 * @param after the value after
	 * @return what happened
	 */
	public static Happening elsewhere(Doer by, String action, String subject, @Nullable String subjectKey,
			@Nullable String before, @Nullable String after) {
		return new Happening(null, 0, by, action, subject, subjectKey, before, after, null);
	}

	/**
	 * The same, done by proving who one is.
	 * @param method how
	 * @return what happened
	 */
	public Happening proving(Proof.Method method) {
		return new Happening(this.deployment, this.sequence, this.by, this.action, this.subject, this.subjectKey,
				this.before, this.after, this.reason, new Proof(method, Duration.ZERO));
	}

	UUID chain() {
		return (this.deployment != null) ? this.deployment : AuditTrail.SYSTEM;
	}

}
