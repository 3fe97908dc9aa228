package greenboard.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;
import greenboard.readiness.Readiness.KnockOut;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.verdict.Blocker.Severity;

/**
 * The verdict with everything that it rests on.
 *
 * @param readiness score, ceiling and bands
 * @param verdict what the rules say
 * @param blockers what stands in the way, no-go first; complete when all critical items
 * were given
 * @param blockerCount how many blockers there are, also where only the first critical
 * items were given
 * @param dissent whether the decision in force goes over somebody's sign-off
 * @param breakGlass whether the decision in force breaks the glass
 */
public record Assessment(Readiness readiness, Verdict verdict, List<Blocker> blockers, int blockerCount,
		boolean dissent, boolean breakGlass) {

	/**
	 * Assesses a deployment.
	 * @param place the deployment's page, from the root of the application
	 * @param scheme weights and bands
	 * @param tallies the leaves that count
	 * @param criticals the critical items that knock the band out, failed ones first; the
	 * first few are enough for the verdict and the count
	 * @param standings what other records have to say
	 * @param decision the decision in force, null for none
	 * @return the verdict
	 */
	public static Assessment of(String place, Scheme scheme, Tallies tallies, List<CriticalItem> criticals,
			Standings standings, @Nullable Decision decision) {
		Readiness readiness = tallies.readiness(scheme);
		KnockOut knockOut = readiness.knockOut();
		List<Blocker> own = own(place, readiness, tallies, criticals);
		List<Blocker> others = standings.blockers();
		List<Blocker> all = new ArrayList<>(only(Severity.NO_GO, others));
		if (decision != null && !decision.go()) {
			all.add(noGo(place, decision));
		}
		all.addAll(own);
		all.addAll(only(Severity.HOLD, others));
		int unlisted = knockOut.criticalOpen() + knockOut.criticalFailed() - criticals.size();
		return new Assessment(readiness, verdict(all, decision), List.copyOf(all), all.size() + unlisted,
				decision != null && decision.dissent(), decision != null && decision.breakGlass());
	}

	private static Blocker noGo(String place, Decision decision) {
		return new Blocker(Blocker.NO_GO_DECISION, Severity.NO_GO,
				List.of(decision.by(), Objects.requireNonNullElse(decision.reason(), "")), place + "/decision");
	}

	private static Verdict verdict(List<Blocker> all, @Nullable Decision decision) {
		if (!only(Severity.NO_GO, all).isEmpty()) {
			return Verdict.NO_GO;
		}
		if (decision != null && decision.go() && all.stream().allMatch(decision::goesOver)) {
			return Verdict.GO;
		}
		return all.isEmpty() ? Verdict.READY : Verdict.HOLD;
	}

	/**
	 * Whether somebody with authority could record a go.
	 * @param goneOver the blockers that they go over by name
	 * @return true when nothing else stands in the way, and nothing of it is more than a
	 * sign-off
	 */
	public boolean allowsGo(List<GoneOver> goneOver) {
		return over(Blocker::ofSignOff, goneOver);
	}

	/**
	 * Whether an administrator could break the glass.
	 * @return true on a hold when nothing stands in the way but roles that have to sign,
	 * whether they can or not
	 */
	public boolean allowsBreakGlass() {
		return this.verdict == Verdict.HOLD && over(Blocker::ofRole, goneOver(""));
	}

	/**
	 * All blockers, gone over for one reason.
	 * @param reason why
	 * @return one for each blocker that was given
	 */
	public List<GoneOver> goneOver(String reason) {
		return this.blockers.stream().map((blocker) -> new GoneOver(blocker, reason)).toList();
	}

	private boolean over(Predicate<Blocker> mercy, List<GoneOver> goneOver) {
		return this.blockerCount == this.blockers.size() && this.blockers.stream()
			.allMatch((blocker) -> mercy.test(blocker)
					&& goneOver.stream().map(GoneOver::blocker).anyMatch(blocker::sameAs));
	}

	private static List<Blocker> only(Severity severity, List<Blocker> blockers) {
		return blockers.stream().filter((blocker) -> blocker.severity() == severity).toList();
	}

	private static List<Blocker> own(String place, Readiness readiness, Tallies tallies, List<CriticalItem> criticals) {
		List<Blocker> blockers = new ArrayList<>();
		add(blockers, criticals, Status.FAILED, Severity.NO_GO, Blocker.CRITICAL_FAILED, place);
		Band reachable = capped(readiness, readiness.ceiling());
		boolean outOfReach = reachable != null && !reachable.go();
		if (reachable != null && outOfReach) {
			blockers
				.add(new Blocker(Blocker.OUT_OF_REACH, Severity.NO_GO, List.of(reachable.name()), place + "/score"));
		}
		add(blockers, criticals, Status.OPEN, Severity.HOLD, Blocker.CRITICAL_OPEN, place);
		Band band = capped(readiness, readiness.floor());
		if (band != null && !band.go() && !outOfReach && readiness.floor() != null) {
			blockers.add(new Blocker(Blocker.BAND, Severity.HOLD,
					List.of(Exact.shown(readiness.floor()).toPlainString(), band.name()), place + "/score"));
		}
		if (readiness.incomplete()) {
			blockers.add(new Blocker(Blocker.INCOMPLETE, Severity.HOLD, List.of(), place + "/score"));
		}
		int outside = tallies.outside().open() + tallies.outside().failed();
		if (outside > 0) {
			blockers.add(new Blocker(Blocker.OUTSIDE_THE_SCORE, Severity.HOLD, List.of(String.valueOf(outside)),
					place + "/score#outside"));
		}
		return blockers;
	}

	private static void add(List<Blocker> blockers, List<CriticalItem> criticals, Status state, Severity severity,
			String kind, String place) {
		for (CriticalItem critical : criticals) {
			if (critical.state() == state) {
				blockers.add(new Blocker(kind, severity, List.of(critical.key(), critical.text()),
						place + "/items/" + critical.key()));
			}
		}
	}

	/**
	 * The band of a number with the cap that waivers bring, but without the one of
	 * critical items, which are blockers of their own.
	 */
	private static @Nullable Band capped(Readiness readiness, @Nullable BigFraction number) {
		if (number == null || readiness.incomplete()) {
			return null;
		}
		Scheme scheme = readiness.scheme();
		Band band = scheme.bandOf(number);
		return (readiness.knockOut().waived() > 0 && scheme.bandOf(number).equals(scheme.bands().get(0)))
				? scheme.bestWithWaiver() : band;
	}

}
