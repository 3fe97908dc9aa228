package greenboard.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The evidence of all items.
 */
public interface EvidenceLinks extends Repository<Evidence, UUID> {

	/**
	 * Keeps a link.
	 * @param evidence the link
	 * @return the same
	 */
	Evidence save(Evidence evidence);

	/**
	 * Removes a link.
	 * @param evidence the link
	 */
	void delete(Evidence evidence);

	/**
	 * All links of an item.
	 * @param item the id of the item
	 * @return the links
	 */
	List<Evidence> findByItemId(UUID item);

	/**
	 * One link of an item.
	 * @param id the id of the link
	 * @param item the id of the item
	 * @return the link
	 */
	Optional<Evidence> findByIdAndItemId(UUID id, UUID item);

}
