package greenboard.api;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateNotFound;
import greenboard.templates.TemplateVersion;

/**
 * One template: its newest version, any version, a version's source.
 */
@RestController
@RequestMapping("/api/v1/templates/{key}")
class TemplateVersionsApi {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final TemplateLibrary library;

	TemplateVersionsApi(TemplateLibrary library) {
		this.library = library;
	}

	@Operation(summary = "Reads the newest version of a template")
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	TemplateJson newest(@PathVariable String key) {
		return TemplateJson.of(this.library.newest(key).orElseThrow(() -> new TemplateNotFound(key)));
	}

	@Operation(summary = "Reads one version of a template")
	@GetMapping(path = "/versions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
	TemplateJson version(@PathVariable String key, @PathVariable int number) {
		return TemplateJson.of(find(key, number));
	}

	@Operation(summary = "Reads the source of a version, byte for byte")
	@GetMapping("/versions/{number}/source.md")
	ResponseEntity<byte[]> source(@PathVariable String key, @PathVariable int number) {
		return ResponseEntity.ok().contentType(MARKDOWN).body(this.library.source(find(key, number).id()));
	}

	private TemplateVersion find(String key, int number) {
		return this.library.find(key, number).orElseThrow(() -> new TemplateNotFound(key + "@" + number));
	}

}
