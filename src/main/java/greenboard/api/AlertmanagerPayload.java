package greenboard.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import greenboard.alerts.IncomingAlert;

/**
 * What Alertmanager's webhook sends, version 4, and whatever else sends at least that: of
 * an unknown field nothing is read, of a known one nothing is demanded, because an answer
 * of 400 loses every alert in the notification for good.
 *
 * @param alerts the alerts
 * @param truncated how many more there were than were sent
 */
record AlertmanagerPayload(List<IncomingAlert> alerts, long truncated) {

	/** What an alert says, in the order in which it is looked for. */
	private static final List<String> SAYINGS = List.of("summary", "description", "message");

	/**
	 * Reads a notification.
	 * @param root the body
	 * @return its alerts
	 * @throws IllegalArgumentException when it is no object
	 */
	static AlertmanagerPayload of(JsonNode root) {
		if (!root.isObject()) {
			throw new IllegalArgumentException("The body is not a notification of Alertmanager: it is no JSON object.");
		}
		List<IncomingAlert> alerts = new ArrayList<>();
		String status = text(root, "status");
		for (JsonNode alert : root.path("alerts")) {
			if (alert.isObject()) {
				alerts.add(alert(alert, status));
			}
		}
		JsonNode truncated = root.path("truncatedAlerts");
		return new AlertmanagerPayload(List.copyOf(alerts), truncated.isIntegralNumber() ? truncated.asLong(0) : 0);
	}

	private static IncomingAlert alert(JsonNode alert, String statusOfAll) {
		String status = text(alert, "status");
		boolean resolved = "resolved".equalsIgnoreCase(status.isEmpty() ? statusOfAll : status);
		Map<String, String> annotations = texts(alert.path("annotations"));
		String said = SAYINGS.stream()
			.map((name) -> annotations.getOrDefault(name, ""))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse(null);
		return IncomingAlert.of(text(alert, "fingerprint"), time(text(alert, "startsAt")), resolved,
				texts(alert.path("labels")), said, text(alert, "generatorURL"));
	}

	private static Map<String, String> texts(JsonNode map) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (map.isObject()) {
			map.properties().forEach((entry) -> {
				String text = text(entry.getValue());
				if (text != null) {
					texts.put(entry.getKey(), text);
				}
			});
		}
		return texts;
	}

	private static String text(JsonNode node, String name) {
		String text = text(node.path(name));
		return (text != null) ? text : "";
	}

	private static @Nullable String text(JsonNode node) {
		if (node.isString()) {
			return node.stringValue();
		}
		return (node.isNumber() || node.isBoolean()) ? node.asString() : null;
	}

	private static Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

}
