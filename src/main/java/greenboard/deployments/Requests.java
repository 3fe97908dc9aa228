package greenboard.deployments;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The requests for all items.
 */
interface Requests extends Repository<Request, UUID> {

	Request save(Request request);

	Optional<Request> findById(UUID id);

	Optional<Request> findByIdAndItemId(UUID id, UUID item);

}
