package greenboard.proof;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The items are as the trail leaves them.
 */
final class StatesCheck implements Check {

	@Override
	public String hold(Opened pack) throws DoesNotHold {
		Replay replay = Replay.of(pack.trail());
		List<JsonNode> items = Json.list(pack.json("score.json"), "items");
		for (JsonNode item : items) {
			String key = Json.text(item, "key");
			DoesNotHold.unless(Json.text(item, "state").equals(replay.state(key).name()),
					"%s is %s, and by the trail %s".formatted(key, Json.text(item, "state"), replay.state(key)));
		}
		return items.size() + " items are as the trail leaves them";
	}

}
