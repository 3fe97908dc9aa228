package greenboard.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;
import greenboard.templates.Published;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateManagement;

/**
 * Checklist templates: previewing, publishing, listing.
 */
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesApi {

	private static final String MARKDOWN = "text/markdown";

	private final TemplateManagement management;

	private final TemplateLibrary library;

	TemplatesApi(TemplateManagement management, TemplateLibrary library) {
		this.management = management;
		this.library = library;
	}

	@Operation(summary = "Shows what a Markdown source would become; stores nothing")
	@PostMapping(path = "/preview", consumes = MARKDOWN, produces = MediaType.APPLICATION_JSON_VALUE)
	Outline preview(InputStream body) throws IOException {
		return ChecklistReader.read(source(body)).outline();
	}

	@Operation(summary = "Publishes a Markdown source as version 1 or the next version of a template",
			description = "201 with the new version; 200 with the version that has this very source already. "
					+ "Without `key`, the key of the front matter holds; without either, the key is made from the "
					+ "title: of the templates with that title, a source that has half of the items of one becomes its "
					+ "next version, any other a template of its own, with a number behind its key. "
					+ "`key` and `version` of the answer say which it became.")
	@PostMapping(consumes = MARKDOWN, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<TemplateJson> publish(@RequestParam(required = false) @Nullable String key, InputStream body,
			@CurrentActor Actor actor) throws IOException {
		Published published = this.management.publish(key, source(body), actor);
		TemplateJson template = TemplateJson.of(published.version());
		URI location = URI.create("/api/v1/templates/" + template.key() + "/versions/" + template.version());
		return (published.created() ? ResponseEntity.created(location) : ResponseEntity.ok().location(location))
			.body(template);
	}

	@Operation(summary = "Lists the templates")
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	List<TemplateSummaryJson> list() {
		return this.library.list().stream().map(TemplateSummaryJson::of).toList();
	}

	/**
	 * Reads one byte more than a source may have, so that the reader refuses what is too
	 * large and nothing larger is ever held in memory.
	 */
	private static byte[] source(InputStream body) throws IOException {
		return body.readNBytes(ChecklistReader.MOST_BYTES + 1);
	}

}
