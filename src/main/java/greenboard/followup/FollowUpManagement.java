package greenboard.followup;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.ItemNotFound;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.followup.Note.Resolution;
import greenboard.followup.SuccessCriterion.Measurement;
import greenboard.prose.Prose;

/**
 * Keeps what is found after a deployment. Every method needs {@code SETTLE} and may throw
 * {@link greenboard.acts.DeploymentNotFound}, {@link ItemNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link greenboard.acts.NotPossible} and
 * {@link greenboard.acts.InvalidField}.
 */
@Service
public class FollowUpManagement {

	private final DeploymentActs acts;

	private final Criteria criteria;

	private final Notes notes;

	FollowUpManagement(DeploymentActs acts, Criteria criteria, Notes notes) {
		this.acts = acts;
		this.criteria = criteria;
		this.notes = notes;
	}

	/**
	 * Says whether a criterion is met.
	 * @param id the deployment
	 * @param number the criterion's number
	 * @param value the measured value, blank where there is none to name
	 * @param met whether it is met
	 * @param actor who looked
	 */
	public void measure(DeploymentId id, int number, @Nullable String value, boolean met, Actor actor) {
		String measured = Text.optional("measured", value, Text.VALUE);
		act(id, actor, (deployment) -> {
			SuccessCriterion criterion = criterion(id, number);
			Measurement before = criterion.measurement();
			this.criteria.keep(id, number, new Measurement(measured, met, actor.name(), deployment.now()));
			deployment.happened(met ? "criterion.met" : "criterion.missed", Prose.plain(criterion.text()), null,
					(before != null) ? before.value() : null, measured, null);
		});
	}

	/**
	 * Writes down what was noticed.
	 * @param id the deployment
	 * @param text what
	 * @param severity how bad it is
	 * @param actor who noticed it
	 */
	public void write(DeploymentId id, String text, Severity severity, Actor actor) {
		String words = Text.required("text", text, Text.NOTE);
		act(id, actor, (deployment) -> {
			Note note = new Note(this.notes.of(id).size() + 1, words, severity, actor.name(), deployment.now(), null);
			this.notes.add(id, note);
			deployment.happened("note.written", words, null, null, severity.name(), null);
		});
	}

	/**
	 * Resolves a note.
	 * @param id the deployment
	 * @param number the note's number
	 * @param resolution what was done
	 * @param actor who resolved it
	 */
	public void resolve(DeploymentId id, int number, String resolution, Actor actor) {
		String words = Text.required("resolution", resolution, Text.NOTE);
		act(id, actor, (deployment) -> {
			Note note = note(id, number);
			this.notes.keep(id, number, new Resolution(words, actor.name(), deployment.now()));
			deployment.happened("note.resolved", note.text(), null, null, null, words);
		});
	}

	/**
	 * Opens a note again; nothing happens to one that is open.
	 * @param id the deployment
	 * @param number the note's number
	 * @param actor who opens it
	 */
	void reopen(DeploymentId id, int number, Actor actor) {
		act(id, actor, (deployment) -> {
			Note note = note(id, number);
			if (!note.open()) {
				this.notes.keep(id, number, null);
				deployment.happened("note.reopened", note.text(), null, null, null, null);
			}
		});
	}

	private void act(DeploymentId id, Actor actor, Consumer<LockedDeployment> act) {
		this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			act.accept(deployment);
			return id;
		});
	}

	private SuccessCriterion criterion(DeploymentId id, int number) {
		List<SuccessCriterion> all = this.criteria.of(id);
		return all.stream()
			.filter((criterion) -> criterion.number() == number)
			.findFirst()
			.orElseThrow(() -> new ItemNotFound(String.valueOf(number)));
	}

	private Note note(DeploymentId id, int number) {
		return this.notes.of(id)
			.stream()
			.filter((note) -> note.number() == number)
			.findFirst()
			.orElseThrow(() -> new ItemNotFound(String.valueOf(number)));
	}

}
