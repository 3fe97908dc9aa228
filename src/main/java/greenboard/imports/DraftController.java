package greenboard.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.templates.PublicationRefused;
import greenboard.templates.Published;
import greenboard.templates.TemplateLibrary;

/**
 * A draft's page: the preview, and what ends it.
 */
@Controller
class DraftController {

	private final DraftManagement drafts;

	private final TemplateLibrary library;

	private final MessageSource messages;

	DraftController(DraftManagement drafts, TemplateLibrary library, MessageSource messages) {
		this.drafts = drafts;
		this.library = library;
		this.messages = messages;
	}

	@GetMapping("/templates/drafts/{id}")
	String preview(@PathVariable UUID id, @RequestParam(required = false) @Nullable String item,
			@CurrentActor Actor actor, Model model) {
		model.addAttribute("preview", Preview.of(this.drafts.open(id, actor)));
		model.addAttribute("templates", this.library.list());
		model.addAttribute("open", item);
		return "imports/preview";
	}

	@PostMapping("/templates/drafts/{id}/publish")
	String publish(@PathVariable UUID id, @RequestParam int revision, Locale locale, @CurrentActor Actor actor,
			RedirectAttributes redirect) {
		try {
			Published published = this.drafts.publish(id, revision, actor);
			redirect.addFlashAttribute("said", text(published.created() ? "imports.published" : "imports.same", locale,
					published.version().number(), published.version().title()));
			redirect.addAttribute("key", published.version().key());
			redirect.addAttribute("number", published.version().number());
			return "redirect:/templates/{key}/versions/{number}";
		}
		catch (DraftChanged ex) {
			redirect.addFlashAttribute("notices", List.of(text("imports.error.changed", locale)));
			return "redirect:/templates/drafts/" + id;
		}
		catch (PublicationRefused ex) {
			redirect.addFlashAttribute("notices", ex.reasons());
			return "redirect:/templates/drafts/" + id;
		}
	}

	@PostMapping("/templates/drafts/{id}/discard")
	String discard(@PathVariable UUID id, Locale locale, @CurrentActor Actor actor, RedirectAttributes redirect) {
		this.drafts.discard(id, actor);
		redirect.addFlashAttribute("said", text("imports.discarded", locale));
		return "redirect:/templates";
	}

	private String text(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

}
