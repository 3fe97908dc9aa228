package greenboard.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.readiness.Status;

/**
 * What another record, such as the sign-offs or the rollback triggers, has to say about a
 * deployment. It is stored with the deployment until the record is asked again.
 *
 * @param blockers what of it stands in the way of a go
 * @param linked the state of the items that follow it
 * @param closing what of it stands in the way of closing the deployment as done
 * @param until when it has to be asked again although nothing happened; null for never
 * @param kept what the record keeps in order to know the next time what has changed
 */
public record Standing(List<Blocker> blockers, Map<Link, Status> linked, List<Blocker> closing, @Nullable Instant until,
		Map<String, List<String>> kept) {

	/** Nothing to say. */
	public static final Standing NOTHING = of(List.of());

	/**
	 * Takes the lists over.
	 */
	public Standing {
		blockers = List.copyOf(blockers);
		linked = Map.copyOf(linked);
		closing = List.copyOf(closing);
		kept = Map.copyOf(kept);
	}

	/**
	 * A record that keeps nothing.
	 * @param blockers what of it stands in the way of a go
	 * @param linked the state of the items that follow it
	 * @param closing what of it stands in the way of closing the deployment as done
	 * @param until when it has to be asked again although nothing happened
	 */
	public Standing(List<Blocker> blockers, Map<Link, Status> linked, List<Blocker> closing, @Nullable Instant until) {
		this(blockers, linked, closing, until, Map.of());
	}

	/**
	 * Says only what stands in the way of a go, until something happens.
	 * @param blockers what stands in the way
	 * @return the standing
	 */
	public static Standing of(List<Blocker> blockers) {
		return new Standing(blockers, Map.of(), List.of(), null);
	}

}
