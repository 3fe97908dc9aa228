package greenboard.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts what an Alertmanager posts, with the labels of the command that the page shows.
 */
final class AlertSender {

	private static final Pattern LABEL = Pattern.compile("(\\w+)=(\\S+)");

	private final JsonMapper json = JsonMapper.builder().build();

	private final Machine machine;

	AlertSender(Machine machine) {
		this.machine = machine;
	}

	/** Sends the test alert of a command. */
	void test(String command) {
		send(labels(command), "");
	}

	/** Sends an alert that is no test, for the trigger that a command names. */
	void real(String command, String summary) {
		Map<String, String> labels = labels(command);
		labels.keySet().removeAll(List.of("greenboard_test", "greenboard_change"));
		labels.put("alertname", "ErrorRate");
		send(labels, summary);
	}

	private static Map<String, String> labels(String command) {
		Map<String, String> labels = new LinkedHashMap<>();
		Matcher matcher = LABEL.matcher(command.replaceFirst("--\\S+", ""));
		while (matcher.find()) {
			labels.put(matcher.group(1), matcher.group(2));
		}
		assertThat(labels).containsKeys("alertname", "greenboard_deployment", "greenboard_trigger");
		return labels;
	}

	private void send(Map<String, String> labels, String summary) {
		Map<String, Object> alert = Map.of("status", "firing", "fingerprint", UUID.randomUUID().toString(), "startsAt",
				"2027-01-01T10:00:00Z", "labels", labels, "annotations", Map.of("summary", summary));
		String body = this.json.writeValueAsString(Map.of("version", "4", "alerts", List.of(alert)));
		assertThat(this.machine.post("/api/v1/hooks/alertmanager", body).statusCode()).isEqualTo(200);
	}

}
