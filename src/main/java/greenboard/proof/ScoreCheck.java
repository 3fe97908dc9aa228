package greenboard.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Leaf;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.Tally;
import greenboard.readiness.WeightedCategory;

/**
 * The score, worked out again from the items, weights and bands of the pack.
 */
final class ScoreCheck implements Check {

	private static final String OUTSIDE = "\0";

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		JsonNode told = pack.json("score.json");
		DoesNotHold.unless(Json.text(told, "type").equals("greenboard/score/1")
				&& Json.number(told, "formula") == Readiness.FORMULA, "the score is of another formula");
		Readiness found;
		try {
			Scheme scheme = scheme(Json.member(told, "scheme"));
			found = Readiness.of(scheme, tallies(scheme, Json.list(told, "items")));
		}
		catch (IllegalArgumentException ex) {
			throw new DoesNotHold("the score has no scheme that can be: " + ex.getMessage());
		}
		Band band = found.band();
		compare(told, "score", shown(found.floor()));
		compare(told, "ceiling", shown(found.ceiling()));
		compare(told, "band", (band != null) ? band.name() : null);
		return "%s, could reach %s, %s".formatted(shown(found.floor()), shown(found.ceiling()),
				(band != null) ? band.name() : "incomplete");
	}

	static Scheme scheme(JsonNode told) throws DoesNotHold {
		List<WeightedCategory> categories = new ArrayList<>();
		for (JsonNode category : Json.list(told, "categories")) {
			categories
				.add(new WeightedCategory(Json.text(category, "name"), new BigDecimal(Json.text(category, "weight"))));
		}
		List<Band> bands = new ArrayList<>();
		for (JsonNode band : Json.list(told, "bands")) {
			bands.add(new Band(Json.text(band, "name"), new BigDecimal(Json.text(band, "from")), Json.flag(band, "go"),
					Json.text(band, "text")));
		}
		return new Scheme(categories, bands);
	}

	private static Map<String, Tally> tallies(Scheme scheme, List<JsonNode> items) throws DoesNotHold {
		Map<String, Tally> tallies = new HashMap<>();
		for (JsonNode item : items) {
			Leaf leaf = new Leaf(Status.valueOf(Json.text(item, "state")), new BigDecimal(Json.text(item, "weight")),
					Json.flag(item, "critical"), Json.flag(item, "optional"));
			tallies.merge(place(scheme, Json.optional(item, "category")), Tally.EMPTY.plus(leaf), Tally::plus);
		}
		return tallies;
	}

	private static String place(Scheme scheme, @Nullable String category) {
		if (!scheme.weighted()) {
			return Scheme.WHOLE;
		}
		return (category != null && scheme.counts(category)) ? category : OUTSIDE;
	}

	private static @Nullable String shown(@Nullable BigFraction number) {
		return (number != null) ? Exact.shown(number).toPlainString() : null;
	}

	private static void compare(JsonNode told, String name, @Nullable String found) throws DoesNotHold {
		String said = Json.optional(told, name);
		DoesNotHold.unless(Objects.equals(said, found),
				"%s is %s, not %s".formatted(name, String.valueOf(found), String.valueOf(said)));
	}

}
