package greenboard.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.accounts.Permission;
import greenboard.accounts.ProjectId;

/**
 * The streams that are open on this node.
 */
@Component
class Streams {

	/** Stands for the list, which is no deployment. */
	private static final UUID LIST = new UUID(0, 0);

	private final Map<UUID, Set<OpenStream>> open = new ConcurrentHashMap<>();

	private final LiveLimits limits;

	private final DeploymentProjects projects;

	private volatile boolean closed;

	Streams(LiveLimits limits, DeploymentProjects projects) {
		this.limits = limits;
		this.projects = projects;
	}

	/**
	 * Lets one more stream begin. The oldest of the same person make room for it: most of
	 * them belong to pages that were left, which only the next word to them shows.
	 * @param stream the stream
	 * @throws TooManyStreams when that address has as many as one may
	 */
	void add(OpenStream stream) {
		List<OpenStream> oldest = admit(stream);
		oldest.forEach(OpenStream::retire);
	}

	private synchronized List<OpenStream> admit(OpenStream stream) {
		List<OpenStream> oldest = tooMany(this.limits.streamsPerPerson(), (one) -> one.actor().person(), stream);
		List<OpenStream> crowd = tooMany(this.limits.streamsPerAddress(), (one) -> one.onlooker().address(), stream);
		String address = stream.onlooker().address();
		if (crowd.size() > oldest.stream().filter((one) -> one.onlooker().address().equals(address)).count()) {
			throw new TooManyStreams(this.limits.streamsPerAddress());
		}
		oldest.forEach(this::remove);
		this.open.computeIfAbsent(place(stream.deployment()), (place) -> ConcurrentHashMap.newKeySet()).add(stream);
		return oldest;
	}

	/* Those that would have to go for one more, the oldest first. */
	private List<OpenStream> tooMany(int most, Function<OpenStream, @Nullable Object> of, OpenStream stream) {
		Object own = of.apply(stream);
		if (own == null) {
			return List.of();
		}
		List<OpenStream> those = all().filter((one) -> own.equals(of.apply(one)))
			.sorted(Comparator.comparing(OpenStream::since))
			.toList();
		return those.subList(0, Math.max(0, those.size() + 1 - most));
	}

	synchronized void remove(OpenStream stream) {
		this.open.computeIfPresent(place(stream.deployment()), (place, those) -> {
			those.remove(stream);
			return those.isEmpty() ? null : those;
		});
	}

	/**
	 * All of them.
	 * @return the streams of deployments and of the list
	 */
	Stream<OpenStream> all() {
		return this.open.values().stream().flatMap(Collection::stream);
	}

	/**
	 * The deployments that somebody looks at.
	 * @return their ids
	 */
	Set<UUID> deployments() {
		return this.open.keySet()
			.stream()
			.filter((place) -> !place.equals(LIST))
			.collect(java.util.stream.Collectors.toSet());
	}

	/**
	 * The streams of one deployment.
	 * @param deployment which
	 * @return those that are open
	 */
	Set<OpenStream> of(UUID deployment) {
		return this.open.getOrDefault(deployment, Set.of());
	}

	/**
	 * Says that a deployment was changed to those who look at it, and to those who look
	 * at a list in which they see it.
	 * @param deployment which
	 * @param seq where its trail ends now
	 */
	void changed(UUID deployment, long seq) {
		of(deployment).forEach((stream) -> stream.changed(seq));
		Set<OpenStream> lists = of(LIST);
		if (!lists.isEmpty()) {
			this.projects.of(deployment).ifPresent((project) -> changed(lists, project));
		}
	}

	private static void changed(Set<OpenStream> lists, ProjectId project) {
		lists.stream().filter((stream) -> stream.actor().may(Permission.SEE, project)).forEach(OpenStream::changed);
	}

	/**
	 * Says to everybody that something may have been missed.
	 * @param ends where the trails end that somebody looks at
	 */
	void lookAgain(Map<UUID, Long> ends) {
		ends.forEach((deployment, seq) -> of(deployment).forEach((stream) -> stream.changed(seq)));
		of(LIST).forEach(OpenStream::changed);
	}

	/**
	 * Whether this node still takes streams.
	 * @return false once it is about to stop
	 */
	boolean closed() {
		return this.closed;
	}

	/** Takes streams from now on. */
	void open() {
		this.closed = false;
	}

	/** Ends all of them, so that the pages go on with another node. */
	void close() {
		this.closed = true;
		List.copyOf(all().toList()).forEach(OpenStream::end);
	}

	private static UUID place(@Nullable UUID deployment) {
		return (deployment != null) ? deployment : LIST;
	}

}
