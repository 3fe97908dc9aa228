package greenboard.deployments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The evidence of all items.
 */
interface EvidenceLinks extends Repository<Evidence, UUID> {

	Evidence save(Evidence evidence);

	void delete(Evidence evidence);

	List<Evidence> findByItemId(UUID item);

	Optional<Evidence> findByIdAndItemId(UUID id, UUID item);

}
