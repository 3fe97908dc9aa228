package greenboard.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import greenboard.readiness.Band;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;

/**
 * Every decision has its entry and every such entry its decision, and no go was recorded
 * over a band that allows none or over a critical item that was open or had failed.
 */
final class DecisionsCheck implements Check {

	private static final Map<String, String> ACTIONS = Map.of("GO", "decision.go", "NO_GO", "decision.no-go",
			"BREAK_GLASS", "decision.break-glass");

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		Map<Long, Entry> told = new TreeMap<>();
		pack.trail()
			.stream()
			.map(Link::entry)
			.filter((entry) -> ACTIONS.containsValue(entry.action()))
			.forEach((entry) -> told.put(entry.seq(), entry));
		int decisions = 0;
		for (JsonNode decision : pack.json("decisions.json").values()) {
			Entry entry = told.remove(Json.number(decision, "seq"));
			String at = Json.text(decision, "at");
			if (entry == null || !entry.action().equals(ACTIONS.get(Json.text(decision, "kind")))) {
				throw new DoesNotHold("the decision of %s has no entry in the trail".formatted(at));
			}
			DoesNotHold.unless(
					Json.text(decision, "byId").equals(entry.actorId())
							&& Json.text(decision, "by").equals(entry.actorName()),
					"the decision of %s is somebody else's".formatted(at));
			if (!entry.action().equals(ACTIONS.get("NO_GO"))) {
				rests(pack, decision, entry, at);
			}
			decisions++;
		}
		DoesNotHold.unless(told.isEmpty(), "entries %s tell of decisions that are not here".formatted(told.keySet()));
		return decisions + " decisions";
	}

	private static void rests(Opened pack, JsonNode decision, Entry entry, String at) throws DoesNotHold {
		JsonNode score = pack.json("score.json");
		Scheme scheme = ScoreCheck.scheme(Json.member(score, "scheme"));
		String band = Json.text(decision, "band");
		DoesNotHold.unless(scheme.bands().stream().filter(Band::go).map(Band::name).anyMatch(band::equals),
				"the go of %s rests on a band that allows none".formatted(at));
		Replay then = Replay.of(pack.trail().subList(0, (int) entry.seq() - 1));
		List<JsonNode> items = Json.list(score, "items");
		for (JsonNode item : items) {
			Status state = then.state(Json.text(item, "key"));
			DoesNotHold.unless(!Json.flag(item, "critical") || (state != Status.OPEN && state != Status.FAILED),
					"the go of %s was given while %s was open".formatted(at, Json.text(item, "key")));
		}
	}

}
