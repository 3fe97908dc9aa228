package greenboard.api;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.alerts.AlertIntake;

/**
 * The webhook of Prometheus Alertmanager, which takes Grafana's too. Alertmanager tries
 * again after a 5xx alone, so nothing here is refused for coming too often or for being
 * written in another way than expected.
 */
@RestController
class AlertmanagerApi {

	/** A notification of a hundred thousand alerts fits. */
	private static final int LARGEST = 64 * 1024 * 1024;

	private final AlertIntake intake;

	private final JsonMapper json = JsonMapper.builder().build();

	AlertmanagerApi(AlertIntake intake) {
		this.intake = intake;
	}

	@Operation(
			summary = "Takes a notification of Alertmanager (webhook version 4) or Grafana: a test alert arms the "
					+ "rollback trigger that its labels name, any other fires it",
			requestBody = @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(type = "object"))))
	@PostMapping("/api/v1/hooks/alertmanager")
	AlertmanagerAnswer receive(@Parameter(hidden = true) InputStream body, @CurrentActor Actor actor)
			throws IOException {
		byte[] sent = body.readNBytes(LARGEST + 1);
		if (sent.length > LARGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		AlertmanagerPayload payload = AlertmanagerPayload.of(read(sent));
		return AlertmanagerAnswer.of(payload, this.intake.take(payload.alerts(), actor));
	}

	private JsonNode read(byte[] sent) {
		try {
			return this.json.readTree(sent);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The body is not JSON.", ex);
		}
	}

}
