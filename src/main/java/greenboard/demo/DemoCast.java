package greenboard.demo;

import java.util.Objects;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Account;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.Directory;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.projects.ProjectManagement;
import greenboard.accounts.ProjectSummary;

/**
 * Brings the people of the demo and their projects into being, and finds them again.
 */
@Component
@Profile("demo")
class DemoCast {

	private final PersonManagement people;

	private final ProjectManagement projects;

	private final Directory directory;

	private final Actors actors;

	DemoCast(PersonManagement people, ProjectManagement projects, Directory directory, Actors actors) {
		this.people = people;
		this.projects = projects;
		this.directory = directory;
		this.actors = actors;
	}

	boolean stageIsEmpty() {
		return !this.people.anybody();
	}

	void enter() {
		for (DemoPerson person : DemoPerson.values()) {
			this.people.add(person.printedName(), person.email(), person.administrator(), Actor.SYSTEM);
		}
	}

	ProjectSummary project(String name) {
		ProjectSummary project = this.directory.createProject(name, Actor.SYSTEM);
		for (DemoPerson person : DemoPerson.values()) {
			if (!person.administrator()) {
				this.projects.putMember(project.id(), id(person), person.roles(), person.titles(), Actor.SYSTEM);
			}
		}
		return project;
	}

	PersonId id(DemoPerson person) {
		return Objects.requireNonNull(account(person).actor().person());
	}

	Actor actor(DemoPerson person) {
		return account(person).actor();
	}

	private Account account(DemoPerson person) {
		return this.actors.account(person.email()).orElseThrow();
	}

}
