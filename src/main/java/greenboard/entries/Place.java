package greenboard.entries;

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
public record Place(UUID sectionId, @Nullable UUID parentId, int position, int line) {

	/**
	 * The end of a section.
	 * @param sectionId the section
	 * @param position the place among all items, from 1
	 * @return the place
	 */
	public static Place in(UUID sectionId, int position) {
		return new Place(sectionId, null, position, 0);
	}

	/**
	 * The same place below another item.
	 * @param parentId the item, null for none
	 * @return the place
	 */
	public Place below(@Nullable UUID parentId) {
		return new Place(this.sectionId, parentId, this.position, this.line);
	}

	/**
	 * Where no version of the template says.
	 * @param sectionId the section
	 * @param position the place among all items, from 1
	 * @return the place
	 */
	public Place atTheEndOf(UUID sectionId, int position) {
		return new Place(sectionId, this.parentId, position, this.line);
	}

}
