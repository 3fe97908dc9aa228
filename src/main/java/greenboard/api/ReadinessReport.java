package greenboard.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.api.ReadinessJson.BlockerJson;
import greenboard.api.ReadinessJson.CategoryJson;
import greenboard.api.ReadinessJson.DecisionJson;
import greenboard.api.ReadinessJson.GoneOverJson;
import greenboard.api.ReadinessJson.MercyJson;
import greenboard.api.ReadinessJson.NextBandJson;
import greenboard.api.ReadinessJson.StepJson;
import greenboard.readiness.Band;
import greenboard.readiness.CategoryScore;
import greenboard.readiness.Readiness;
import greenboard.readiness.ShortestWay;
import greenboard.readiness.ShortestWay.Obstacle;
import greenboard.readiness.Tally;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Assessment;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.GoneOver;
import greenboard.verdict.Rested;
import greenboard.verdict.Verdict;

/**
 * Says how ready a deployment is, for the interface.
 */
@Component
class ReadinessReport {

	private static final BigFraction PERCENT = BigFraction.of(100);

	private final Register register;

	private final MessageSource messages;

	private final Clock clock;

	ReadinessReport(Register register, MessageSource messages, Clock clock) {
		this.register = register;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * How ready a deployment is.
	 * @param head the deployment
	 * @param others what is named of it that it is not; with any, it is no more than a
	 * hold
	 */
	ReadinessJson of(DeploymentHead head, List<Blocker> others) {
		Assessment assessment = this.register.assessment(head);
		Readiness readiness = assessment.readiness();
		Tally outside = head.tallies().outside();
		return new ReadinessJson(head.id().toString(), Readiness.FORMULA, Numbers.shown(readiness.floor()),
				Numbers.shown(readiness.ceiling()), name(readiness.band()), verdict(assessment, others),
				mercy(readiness), outside.open() + outside.failed(), categories(readiness),
				blockers(others, assessment.blockers()), nextBand(this.register.shortestWay(head), assessment),
				decision(head.decision()), this.clock.instant());
	}

	private static MercyJson mercy(Readiness readiness) {
		return new MercyJson(name(readiness.mercy().bandWithoutWaivers()),
				Numbers.shown(readiness.mercy().scoreIfNotApplicableCounted()));
	}

	private static List<CategoryJson> categories(Readiness readiness) {
		return readiness.scheme().weighted() ? readiness.categories().stream().map(ReadinessReport::category).toList()
				: List.of();
	}

	private static CategoryJson category(CategoryScore category) {
		Tally tally = category.tally();
		BigFraction share = category.share();
		return new CategoryJson(category.name(), category.weight(), tally.done(), tally.failed(), tally.waived(),
				tally.open(), tally.notApplicable(), (share != null) ? Numbers.shown(share.multiply(PERCENT)) : null);
	}

	private static Verdict verdict(Assessment assessment, List<Blocker> others) {
		return (others.isEmpty() || assessment.verdict() == Verdict.NO_GO) ? assessment.verdict() : Verdict.HOLD;
	}

	private List<BlockerJson> blockers(List<Blocker> others, List<Blocker> all) {
		return Stream.of(others, all)
			.flatMap(List::stream)
			.map((blocker) -> new BlockerJson(blocker.kind(), this.messages.getMessage(blocker, Locale.ENGLISH),
					blocker.href()))
			.toList();
	}

	private @Nullable DecisionJson decision(@Nullable Decision decision) {
		if (decision == null) {
			return null;
		}
		Rested rested = decision.rested();
		return new DecisionJson(decision.kind(), decision.by(), decision.at(), decision.validUntil(), decision.reason(),
				(rested.score() != null) ? rested.score().toPlainString() : null, rested.band(), rested.formula(),
				decision.dissent(), decision.breakGlass(), decision.digest(),
				decision.goneOver().stream().map(this::goneOver).toList());
	}

	private GoneOverJson goneOver(GoneOver over) {
		return new GoneOverJson(over.blocker().kind(), this.messages.getMessage(over.blocker(), Locale.ENGLISH),
				over.reason());
	}

	private @Nullable NextBandJson nextBand(ShortestWay way, Assessment assessment) {
		if (way.target() == null && way.obstacles().isEmpty()) {
			return null;
		}
		return new NextBandJson(name(way.target()), way.reachable(),
				way.obstacles().stream().map((obstacle) -> sentence(obstacle, assessment)).toList(),
				way.steps().stream().map(ReadinessReport::step).toList());
	}

	private static StepJson step(ShortestWay.Step step) {
		return new StepJson(step.leaf().key(), Numbers.shown(step.points()), step.leaf().owner());
	}

	private String sentence(Obstacle obstacle, Assessment assessment) {
		Readiness readiness = assessment.readiness();
		Object[] words = switch (obstacle) {
			case CRITICAL_FAILED -> new Object[] { failed(assessment) };
			case WAIVED -> new Object[] { readiness.scheme().bestWithWaiver().name() };
			case CEILING -> new Object[] { Numbers.shown(readiness.ceiling()) };
			case INCOMPLETE -> new Object[0];
		};
		return this.messages.getMessage("api.unmendable." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
				words, Locale.ENGLISH);
	}

	private static String failed(Assessment assessment) {
		return assessment.blockers()
			.stream()
			.filter((blocker) -> blocker.kind().equals(Blocker.CRITICAL_FAILED))
			.map((blocker) -> blocker.words().get(0))
			.collect(Collectors.joining(", "));
	}

	private static @Nullable String name(@Nullable Band band) {
		return (band != null) ? band.name() : null;
	}

}
