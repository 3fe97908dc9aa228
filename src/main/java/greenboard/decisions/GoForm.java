package greenboard.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.WallTime;
import greenboard.decisions.Going.Over;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;

/**
 * A go as it is filled in.
 *
 * @param validUntil until when, on the clock of the zone
 * @param zone that clock's time zone
 * @param reason why, may be empty
 * @param seen what the page showed
 * @param over the sign-offs that could be gone over
 */
record GoForm(@Nullable String validUntil, @Nullable String zone, @Nullable String reason, @Nullable Seen seen,
		@Nullable List<OverForm> over) {

	private static final Duration VALID = Duration.ofHours(24);

	/**
	 * One sign-off that could be gone over.
	 *
	 * @param kind the blocker's kind
	 * @param name the role's title
	 * @param chosen whether it is gone over
	 * @param reason why
	 */
	record OverForm(@Nullable String kind, @Nullable String name, @Nullable Boolean chosen, @Nullable String reason) {

		boolean names(Blocker blocker) {
			return blocker.kind().equals(this.kind) && blocker.words().get(0).equals(this.name);
		}

		Over over() {
			return new Over(Objects.requireNonNullElse(this.kind, ""), Objects.requireNonNullElse(this.name, ""),
					Objects.requireNonNullElse(this.reason, ""));
		}

	}

	/**
	 * What the page offers: valid for a day after the target time, with what the decision
	 * in force goes over already.
	 */
	static GoForm offered(DeploymentHead head, List<Blocker> blockers, Instant now) {
		WallTime until = validUntil(head, now);
		return new GoForm(until.local(), until.zone(), null, null, goneOver(head.decision())).on(head, blockers);
	}

	static WallTime validUntil(DeploymentHead head, Instant now) {
		Instant last = head.targetAt().isAfter(now) ? head.targetAt() : now;
		return WallTime.of(last.plus(VALID));
	}

	private static List<OverForm> goneOver(@Nullable Decision decision) {
		return (decision != null) ? decision.goneOver()
			.stream()
			.map((over) -> new OverForm(over.blocker().kind(), over.blocker().words().get(0), true, over.reason()))
			.toList() : List.of();
	}

	/** The same, resting on what is there now. */
	GoForm on(DeploymentHead head, List<Blocker> blockers) {
		List<OverForm> lines = blockers.stream().filter(Blocker::ofSignOff).map(this::line).toList();
		return new GoForm(this.validUntil, this.zone, this.reason, Seen.of(head.rested()), lines);
	}

	private OverForm line(Blocker blocker) {
		return lines().stream()
			.filter((line) -> line.names(blocker))
			.findFirst()
			.orElseGet(() -> new OverForm(blocker.kind(), blocker.words().get(0), null, null));
	}

	private List<OverForm> lines() {
		return Objects.requireNonNullElse(this.over, List.of());
	}

	Going going() {
		WallTime until = new WallTime(Objects.requireNonNullElse(this.validUntil, ""),
				Objects.requireNonNullElse(this.zone, ""));
		Instant last = until.instant("validUntil");
		requireEveryoneChosen();
		return new Going(last, this.reason, lines().stream().map(OverForm::over).toList(),
				Objects.requireNonNullElse(this.seen, Seen.NOTHING).rested());
	}

	private void requireEveryoneChosen() {
		for (int index = 0; index < lines().size(); index++) {
			if (!Boolean.TRUE.equals(lines().get(index).chosen())) {
				throw new InvalidField("over[" + index + "]", Fault.NOT_GONE_OVER);
			}
		}
	}

}
