package greenboard.templates;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.prose.Prose;

/**
 * The template library: the list, and each version's page.
 */
@Controller
class TemplateController {

	private final TemplateLibrary library;

	TemplateController(TemplateLibrary library) {
		this.library = library;
	}

	@GetMapping("/templates")
	String list(@CurrentActor Actor actor, Model model) {
		model.addAttribute("templates", this.library.list());
		model.addAttribute("mayPublish", actor.maySomewhere(Permission.MANAGE));
		return "templates/list";
	}

	@GetMapping("/templates/{key}")
	String newest(@PathVariable String key, @CurrentActor Actor actor, Model model) {
		return page(this.library.newest(key).orElseThrow(() -> new TemplateNotFound(key)), actor, model);
	}

	@GetMapping("/templates/{key}/versions/{number}")
	String version(@PathVariable String key, @PathVariable int number, @CurrentActor Actor actor, Model model) {
		return page(this.library.find(key, number).orElseThrow(() -> new TemplateNotFound(key + "@" + number)), actor,
				model);
	}

	private String page(TemplateVersion version, Actor actor, Model model) {
		List<TemplateSummary> versions = this.library.versions(version.key());
		model.addAttribute("version", version);
		model.addAttribute("outline", version.outline());
		model.addAttribute("readable", ReadableOutline.of(version.outline()));
		model.addAttribute("triggers",
				version.outline().rollbackTriggers().stream().map((trigger) -> Prose.inline(trigger.text())).toList());
		model.addAttribute("versions", versions);
		model.addAttribute("newest", versions.get(0));
		model.addAttribute("mayPublish", actor.maySomewhere(Permission.MANAGE));
		return "templates/version";
	}

}
