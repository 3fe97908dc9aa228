package greenboard.deployments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.acts.Act;
import greenboard.acts.Answer;
import greenboard.acts.EvidenceLink;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.ItemNotFound;
import greenboard.acts.UploadedFile;
import greenboard.evidence.Evidence;
import greenboard.evidence.EvidenceFiles;
import greenboard.evidence.EvidenceFiles.Taken;
import greenboard.evidence.EvidenceLinks;
import greenboard.evidence.ShownFile;
import greenboard.readiness.Status;
import greenboard.requests.Request;
import greenboard.requests.Requests;

/**
 * Fetches what belongs to a locked deployment and keeps what became of it.
 */
@Component
class Hands {

	/** How many items are settled at once. */
	static final int MOST = 1000;

	private final Items items;

	private final Sections sections;

	private final Requests requests;

	private final EvidenceLinks evidence;

	private final EvidenceFiles files;

	Hands(Items items, Sections sections, Requests requests, EvidenceLinks evidence, EvidenceFiles files) {
		this.items = items;
		this.sections = sections;
		this.requests = requests;
		this.evidence = evidence;
		this.files = files;
	}

	Item item(Deployment deployment, String key) {
		return this.items.findByDeploymentIdAndKey(deployment.getId(), key).orElseThrow(() -> new ItemNotFound(key));
	}

	Map<String, Item> items(Deployment deployment, Collection<String> keys) {
		if (keys.size() > MOST) {
			throw new InvalidField("items", Fault.TOO_MANY, MOST);
		}
		Set<String> once = new HashSet<>();
		for (String key : keys) {
			if (!once.add(key)) {
				throw new InvalidField("items", Fault.TWICE, key);
			}
		}
		return this.items.findByDeploymentIdAndKeyIn(deployment.getId(), once)
			.stream()
			.collect(Collectors.toMap(Item::key, Function.identity()));
	}

	Section section(Deployment deployment, UUID section) {
		return this.sections.findByIdAndDeploymentId(section, deployment.getId())
			.orElseThrow(() -> new ItemNotFound(section.toString()));
	}

	/** What is neither settled nor follows anything, in a section and those inside it. */
	List<Item> unsettledIn(Deployment deployment, Section section) {
		Set<UUID> inside = new HashSet<>(Set.of(section.getId()));
		for (Section other : this.sections.findByDeploymentIdOrderByPosition(deployment.getId())) {
			if (other.parentId() != null && inside.contains(other.parentId())) {
				inside.add(other.getId());
			}
		}
		return this.items.findByDeploymentIdOrderByPlacePosition(deployment.getId())
			.stream()
			.filter((item) -> inside.contains(item.place().sectionId()))
			.filter((item) -> item.content().leaf() && item.content().linked() == null)
			.filter((item) -> item.state() == Status.OPEN || item.state() == Status.FAILED)
			.toList();
	}

	Request request(Item item, UUID request) {
		return this.requests.findByIdAndItemId(request, item.getId())
			.orElseThrow(() -> new ItemNotFound(request.toString()));
	}

	ItemInHand take(Deployment deployment, Item item, Act act) {
		Request open = (item.requestId() != null) ? this.requests.findById(item.requestId()).orElse(null) : null;
		return new ItemInHand(deployment, item, open, act);
	}

	void keepRequest(ItemInHand hand) {
		Request asked = hand.asked();
		if (asked != null) {
			this.requests.save(asked);
		}
	}

	/** Adds the links that are not there yet; says whether there were any. */
	boolean show(ItemInHand hand, Item item, List<EvidenceLink> links) {
		if (links.isEmpty()) {
			return false;
		}
		List<Evidence> present = new ArrayList<>(this.evidence.findByItemId(item.getId()));
		boolean shown = false;
		for (EvidenceLink link : links) {
			@Nullable Evidence added = hand.show(link, present);
			if (added != null) {
				present.add(this.evidence.save(added));
				shown = true;
			}
		}
		return shown;
	}

	/** Keeps a file that is not there yet. */
	Taken show(ItemInHand hand, Deployment deployment, Item item, UploadedFile upload, Act act) {
		Taken taken = this.files.take(deployment.id(), item.getId(), upload, act);
		if (taken.added()) {
			hand.shown(ReplayedFiles.ADDED, null, taken.file().label());
		}
		return taken;
	}

	void drop(ItemInHand hand, Item item, UUID id) {
		Optional<Evidence> link = this.evidence.findByIdAndItemId(id, item.getId());
		if (link.isPresent()) {
			hand.shown("item.evidence-removed", link.get().label(), null);
			this.evidence.delete(link.get());
			return;
		}
		ShownFile file = this.files.ofItem(id, item.getId()).orElseThrow(() -> new ItemNotFound(id.toString()));
		hand.shown(ReplayedFiles.DROPPED, file.label(), null);
		this.files.remove(file);
	}

	void overtake(Collection<UUID> open, Act act) {
		open.forEach(
				(id) -> this.requests.findById(id).ifPresent((request) -> request.answer(Answer.OVERTAKEN, null, act)));
	}

	void forget(Collection<Item> items, Collection<Section> sections) {
		this.items.deleteAll(items.stream().map(Item::getId).toList());
		this.sections.deleteAll(sections.stream().map(Section::getId).toList());
	}

}
