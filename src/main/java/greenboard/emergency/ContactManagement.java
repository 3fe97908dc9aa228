package greenboard.emergency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectSummary;

/**
 * Keeps whom a project calls. Every method needs {@code ADMINISTER} and may throw
 * {@link greenboard.accounts.NotAllowed}; one that names a contact may throw
 * {@link ContactNotFound}.
 */
@Service
@Transactional
public class ContactManagement {

	/** How many a project has at the most. */
	public static final int MOST = 100;

	private final OwnContacts contacts;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ContactManagement(OwnContacts contacts, Directory directory, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a contact behind the others.
	 * @param project the project
	 * @param form what is said of it
	 * @param actor who adds it
	 * @return false when the project has {@value #MOST} already
	 */
	public boolean add(ProjectSummary project, ContactForm form, Actor actor) {
		List<OwnContact> all = held(project, actor);
		if (all.size() >= MOST) {
			return false;
		}
		OwnContact added = form.contact(UUID.randomUUID());
		all.add(added);
		this.contacts.keep(project.id(), all);
		happened("contact.added", project, added, null, added.described(), actor);
		return true;
	}

	/**
	 * Changes what is said of a contact; nothing happens where it says so already.
	 * @param project the project
	 * @param id the contact
	 * @param form what is said of it from now on
	 * @param actor who changes it
	 */
	void change(ProjectSummary project, UUID id, ContactForm form, Actor actor) {
		List<OwnContact> all = held(project, actor);
		int at = place(all, id);
		OwnContact before = all.get(at);
		OwnContact after = form.contact(id);
		if (!after.equals(before)) {
			all.set(at, after);
			this.contacts.keep(project.id(), all);
			happened("contact.changed", project, after, before.role() + ": " + before.described(),
					after.role() + ": " + after.described(), actor);
		}
	}

	/**
	 * Removes a contact.
	 * @param project the project
	 * @param id the contact
	 * @param actor who removes it
	 */
	void remove(ProjectSummary project, UUID id, Actor actor) {
		List<OwnContact> all = held(project, actor);
		OwnContact gone = all.remove(place(all, id));
		this.contacts.keep(project.id(), all);
		happened("contact.removed", project, gone, gone.described(), null, actor);
	}

	/**
	 * Calls a contact earlier or later; the first and the last stay where they are.
	 * @param project the project
	 * @param id the contact
	 * @param earlier whether it goes up
	 * @param actor who orders them
	 */
	void move(ProjectSummary project, UUID id, boolean earlier, Actor actor) {
		List<OwnContact> all = held(project, actor);
		int from = place(all, id);
		int to = earlier ? from - 1 : from + 1;
		if (to >= 0 && to < all.size()) {
			Collections.swap(all, from, to);
			this.contacts.keep(project.id(), all);
			happened("contact.moved", project, all.get(to), String.valueOf(from + 1), String.valueOf(to + 1), actor);
		}
	}

	private List<OwnContact> held(ProjectSummary project, Actor actor) {
		actor.require(Permission.ADMINISTER, project.id());
		this.directory.hold(project.id());
		return new ArrayList<>(this.contacts.of(project.id()));
	}

	private static int place(List<OwnContact> all, UUID id) {
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).id().equals(id)) {
				return i;
			}
		}
		throw new ContactNotFound();
	}

	private void happened(String action, ProjectSummary project, OwnContact contact, @Nullable String before,
			@Nullable String after, Actor actor) {
		this.events.publishEvent(AccountChanged
			.of(this.clock.instant(), actor, action, project.name() + ": " + contact.role(), before, after)
			.of(project.id().value() + "/" + contact.id()));
	}

}
