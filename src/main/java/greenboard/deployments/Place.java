package greenboard.deployments;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in its checklist.
 *
 * @param sectionId the section that it stands in
 * @param parentId the item that it stands below, null for none
 * @param position its place among all items of the deployment, from 1
 * @param line the line of the template's source that it comes from, 0 for none
 */
@Embeddable
record Place(UUID sectionId, @Nullable UUID parentId, int position, int line) {

	/** The end of a section. */
	static Place in(Section section, int position) {
		return new Place(section.getId(), null, position, 0);
	}

	Place below(@Nullable UUID parentId) {
		return new Place(this.sectionId, parentId, this.position, this.line);
	}

	/** Where no version of the template says. */
	Place atTheEndOf(Section section, int position) {
		return new Place(section.getId(), this.parentId, position, this.line);
	}

}
