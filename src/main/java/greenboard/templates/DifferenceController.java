package greenboard.templates;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.difference.ChecklistDifference;
import greenboard.markdown.ChecklistReader;

/**
 * What differs between two versions of a template, in words and line by line.
 */
@Controller
class DifferenceController {

	private final TemplateLibrary library;

	DifferenceController(TemplateLibrary library) {
		this.library = library;
	}

	@GetMapping("/templates/{key}/differences")
	String differences(@PathVariable String key, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Model model) {
		List<TemplateSummary> versions = this.library.versions(key);
		if (versions.isEmpty()) {
			throw new TemplateNotFound(key);
		}
		TemplateVersion newer = version(key, (to != null) ? to : versions.get(0).number());
		TemplateVersion older = version(key, (from != null) ? from : Math.max(1, newer.number() - 1));
		model.addAttribute("versions", versions);
		model.addAttribute("older", older);
		model.addAttribute("newer", newer);
		model.addAttribute("differences",
				ChecklistDifference.between(older.outline(), newer.outline())
					.stream()
					.map(ReadableDifference::of)
					.toList());
		model.addAttribute("places", SourceDifference.between(source(older), source(newer)));
		return "templates/differences";
	}

	private TemplateVersion version(String key, int number) {
		return this.library.find(key, number).orElseThrow(() -> new TemplateNotFound(key + "@" + number));
	}

	private String source(TemplateVersion version) {
		return ChecklistReader.read(this.library.source(version.id())).source();
	}

}
