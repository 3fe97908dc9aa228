package greenboard.deployments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import greenboard.acts.Act;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Content;
import greenboard.entries.Place;

/**
 * Adds conditions to a locked deployment: items of their own in a section of their own at
 * the end, made for the first of them.
 */
@Component
class Conditions {

	/** What a condition's key begins with; no template is likely to make such a key. */
	static final String KEY = "CONDITION-";

	private final Items items;

	private final Sections sections;

	Conditions(Items items, Sections sections) {
		this.items = items;
		this.sections = sections;
	}

	String add(Deployment deployment, String text, Instant due, Act act) {
		if (!due.isAfter(act.at())) {
			throw new InvalidField("due", Fault.OVER);
		}
		PresentItems present = new PresentItems(this.items.findByDeploymentIdOrderByPlacePosition(deployment.getId()));
		Content content = Content.ofCondition(text, due.truncatedTo(ChronoUnit.MILLIS));
		Item item = Item.added(deployment.id(), present.freeKey(KEY),
				new Place(section(deployment, present.items()), null, present.nextPosition(), 0), content);
		this.items.save(item);
		deployment.add(item);
		deployment.happened(Draft.of(item, act, "item.condition-added", null, due.toString(), null));
		return item.key();
	}

	private UUID section(Deployment deployment, List<Item> present) {
		return present.stream()
			.filter((item) -> item.content().condition())
			.map((item) -> item.place().sectionId())
			.findFirst()
			.orElseGet(() -> newSection(deployment));
	}

	private UUID newSection(Deployment deployment) {
		int last = this.sections.findByDeploymentIdOrderByPosition(deployment.getId())
			.stream()
			.map(Section::position)
			.max(Comparator.naturalOrder())
			.orElse(0);
		return this.sections.save(Section.ofConditions(deployment.id(), last + 1)).getId();
	}

}
