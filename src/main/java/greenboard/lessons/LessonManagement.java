package greenboard.lessons;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.EndedDeployment;
import greenboard.imports.TemplateProposals;
import greenboard.imports.TemplateProposals.Proposed;
import greenboard.lessons.Lesson.Taken;
import greenboard.purpose.Outcome;
import greenboard.revision.NoItem;

/**
 * Takes lessons of deployments into their templates, or leaves them, each once; again
 * only where the draft was thrown away that one was taken into. Every method needs
 * {@code MANAGE} and may throw {@link greenboard.acts.DeploymentNotFound},
 * {@link LessonNotFound}, {@link greenboard.accounts.NotAllowed}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
class LessonManagement {

	private final DeploymentActs acts;

	private final Troubles troubles;

	private final Lessons lessons;

	private final TemplateProposals proposals;

	LessonManagement(DeploymentActs acts, Troubles troubles, Lessons lessons, TemplateProposals proposals) {
		this.acts = acts;
		this.troubles = troubles;
		this.lessons = lessons;
		this.proposals = proposals;
	}

	/**
	 * Takes a lesson: it becomes an item in a draft of the template's next version.
	 * @param id the deployment
	 * @param key the lesson
	 * @param proposal the item
	 * @param actor who takes it
	 * @return where it went
	 * @throws greenboard.templates.TemplateNotFound when the template is gone
	 * @throws greenboard.imports.TooManyDrafts when they have as many as one may have
	 * @throws greenboard.source.UnreadableChecklist when the draft would become too large
	 */
	Proposed take(DeploymentId id, String key, Proposal proposal, Actor actor) {
		return this.acts.afterwards(id, Permission.MANAGE, actor, (deployment) -> {
			Trouble trouble = undecided(deployment, key);
			Proposal item = proposal.checked();
			Proposed proposed = propose(deployment.template().templateKey(), item, actor);
			Taken taken = new Taken(item.text(), Destination.title(item.section()), item.why(), proposed);
			this.lessons.put(id, new Lesson(key, taken, null, deployment.by(), deployment.now()));
			deployment.happened("lesson.taken", trouble.brief(), item.text(), item.why());
			return proposed;
		});
	}

	/**
	 * Leaves a lesson: the template stays as it is.
	 * @param id the deployment
	 * @param key the lesson
	 * @param reason why
	 * @param actor who leaves it
	 */
	void leave(DeploymentId id, String key, @Nullable String reason, Actor actor) {
		this.acts.afterwards(id, Permission.MANAGE, actor, (deployment) -> {
			Trouble trouble = undecided(deployment, key);
			String words = Text.required("reason", reason, Text.NOTE);
			this.lessons.put(id, new Lesson(key, null, words, deployment.by(), deployment.now()));
			deployment.happened("lesson.left", trouble.brief(), null, words);
			return id;
		});
	}

	private Trouble undecided(EndedDeployment deployment, String key) {
		Outcome outcome = deployment.outcome();
		if (outcome == null || !outcome.troubled()) {
			throw new LessonNotFound(key);
		}
		Trouble trouble = this.troubles.of(deployment.id())
			.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new LessonNotFound(key));
		for (Lesson lesson : this.lessons.of(deployment.id())) {
			if (lesson.key().equals(key) && !lesson.lost(this.proposals, deployment.template().templateKey())) {
				throw new NotPossible(Reason.LESSON_ANSWERED, lesson.by());
			}
		}
		return trouble;
	}

	private Proposed propose(String template, Proposal item, Actor actor) {
		try {
			return this.proposals.propose(template, actor, item::in);
		}
		catch (NoItem ex) {
			throw new InvalidField("text", Fault.NO_ITEM);
		}
	}

}
