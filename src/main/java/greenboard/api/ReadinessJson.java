package greenboard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Decision;
import greenboard.verdict.Verdict;

/**
 * How ready a deployment is, with every reason against a go.
 *
 * @param deployment the deployment
 * @param formula the version of the formula
 * @param score the floor, rounded down to one decimal; null when nothing applies
 * @param ceiling what it could reach
 * @param band the score's band, null when incomplete
 * @param verdict what the rules say
 * @param mercy the price of waivers and of what does not apply
 * @param outsideTheScore items that no category counts and that are not settled
 * @param categories what the score weighs; empty without weights
 * @param blockers every reason against a go
 * @param nextBand the shortest way up, null in the best band
 * @param decision the decision in force, null for none
 * @param computedAt when
 */
record ReadinessJson(String deployment, int formula, @Nullable String score, @Nullable String ceiling,
		@Nullable String band, Verdict verdict, MercyJson mercy, int outsideTheScore, List<CategoryJson> categories,
		List<BlockerJson> blockers, @Nullable NextBandJson nextBand, @Nullable DecisionJson decision,
		Instant computedAt) {

	/**
	 * The price of mercy.
	 *
	 * @param bandWithoutWaivers the band with the waived items open
	 * @param scoreIfNotApplicableCounted the score with what does not apply counted as
	 * open
	 */
	record MercyJson(@Nullable String bandWithoutWaivers, @Nullable String scoreIfNotApplicableCounted) {
	}

	/**
	 * One category.
	 *
	 * @param name its name
	 * @param weight its weight out of 100
	 * @param done done items
	 * @param failed failed ones
	 * @param waived waived ones
	 * @param open open ones
	 * @param notApplicable ones that do not apply
	 * @param share the done part in percent, null where nothing applies
	 */
	record CategoryJson(String name, BigDecimal weight, int done, int failed, int waived, int open, int notApplicable,
			@Nullable String share) {
	}

	/**
	 * One reason against a go.
	 *
	 * @param kind what it is about
	 * @param text the reason as a sentence
	 * @param href where something can be done about it
	 */
	record BlockerJson(String kind, String text, String href) {
	}

	/**
	 * The decision in force.
	 *
	 * @param kind go or no-go
	 * @param by who decided
	 * @param at when
	 * @param validUntil until when a go may be begun with
	 * @param reason why
	 * @param score the score that it rests on
	 * @param band the band that it rests on
	 * @param formula the version of the formula at that time
	 * @param dissent whether it goes over somebody's sign-off
	 * @param breakGlass whether an administrator broke the glass
	 * @param digest SHA-256 of what a go that breaks the glass was signed for
	 * @param goneOver the sign-offs that it goes over
	 */
	record DecisionJson(Decision.Kind kind, String by, Instant at, @Nullable Instant validUntil,
			@Nullable String reason, @Nullable String score, @Nullable String band, int formula, boolean dissent,
			boolean breakGlass, @Nullable String digest, List<GoneOverJson> goneOver) {
	}

	/**
	 * A sign-off that was gone over.
	 *
	 * @param kind what it is about
	 * @param text what stood in the way, as a sentence
	 * @param reason why it was gone over
	 */
	record GoneOverJson(String kind, String text, String reason) {
	}

	/**
	 * The shortest way up.
	 *
	 * @param band the band that it leads to, null when incomplete
	 * @param reachable whether ticking leads there
	 * @param unmendable what no tick can mend
	 * @param items the items to do, in order
	 */
	record NextBandJson(@Nullable String band, boolean reachable, List<String> unmendable, List<StepJson> items) {
	}

	/**
	 * One item to do.
	 *
	 * @param key the item
	 * @param points what it brings
	 * @param owner the address of who it is assigned to
	 */
	record StepJson(String key, @Nullable String points, @Nullable String owner) {
	}

}
