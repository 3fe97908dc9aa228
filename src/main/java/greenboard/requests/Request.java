package greenboard.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.Answer;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.RequestKind;
import greenboard.acts.Text;
import greenboard.acts.Waiver;
import greenboard.entries.Identified;

/**
 * What a second person has to agree to: who asked never answers.
 */
@Entity
@Table(name = "item_request")
public class Request extends Identified {

	/** Dates beyond are typing errors. */
	private static final int LAST_YEAR = 2200;

	private UUID deploymentId;

	private UUID itemId;

	@Enumerated(EnumType.STRING)
	private RequestKind kind;

	private String reason;

	private @Nullable String compensatingControl;

	private @Nullable LocalDate expiresOn;

	private @Nullable UUID askedBy;

	private String askedByName;

	private Instant askedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Answer answer;

	private @Nullable String answerReason;

	private @Nullable UUID answeredBy;

	private @Nullable String answeredByName;

	private @Nullable Instant answeredAt;

	@SuppressWarnings("NullAway.Init")
	protected Request() {
	}

	private Request(DeploymentId deployment, UUID item, RequestKind kind, String reason, Act act) {
		this.deploymentId = deployment.value();
		this.itemId = item;
		this.kind = kind;
		this.reason = reason;
		this.askedBy = act.actor().id();
		this.askedByName = act.actor().name();
		this.askedAt = act.at();
	}

	/**
	 * Somebody asks whether a critical item may be left out.
	 * @param deployment the deployment
	 * @param item the id of the item
	 * @param reason why it is not applicable
	 * @param act who asks, and when
	 * @return the request
	 */
	public static Request toLeaveOut(DeploymentId deployment, UUID item, String reason, Act act) {
		return new Request(deployment, item, RequestKind.NOT_APPLICABLE, reason, act);
	}

	/**
	 * Somebody asks for a waiver.
	 * @param deployment the deployment
	 * @param item the id of the item
	 * @param waiver the waiver
	 * @param act who asks, and when
	 * @return the request
	 * @throws InvalidField when something filled in cannot be taken
	 */
	public static Request toWaive(DeploymentId deployment, UUID item, Waiver waiver, Act act) {
		Request request = new Request(deployment, item, RequestKind.WAIVER,
				Text.required("reason", waiver.reason(), Text.NOTE), act);
		request.compensatingControl = Text.required("compensatingControl", waiver.compensatingControl(), Text.NOTE);
		if (waiver.expiresOn().isBefore(act.day())) {
			throw new InvalidField("expiresOn", Fault.PAST);
		}
		if (waiver.expiresOn().getYear() > LAST_YEAR) {
			throw new InvalidField("expiresOn", Fault.OUT_OF_RANGE);
		}
		request.expiresOn = waiver.expiresOn();
		return request;
	}

	/**
	 * Answers it, once.
	 * @param answer the answer
	 * @param reason why, null for no reason
	 * @param act who answers, and when
	 * @throws NotPossible when it is answered, when who asked answers it, when somebody
	 * else withdraws it, or when the waiver has expired
	 * @throws InvalidField when the reason cannot be taken
	 */
	public void answer(Answer answer, @Nullable String reason, Act act) {
		if (this.answer != null) {
			throw new NotPossible(Reason.REQUEST_ANSWERED);
		}
		boolean own = this.askedBy != null && Objects.equals(this.askedBy, act.actor().id());
		if (own && (answer == Answer.GRANTED || answer == Answer.REFUSED)) {
			throw new NotPossible(Reason.OWN_REQUEST);
		}
		if (!own && answer == Answer.WITHDRAWN) {
			throw new NotPossible(Reason.FOREIGN_REQUEST);
		}
		if (answer == Answer.GRANTED && this.expiresOn != null && this.expiresOn.isBefore(act.day())) {
			throw new NotPossible(Reason.WAIVER_EXPIRED);
		}
		this.answer = answer;
		this.answerReason = Text.optional("reason", reason, Text.NOTE);
		this.answeredBy = act.actor().id();
		this.answeredByName = act.actor().name();
		this.answeredAt = act.at();
	}

	/**
	 * What is asked for.
	 * @return the kind
	 */
	public RequestKind kind() {
		return this.kind;
	}

	/**
	 * Why it is asked for.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * The last day of the waiver.
	 * @return the day, null for anything else than a waiver
	 */
	public @Nullable LocalDate expiresOn() {
		return this.expiresOn;
	}

	/**
	 * What the trail calls it.
	 * @return the kind, the last day and what is done instead
	 */
	public String label() {
		String control = (this.compensatingControl != null) ? "; " + this.compensatingControl : "";
		return this.kind + ((this.expiresOn != null) ? " until " + this.expiresOn : "") + control;
	}

}
