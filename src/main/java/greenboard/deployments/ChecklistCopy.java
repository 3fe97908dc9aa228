package greenboard.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Content;
import greenboard.entries.Place;
import greenboard.events.ChecklistTaken;
import greenboard.outline.Outline;
import greenboard.readiness.Band;
import greenboard.readiness.Scheme;
import greenboard.readiness.WeightedCategory;

/**
 * A deployment's own copy of a checklist, everything open.
 */
final class ChecklistCopy {

	private final DeploymentId deployment;

	private final List<Section> sections = new ArrayList<>();

	private final List<Item> items = new ArrayList<>();

	private ChecklistCopy(DeploymentId deployment) {
		this.deployment = deployment;
	}

	static ChecklistCopy of(DeploymentId deployment, Outline outline) {
		ChecklistCopy copy = new ChecklistCopy(deployment);
		copy.addSections(null, outline.sections());
		return copy;
	}

	/** What the other rooms hear; what they have to say of it is part of the same act. */
	static ChecklistTaken taken(Deployment deployment, Outline outline, Act act) {
		return new ChecklistTaken(deployment.id(), outline,
				(action, subject, key) -> deployment.happened(new Draft(act, action, subject, key, null, null, null)));
	}

	static Scheme scheme(Outline outline) {
		return new Scheme(
				outline.categories()
					.stream()
					.map((category) -> new WeightedCategory(category.name(), category.weight()))
					.toList(),
				outline.bands()
					.stream()
					.map((band) -> new Band(band.name(), band.from(), band.go(), band.text()))
					.toList());
	}

	private void addSections(@Nullable UUID parent, List<Outline.Section> sources) {
		for (Outline.Section source : sources) {
			Section section = new Section(this.deployment, parent, this.sections.size() + 1, source);
			this.sections.add(section);
			addItems(section, null, source.items());
			addSections(section.getId(), source.sections());
		}
	}

	private void addItems(Section section, @Nullable UUID parent, List<Outline.Item> sources) {
		for (Outline.Item source : sources) {
			Item item = new Item(this.deployment, source.key(),
					new Place(section.getId(), parent, this.items.size() + 1, source.line()),
					Content.of(source, section.optional()));
			this.items.add(item);
			addItems(section, item.getId(), source.items());
		}
	}

	/** The sections, each before those inside it. */
	List<Section> sections() {
		return this.sections;
	}

	/** The items, each before those below it. */
	List<Item> items() {
		return this.items;
	}

}
