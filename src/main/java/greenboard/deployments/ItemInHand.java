package greenboard.deployments;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.acts.Act;
import greenboard.acts.Answer;
import greenboard.acts.EvidenceLink;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.RequestKind;
import greenboard.acts.Rewording;
import greenboard.acts.Settlement.Effect;
import greenboard.acts.Settling;
import greenboard.acts.Text;
import greenboard.acts.Waiver;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Content;
import greenboard.evidence.Evidence;
import greenboard.readiness.Status;
import greenboard.requests.Request;

/**
 * An item with the deployment that was locked for it: decides what somebody may make of
 * it, and lets the deployment know. What does not change anything leaves nothing.
 */
final class ItemInHand {

	private final Deployment deployment;

	private final Item item;

	private final @Nullable Request open;

	private final Act act;

	private @Nullable Request asked;

	ItemInHand(Deployment deployment, Item item, @Nullable Request open, Act act) {
		this.deployment = deployment;
		this.item = item;
		this.open = open;
		this.act = act;
	}

	Effect settle(Settling wish) {
		this.item.requireSettable();
		String note = Text.optional("note", wish.note(), Text.NOTE);
		if (this.item.state() == wish.state()) {
			return settleAgain(wish, note);
		}
		this.item.require(wish.expected());
		if (wish.state() == Status.WAIVED) {
			throw new InvalidField("state", Fault.WAIVER_NEEDED);
		}
		if (wish.state() == Status.NOT_APPLICABLE && this.item.content().critical()) {
			return askToLeaveOut(note);
		}
		String kept = (wish.note() == null && !standsForAReason(this.item.state())) ? this.item.note() : null;
		if (note == null && needsAReason(wish.state())) {
			throw new InvalidField("note", Fault.REASON_NEEDED);
		}
		set("item.settled", wish.state(), (note != null) ? note : kept, null, note);
		if (this.open != null && wish.state() == Status.DONE) {
			answer(this.open, Answer.OVERTAKEN, "overtaken", null);
		}
		return Effect.CHANGED;
	}

	private Effect settleAgain(Settling wish, @Nullable String note) {
		boolean same = wish.note() == null || Objects.equals(note, this.item.note());
		if (!same || wish.expected().exactly()) {
			this.item.require(wish.expected());
		}
		return same ? Effect.NONE : note(note);
	}

	private boolean needsAReason(Status state) {
		return state == Status.FAILED || (state == Status.NOT_APPLICABLE && !this.item.content().optional());
	}

	private static boolean standsForAReason(Status state) {
		return state != Status.OPEN && state != Status.DONE;
	}

	Effect note(@Nullable String note) {
		String before = this.item.note();
		if (Objects.equals(before, note)) {
			return Effect.NONE;
		}
		if (note == null && (needsAReason(this.item.state()) || this.item.state() == Status.WAIVED)) {
			throw new InvalidField("note", Fault.REASON_NEEDED);
		}
		this.item.note(note);
		happened("item.noted", before, note, null);
		return Effect.CHANGED;
	}

	void assign(@Nullable PersonSummary before, @Nullable PersonSummary owner) {
		if (!Objects.equals(before, owner)) {
			this.item.assign((owner != null) ? owner.id() : null);
			happened("item.assigned", (before != null) ? before.name() : null, (owner != null) ? owner.name() : null,
					null);
		}
	}

	@Nullable Evidence show(EvidenceLink link, List<Evidence> present) {
		Evidence evidence = new Evidence(this.deployment.id(), this.item.getId(), link, this.act);
		if (present.stream().anyMatch(evidence::sameAs)) {
			return null;
		}
		shown("item.evidence-added", null, evidence.label());
		return evidence;
	}

	void shown(String action, @Nullable String before, @Nullable String after) {
		this.item.changeEvidence();
		this.deployment.touch(this.item);
		happened(action, before, after, null);
	}

	void reword(Rewording rewording) {
		String reason = Text.required("reason", rewording.reason(), Text.NOTE);
		Content before = this.item.content();
		Content after = before.reworded(rewording.text(), rewording.details());
		this.item.require(rewording.expected());
		if (!after.equals(before)) {
			this.deployment.change(this.item, () -> this.item.reword(after));
			happened("item.reworded", words(before), words(after), reason);
		}
	}

	private static String words(Content content) {
		return content.details().isEmpty() ? content.text() : content.text() + "\n\n" + content.details();
	}

	private Effect askToLeaveOut(@Nullable String reason) {
		if (this.open != null && this.open.kind() == RequestKind.NOT_APPLICABLE) {
			return Effect.REQUESTED;
		}
		requireNoRequest();
		if (reason == null) {
			throw new InvalidField("note", Fault.REASON_NEEDED);
		}
		ask(Request.toLeaveOut(this.deployment.id(), this.item.getId(), reason, this.act));
		return Effect.REQUESTED;
	}

	Request askForWaiver(Waiver waiver) {
		this.item.requireSettable();
		if (!this.item.content().critical()) {
			throw new NotPossible(Reason.NOT_CRITICAL, this.item.key());
		}
		if (this.item.state() != Status.OPEN && this.item.state() != Status.FAILED) {
			throw new NotPossible(Reason.SETTLED, this.item.key());
		}
		requireNoRequest();
		return ask(Request.toWaive(this.deployment.id(), this.item.getId(), waiver, this.act));
	}

	private void requireNoRequest() {
		if (this.open != null) {
			throw new NotPossible(Reason.REQUEST_OPEN, this.item.key());
		}
	}

	private Request ask(Request request) {
		this.asked = request;
		this.item.await(request);
		happened(request.kind().word() + "-asked", null, request.label(), request.reason());
		return request;
	}

	void grant(Request request) {
		request.answer(Answer.GRANTED, null, this.act);
		this.item.await(null);
		Status state = (request.kind() == RequestKind.WAIVER) ? Status.WAIVED : Status.NOT_APPLICABLE;
		set(request.kind().word() + "-granted", state, request.reason(), request.expiresOn(), request.reason());
	}

	void answer(Request request, Answer answer, String word, @Nullable String reason) {
		request.answer(answer, reason, this.act);
		this.item.await(null);
		happened(request.kind().word() + "-" + word, request.label(), null, reason);
	}

	void reopen(String action, @Nullable String reason) {
		set(action, Status.OPEN, null, null, reason);
	}

	private void set(String action, Status state, @Nullable String note, @Nullable LocalDate until,
			@Nullable String reason) {
		Status before = this.item.state();
		this.deployment.change(this.item, () -> this.item.settle(state, note, until, this.act));
		happened(action, before.name(), state.name(), reason);
	}

	private void happened(String action, @Nullable String before, @Nullable String after, @Nullable String reason) {
		this.deployment.happened(Draft.of(this.item, this.act, action, before, after, reason));
	}

	@Nullable Request asked() {
		return this.asked;
	}

}
