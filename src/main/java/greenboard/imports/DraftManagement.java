package greenboard.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.revision.Amendment;
import greenboard.revision.ChecklistEditor;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.PublicationRefused;
import greenboard.templates.Published;
import greenboard.templates.TemplateKey;
import greenboard.templates.TemplateManagement;

/**
 * Imports checklists as drafts, changes, publishes and discards them. A draft belongs to
 * who imported it; to everybody else it does not exist.
 */
@Service
class DraftManagement {

	private final Drafts drafts;

	private final DraftReading reading;

	private final TemplateManagement templates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DraftManagement(Drafts drafts, DraftReading reading, TemplateManagement templates, ApplicationEventPublisher events,
			Clock clock) {
		this.drafts = drafts;
		this.reading = reading;
		this.templates = templates;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Imports a source as a draft.
	 * @param name the file's name, or what stands for it
	 * @param key the template that it is to be a new version of, null for none chosen
	 * @param source the source as it came
	 * @param actor who imports it
	 * @return the draft's id
	 * @throws NotAllowed when they may publish no template
	 * @throws UnreadableChecklist when it cannot be read; nothing was stored then
	 * @throws TooManyDrafts when they have as many as one may have
	 */
	@Transactional
	UUID importSource(String name, @Nullable TemplateKey key, byte[] source, Actor actor) {
		PersonId owner = owner(actor);
		Instant now = this.clock.instant();
		if (this.drafts.of(owner.value(), now).size() >= TooManyDrafts.LIMIT) {
			throw new TooManyDrafts();
		}
		this.reading.check(source);
		Draft draft = this.drafts.save(new Draft(owner.value(), name, (key != null) ? key.value() : null, source, now));
		this.events.publishEvent(DraftEvent.imported(draft, actor));
		return draft.getId();
	}

	/**
	 * A draft with what its source says.
	 * @param id the draft
	 * @param actor who asks
	 * @return the draft as the preview shows it
	 * @throws DraftNotFound when there is none, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	OpenDraft open(UUID id, Actor actor) {
		return this.drafts.findByIdAndOwnerIdAndExpiresAtAfter(id, owner(actor).value(), this.clock.instant())
			.map(this.reading::open)
			.orElseThrow(() -> new DraftNotFound(id));
	}

	/**
	 * What somebody has imported and neither published nor discarded.
	 * @param actor who asks
	 * @return their drafts, newest first
	 */
	@Transactional(readOnly = true)
	List<DraftSummary> of(Actor actor) {
		return this.drafts.of(owner(actor).value(), this.clock.instant());
	}

	/**
	 * Whether anybody still has a draft.
	 * @param id the draft
	 * @return false once it was published or discarded, or has expired
	 */
	@Transactional(readOnly = true)
	boolean exists(UUID id) {
		return this.drafts.existsByIdAndExpiresAtAfter(id, this.clock.instant());
	}

	/**
	 * Changes a draft by writing into its source.
	 * @param id the draft
	 * @param seen the revision that the change was made on
	 * @param actor who changes it
	 * @param change decides what is to be written, from what the source says now
	 * @throws DraftChanged when the draft has another revision by now
	 * @throws UnreadableChecklist when the changed source could not be read any more
	 */
	@Transactional
	void change(UUID id, int seen, Actor actor, Function<Checklist, List<Amendment>> change) {
		Draft draft = lock(id, actor);
		draft.require(seen);
		change(draft, change);
	}

	/**
	 * Adds something to a draft, whatever it says by now.
	 * @param id the draft
	 * @param actor who adds it
	 * @param addition decides what is to be written, from what the source says now
	 * @throws UnreadableChecklist when the changed source could not be read any more
	 */
	@Transactional
	void add(UUID id, Actor actor, Function<Checklist, List<Amendment>> addition) {
		change(lock(id, actor), addition);
	}

	private void change(Draft draft, Function<Checklist, List<Amendment>> change) {
		Checklist checklist = this.reading.read(draft);
		List<Amendment> amendments = change.apply(checklist);
		if (!amendments.isEmpty()) {
			write(draft, draft.revision(), ChecklistEditor.amend(checklist, amendments));
		}
	}

	/**
	 * Turns the bullets of a checklist without entries into entries, or its tables' rows.
	 * @param id the draft
	 * @param seen the revision that it was offered on
	 * @param actor who takes the offer
	 * @throws DraftChanged when the draft has another revision by now
	 */
	@Transactional
	void makeEntries(UUID id, int seen, Actor actor) {
		Draft draft = lock(id, actor);
		write(draft, seen, ChecklistReader.offered(this.reading.read(draft)));
	}

	/**
	 * Chooses the template that a draft becomes a version of.
	 * @param id the draft
	 * @param seen the revision that the choice was made on
	 * @param key the template's key, of one that is there or of a new one
	 * @param actor who chooses
	 * @throws DraftChanged when the draft has another revision by now
	 */
	@Transactional
	void becomeVersionOf(UUID id, int seen, TemplateKey key, Actor actor) {
		lock(id, actor).becomeVersionOf(seen, key.value(), this.clock.instant());
	}

	/**
	 * Publishes a draft; it is gone afterwards.
	 * @param id the draft
	 * @param seen the revision that was looked at
	 * @param actor who publishes it
	 * @return the version that has its source
	 * @throws DraftChanged when the draft has another revision by now
	 * @throws PublicationRefused when it breaks a rule
	 */
	@Transactional
	Published publish(UUID id, int seen, Actor actor) {
		Draft draft = lock(id, actor);
		draft.require(seen);
		Published published = this.templates.publish(draft.key(), draft.source(), actor);
		this.drafts.delete(draft);
		return published;
	}

	/**
	 * Throws a draft away.
	 * @param id the draft
	 * @param actor whose it is
	 */
	@Transactional
	void discard(UUID id, Actor actor) {
		Draft draft = lock(id, actor);
		this.drafts.delete(draft);
		this.events.publishEvent(DraftEvent.discarded(draft, actor));
	}

	private void write(Draft draft, int seen, String source) {
		byte[] changed = source.getBytes(StandardCharsets.UTF_8);
		this.reading.check(changed);
		draft.change(seen, changed, this.clock.instant());
	}

	private Draft lock(UUID id, Actor actor) {
		return this.drafts.lock(id, owner(actor).value(), this.clock.instant())
			.orElseThrow(() -> new DraftNotFound(id));
	}

	private static PersonId owner(Actor actor) {
		PersonId person = actor.person();
		if (person == null || !actor.maySomewhere(Permission.MANAGE)) {
			throw new NotAllowed(Permission.MANAGE);
		}
		return person;
	}

}
