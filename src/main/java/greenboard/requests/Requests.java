package greenboard.requests;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The requests for all items.
 */
public interface Requests extends Repository<Request, UUID> {

	/**
	 * Keeps a request.
	 * @param request the request
	 * @return the same
	 */
	Request save(Request request);

	/**
	 * One request.
	 * @param id its id
	 * @return the request
	 */
	Optional<Request> findById(UUID id);

	/**
	 * One request for an item.
	 * @param id the id of the request
	 * @param item the id of the item
	 * @return the request
	 */
	Optional<Request> findByIdAndItemId(UUID id, UUID item);

}
