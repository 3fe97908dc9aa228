package greenboard.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.security.OpenSessions;

/**
 * Ends streams whose reader may not read any more, with one statement for all of them.
 */
@Component
class Rights {

	private final Streams streams;

	private final OpenSessions sessions;

	private final DeploymentProjects projects;

	Rights(Streams streams, OpenSessions sessions, DeploymentProjects projects) {
		this.streams = streams;
		this.sessions = sessions;
		this.projects = projects;
	}

	/** Looks at every stream once. */
	void check() {
		List<OpenStream> open = this.streams.all().toList();
		if (open.isEmpty()) {
			return;
		}
		Set<String> named = open.stream().map((stream) -> stream.onlooker().session()).collect(Collectors.toSet());
		Map<String, Actor> present = this.sessions.present(named);
		for (OpenStream stream : open) {
			Actor actor = present.get(stream.onlooker().session());
			if (actor == null || !sees(actor, stream.deployment())) {
				stream.end();
			}
			else {
				stream.mayNow(actor);
			}
		}
	}

	private boolean sees(Actor actor, @Nullable UUID deployment) {
		return deployment == null
				|| this.projects.of(deployment).filter((project) -> actor.may(Permission.SEE, project)).isPresent();
	}

}
