package greenboard.deployments;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.purpose.Assignees;
import greenboard.purpose.Change;
import greenboard.purpose.Field;
import greenboard.purpose.Outcome;
import greenboard.purpose.Purpose;
import greenboard.purpose.Start;
import greenboard.purpose.TemplateCopy;

/**
 * Starts deployments, changes what they are for, and ends them.
 */
@Service
@Transactional
public class DeploymentManagement {

	private final Heads heads;

	private final Deployments deployments;

	private final Sections sections;

	private final Items items;

	private final Assignees assignees;

	private final ApplicationEventPublisher events;

	DeploymentManagement(Heads heads, Deployments deployments, Sections sections, Items items, Assignees assignees,
			ApplicationEventPublisher events) {
		this.heads = heads;
		this.deployments = deployments;
		this.sections = sections;
		this.items = items;
		this.assignees = assignees;
		this.events = events;
	}

	/**
	 * Starts a deployment with its own copy of a checklist, everything open.
	 * @param start what it starts with
	 * @param actor who starts it; needs {@code MANAGE} in the project
	 * @return the new deployment
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws InvalidField when something filled in cannot be taken
	 */
	public DeploymentId start(Start start, Actor actor) {
		requireProject(start.project(), actor);
		Purpose purpose = Purpose.of(start);
		this.assignees.member("lead", start.lead(), start.project());
		Act act = this.heads.act(actor);
		Deployment deployment = new Deployment(start.project(), TemplateCopy.of(start.template()), purpose,
				ChecklistCopy.scheme(start.template().outline()), act);
		ChecklistCopy copy = ChecklistCopy.of(deployment.id(), start.template().outline());
		this.deployments.save(deployment);
		copy.sections().forEach(this.sections::save);
		copy.items().forEach(this.items::save);
		deployment.recount(copy.items());
		deployment
			.happened(Draft.of(act, "deployment.started", deployment.label(), null, deployment.template().label()));
		this.deployments.flush();
		this.events.publishEvent(ChecklistCopy.taken(deployment, start.template().outline(), act));
		this.heads.conclude(deployment);
		return deployment.id();
	}

	/**
	 * Sets what a deployment is for; what is the same leaves no trace.
	 * @param id the deployment
	 * @param change what it is to be
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 * @throws InvalidField when something filled in cannot be taken
	 */
	public void change(DeploymentId id, Change change, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		Purpose before = deployment.purpose();
		Purpose after = before.changed(change);
		if (!Objects.equals(before.leadId(), after.leadId())) {
			this.assignees.member("lead", change.lead(), deployment.project());
		}
		note(deployment, before, after, this.heads.act(actor));
		deployment.become(after);
		this.heads.conclude(deployment);
	}

	/**
	 * Gives a deployment up.
	 * @param id the deployment
	 * @param reason why
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 * @throws InvalidField without a reason
	 */
	public void cancel(DeploymentId id, String reason, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		new CourseInHand(deployment, this.heads.act(actor)).cancel(reason);
		this.heads.conclude(deployment);
	}

	/**
	 * Ends a deployment.
	 * @param id the deployment
	 * @param outcome how it went
	 * @param notes what there is to say, null for nothing
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended, or when somebody has to sign before it is
	 * closed as done
	 */
	public void close(DeploymentId id, Outcome outcome, @Nullable String notes, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		new CourseInHand(deployment, this.heads.act(actor)).close(outcome, notes);
		this.heads.conclude(deployment);
	}

	/**
	 * Begins with a deployment for which a go is in force, after everybody was asked
	 * again who has a say in it; from then on the go does not end because of the time.
	 * @param id the deployment
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible without a go, or when it has begun already
	 */
	public void begin(DeploymentId id, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		this.heads.concludeAskingAll(deployment);
		new CourseInHand(deployment, this.heads.act(actor)).begin();
		this.heads.conclude(deployment);
	}

	/**
	 * Says that what was begun with is deployed; from then on it is watched.
	 * @param id the deployment
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has not begun, or is deployed already
	 */
	public void deployed(DeploymentId id, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		new CourseInHand(deployment, this.heads.act(actor)).deployed();
		this.heads.conclude(deployment);
	}

	private void requireProject(ProjectId project, Actor actor) {
		if (!actor.may(Permission.SEE, project) || !this.assignees.hold(project)) {
			throw new InvalidField("project", Fault.UNKNOWN);
		}
		actor.require(Permission.MANAGE, project);
	}

	private void note(Deployment deployment, Purpose before, Purpose after, Act act) {
		List<Field> old = before.words(this.assignees.named(before.lead()));
		List<Field> now = after.words(this.assignees.named(after.lead()));
		for (int i = 0; i < now.size(); i++) {
			if (!now.get(i).equals(old.get(i))) {
				deployment.happened(
						Draft.of(act, "deployment.changed", now.get(i).name(), old.get(i).value(), now.get(i).value()));
			}
		}
	}

}
