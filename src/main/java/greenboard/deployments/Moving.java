package greenboard.deployments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.Move;
import greenboard.acts.Move.Entry;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Content;
import greenboard.purpose.TemplateCopy;
import greenboard.readiness.Status;
import greenboard.requests.Requests;
import greenboard.templates.TemplateVersion;

/**
 * A deployment on its way to another version of its template: which of its items is which
 * item of the version. Items that people added stay whatever the version says.
 */
final class Moving {

	private final Deployment deployment;

	private final TemplateVersion version;

	private final List<Section> oldSections;

	private final List<Item> oldItems;

	private final ChecklistCopy copy;

	private final Matching matching;

	private final List<UUID> overtaken = new ArrayList<>();

	Moving(Deployment deployment, TemplateVersion version, List<Section> oldSections, List<Item> oldItems) {
		this.deployment = deployment;
		this.version = version;
		this.oldSections = oldSections;
		this.oldItems = oldItems;
		this.copy = ChecklistCopy.of(deployment.id(), version.outline());
		this.matching = new Matching(oldItems, oldSections, this.copy);
	}

	/** What it means, before it is carried out. */
	Move move() {
		List<Entry> added = newItems().map((item) -> new Entry(item.key(), null, item.text(), null, false)).toList();
		List<Entry> removed = goneItems().stream()
			.map((item) -> new Entry(item.key(), item.text(), null, item.state(), false))
			.toList();
		List<Entry> changed = new ArrayList<>();
		this.matching.continued().forEach((item, old) -> {
			if (!old.saysTheSameAs(item)) {
				changed.add(new Entry(item.key(), old.text(), item.text(), old.state(), loses(old, item.content())));
			}
		});
		int kept = this.oldItems.size() - removed.size() - changed.size();
		return new Move(this.deployment.template().templateVersion(), this.version.number(), added, removed, changed,
				kept);
	}

	/**
	 * Whether what an item becomes could not have been settled as it is by one person.
	 */
	private static boolean loses(Item old, Content becomes) {
		if (old.state() == Status.OPEN) {
			return false;
		}
		boolean settable = becomes.leaf() && becomes.linked() == null;
		boolean second = becomes.critical() && !old.content().critical() && old.state() == Status.NOT_APPLICABLE;
		boolean unwaivable = !becomes.critical() && old.state() == Status.WAIVED;
		boolean unexplained = old.state() == Status.NOT_APPLICABLE && old.note() == null && !becomes.optional();
		return !settable || second || unwaivable || unexplained;
	}

	void carryOut(Act act) {
		TemplateCopy template = TemplateCopy.of(this.version);
		this.deployment.happened(Draft.of(act, "deployment.moved", this.deployment.label(),
				this.deployment.template().label(), template.label()));
		goneItems().forEach((item) -> this.deployment
			.happened(Draft.of(item, act, "item.removed", item.state().name(), null, null)));
		Map<UUID, UUID> kept = this.matching.continued()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().getId(), (entry) -> entry.getValue().getId()));
		newItems().forEach((item) -> {
			item.hangBelow(parent(item, kept));
			this.deployment.happened(Draft.of(item, act, "item.added", null, item.text(), null));
		});
		this.matching.continued().forEach((item, old) -> take(old, item, parent(item, kept), act));
		keepAdded();
		this.deployment.become(this.deployment.purpose().asking(this.version.outline().deploymentFields()));
		this.deployment.adopt(template, ChecklistCopy.scheme(this.version.outline()), present());
	}

	private static @Nullable UUID parent(Item item, Map<UUID, UUID> kept) {
		UUID parent = item.place().parentId();
		return (parent != null) ? kept.getOrDefault(parent, parent) : null;
	}

	private void take(Item old, Item item, @Nullable UUID parent, Act act) {
		boolean changed = !old.saysTheSameAs(item);
		boolean loses = loses(old, item.content());
		String before = old.text();
		if (loses) {
			new ItemInHand(this.deployment, old, null, act).reopen("item.reopened", null);
		}
		if (!old.key().equals(item.key())) {
			this.deployment.happened(new Draft(act, ReplayedStates.RENUMBERED, item.key() + " " + item.text(),
					item.key(), old.key(), item.key(), null));
		}
		old.become(item, parent);
		if (old.requestId() != null && !old.content().critical()) {
			this.overtaken.add(old.requestId());
			old.await(null);
		}
		if (changed) {
			this.deployment.happened(Draft.of(old, act, "item.changed", before, old.text(), null));
		}
	}

	/**
	 * Items that people added stand where they stood, or at the end with their section.
	 */
	private void keepAdded() {
		Map<UUID, Section> oldById = Matching.byId(this.oldSections);
		int position = this.copy.items().size();
		for (Item item : addedByPeople()) {
			position++;
			Section stood = Objects.requireNonNull(oldById.get(item.place().sectionId()));
			Section same = item.content().condition() ? stood
					: this.copy.sections().stream().filter(stood::sameAs).findFirst().orElse(stood);
			stood.moveToTheEnd(this.copy.sections().size() + this.oldSections.indexOf(stood) + 1);
			item.standAtTheEndOf(same, position);
		}
	}

	private List<Item> addedByPeople() {
		return this.oldItems.stream().filter((item) -> item.added() && !this.matching.continues(item)).toList();
	}

	private Collection<Item> present() {
		return Stream.of(this.matching.continued().values().stream(), newItems(), addedByPeople().stream())
			.flatMap(Function.identity())
			.toList();
	}

	List<Section> newSections() {
		return this.copy.sections();
	}

	Stream<Item> newItems() {
		return this.copy.items().stream().filter((item) -> this.matching.comesIn(item));
	}

	List<Item> goneItems() {
		return this.oldItems.stream().filter((item) -> !item.added() && !this.matching.continues(item)).toList();
	}

	/** Requests for items that take no second person any more. */
	List<UUID> overtaken() {
		return this.overtaken;
	}

	/** Sections of the version before in which nothing stands any more. */
	List<Section> goneSections() {
		Set<UUID> inUse = addedByPeople().stream().map((item) -> item.place().sectionId()).collect(Collectors.toSet());
		return this.oldSections.stream().filter((section) -> !inUse.contains(section.getId())).toList();
	}

}
