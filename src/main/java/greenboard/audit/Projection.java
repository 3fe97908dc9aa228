package greenboard.audit;

import java.util.List;
import java.util.UUID;

/**
 * Tables that say what a chain of the trail leads to. Whoever keeps such tables can tell
 * whether somebody changed them besides the trail.
 */
public interface Projection {

	/**
	 * Follows a chain and compares where it leads with the tables, as both are at one
	 * moment. Nothing is set right: nobody knows which of the two was tampered with.
	 * @param chain a deployment, or {@link AuditTrail#SYSTEM}
	 * @return what differs, one sentence each without a full stop; nothing when all
	 * agrees or the chain says nothing of these tables
	 * @throws IllegalArgumentException when an entry of the chain cannot be read
	 */
	List<String> differences(UUID chain);

}
