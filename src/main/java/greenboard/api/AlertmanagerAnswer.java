package greenboard.api;

import java.util.ArrayList;
import java.util.List;

import greenboard.alerts.IncomingAlert;
import greenboard.rollback.TriggerAlert.Effect;

/**
 * What came of a notification.
 *
 * @param received how many alerts were in it
 * @param truncated how many more its sender left out
 * @param matched how many named a trigger that the token may fire
 * @param alerts what came of each
 */
record AlertmanagerAnswer(int received, long truncated, long matched, List<AlertJson> alerts) {

	/**
	 * What came of one alert.
	 *
	 * @param fingerprint which one
	 * @param status {@code firing} or {@code resolved}
	 * @param outcome what came of it: {@code SEEN} for the same again
	 */
	record AlertJson(String fingerprint, String status, Effect outcome) {
	}

	static AlertmanagerAnswer of(AlertmanagerPayload payload, List<Effect> effects) {
		List<AlertJson> alerts = new ArrayList<>();
		for (int place = 0; place < effects.size(); place++) {
			IncomingAlert alert = payload.alerts().get(place);
			alerts.add(new AlertJson(alert.identity().fingerprint(),
					alert.identity().resolved() ? "resolved" : "firing", effects.get(place)));
		}
		return new AlertmanagerAnswer(alerts.size(), payload.truncated(),
				effects.stream().filter((effect) -> effect != Effect.UNMATCHED && effect != Effect.NOT_ALLOWED).count(),
				alerts);
	}

}
