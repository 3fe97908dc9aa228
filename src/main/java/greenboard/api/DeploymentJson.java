package greenboard.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentState;
import greenboard.purpose.Outcome;
import greenboard.register.Board;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Figures;
import greenboard.verdict.Verdict;

/**
 * A deployment with its checklist.
 *
 * @param id its id
 * @param project the project's key
 * @param template the template's version, as in {@code web-postgres@3}
 * @param version which version of the project
 * @param environment where to
 * @param artifactDigest the digest of what is to be deployed
 * @param targetAt when
 * @param lead the address of who leads it
 * @param state how far it is
 * @param outcome how it went, null unless it is closed
 * @param verdict what the rules say
 * @param score the floor, rounded down to one decimal
 * @param ceiling what it could reach
 * @param band the score's band
 * @param dissent whether the go in force goes over somebody's sign-off
 * @param breakGlass whether an administrator broke the glass for it
 * @param fields the template's deployment fields
 * @param createdAt when it was started
 * @param changedAt when it was last changed
 * @param sections its sections and items
 */
record DeploymentJson(String id, String project, String template, String version, String environment,
		@Nullable String artifactDigest, Instant targetAt, @Nullable String lead, DeploymentState state,
		@Nullable Outcome outcome, Verdict verdict, @Nullable String score, @Nullable String ceiling,
		@Nullable String band, boolean dissent, boolean breakGlass, Map<String, @Nullable String> fields,
		Instant createdAt, Instant changedAt, List<SectionJson> sections) {

	static DeploymentJson of(Board board) {
		DeploymentHead head = board.head();
		Figures figures = head.figures();
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		head.fields().forEach((field) -> fields.put(field.name(), field.value()));
		return new DeploymentJson(head.id().toString(), head.project().key(),
				head.template().key() + "@" + head.template().number(), head.version(), head.environment(),
				head.artifactDigest(), head.targetAt(), (head.lead() != null) ? head.lead().email() : null,
				head.state(), (head.end() != null) ? head.end().outcome() : null, figures.verdict(),
				Numbers.plain(figures.score()), Numbers.plain(figures.ceiling()), figures.band(), figures.dissent(),
				figures.breakGlass(), fields, head.createdAt(), head.changedAt(),
				board.sections().stream().map(SectionJson::of).toList());
	}

}
