package greenboard.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.outline.Outline;
import greenboard.revision.Amendment.NewItem;
import greenboard.templates.OutlineItems;
import greenboard.templates.TemplateKey;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateNotFound;
import greenboard.templates.TemplateSummary;
import greenboard.templates.TemplateVersion;

/**
 * The door for rooms that propose items for the next version of a template. They go into
 * the actor's own draft of it, begun since the newest version, or into a new one; nothing
 * is published by that. Every method may throw {@link greenboard.accounts.NotAllowed}.
 */
@Service
public class TemplateProposals {

	private final DraftManagement drafts;

	private final TemplateLibrary library;

	TemplateProposals(DraftManagement drafts, TemplateLibrary library) {
		this.drafts = drafts;
		this.library = library;
	}

	/**
	 * Where an item went.
	 *
	 * @param draft the draft
	 * @param item the item's key there
	 */
	public record Proposed(UUID draft, String item) {

		/**
		 * The preview, at the item.
		 * @return the path from the root of the application
		 */
		public String place() {
			return "/templates/drafts/" + this.draft + "#" + this.item;
		}

	}

	/**
	 * What an item would be added to.
	 * @param key the template's key
	 * @param actor who would add it
	 * @return what the draft or the newest version says, nothing when there is no such
	 * template
	 */
	@Transactional(readOnly = true)
	public Optional<Outline> outline(String key, Actor actor) {
		return this.library.newest(key)
			.map((newest) -> present(newest, actor).map((draft) -> outline(draft, actor)).orElse(newest.outline()));
	}

	/**
	 * Adds an item to the draft of a template's next version.
	 * @param key the template's key
	 * @param actor who adds it
	 * @param item decides what is added, from what the draft says
	 * @return where it went
	 * @throws TemplateNotFound when there is no such template
	 * @throws TooManyDrafts when they have as many as one may have
	 * @throws greenboard.revision.NoItem when it would be read as something else
	 * @throws greenboard.source.UnreadableChecklist when the draft could not be read any
	 * more
	 */
	@Transactional
	public Proposed propose(String key, Actor actor, Function<Outline, NewItem> item) {
		TemplateVersion newest = this.library.newest(key).orElseThrow(() -> new TemplateNotFound(key));
		UUID draft = present(newest, actor).orElseGet(() -> this.drafts.importSource(key + ".md", new TemplateKey(key),
				this.library.source(newest.id()), actor));
		Set<String> before = keys(draft, actor);
		this.drafts.add(draft, actor, (checklist) -> List.of(item.apply(checklist.outline())));
		return keys(draft, actor).stream()
			.filter((added) -> !before.contains(added))
			.map((added) -> new Proposed(draft, added))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The drafts that somebody has.
	 * @param actor whose
	 * @return their ids
	 */
	public Set<UUID> drafts(Actor actor) {
		return this.drafts.of(actor).stream().map(DraftSummary::id).collect(Collectors.toSet());
	}

	/**
	 * Whether nothing came of an item: the draft is gone, and no version since then has
	 * had the item.
	 * @param key the template's key
	 * @param proposed where the item went
	 * @param since when it went there
	 * @return false where there is no such template, too
	 */
	@Transactional(readOnly = true)
	public boolean lost(String key, Proposed proposed, Instant since) {
		if (this.drafts.exists(proposed.draft())) {
			return false;
		}
		List<TemplateSummary> versions = this.library.versions(key);
		return !versions.isEmpty() && versions.stream()
			.filter((version) -> !version.publishedAt().isBefore(since))
			.flatMap((version) -> this.library.byId(version.id()).stream())
			.flatMap((version) -> OutlineItems.of(version.outline()))
			.noneMatch((item) -> item.key().equals(proposed.item()));
	}

	private Optional<UUID> present(TemplateVersion newest, Actor actor) {
		return this.drafts.of(actor)
			.stream()
			.filter((draft) -> newest.key().equals(draft.key()) && draft.createdAt().isAfter(newest.publishedAt()))
			.map(DraftSummary::id)
			.findFirst();
	}

	private Outline outline(UUID draft, Actor actor) {
		return this.drafts.open(draft, actor).checklist().outline();
	}

	private Set<String> keys(UUID draft, Actor actor) {
		return OutlineItems.of(outline(draft, actor)).map(Outline.Item::key).collect(Collectors.toSet());
	}

}
