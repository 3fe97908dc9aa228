package greenboard.templates;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.markdown.ChecklistReader;

/**
 * A version's source: as text to read and copy, and byte for byte as a file to keep.
 */
@Controller
class SourceController {

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	private final TemplateLibrary library;

	SourceController(TemplateLibrary library) {
		this.library = library;
	}

	@GetMapping("/templates/{key}/versions/{number}/source")
	String page(@PathVariable String key, @PathVariable int number, Model model) {
		TemplateVersion version = version(key, number);
		String source = ChecklistReader.read(this.library.source(version.id())).source();
		model.addAttribute("version", version);
		model.addAttribute("source", source);
		model.addAttribute("lines", source.lines().toList());
		return "templates/source";
	}

	@GetMapping("/templates/{key}/versions/{number}/source.md")
	ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int number) {
		TemplateVersion version = version(key, number);
		ContentDisposition file = ContentDisposition.attachment().filename(key + "-" + number + ".md").build();
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.eTag(version.sha256())
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.library.source(version.id()));
	}

	private TemplateVersion version(String key, int number) {
		return this.library.find(key, number).orElseThrow(() -> new TemplateNotFound(key + "@" + number));
	}

}
