package greenboard.imports;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.PublicationRefused;
import greenboard.templates.TemplateLibrary;

/**
 * Takes a checklist in: a file or pasted text becomes a draft, and its preview follows.
 */
@Controller
class ImportController {

	private final DraftManagement drafts;

	private final TemplateLibrary library;

	private final MessageSource messages;

	ImportController(DraftManagement drafts, TemplateLibrary library, MessageSource messages) {
		this.drafts = drafts;
		this.library = library;
		this.messages = messages;
	}

	@GetMapping("/templates/import")
	ModelAndView form(@RequestParam(required = false) @Nullable String key, @CurrentActor Actor actor) {
		return page(new ImportForm(null, null, key), null, actor);
	}

	@PostMapping("/templates/import")
	ModelAndView importSource(ImportForm form, Locale locale, @CurrentActor Actor actor) {
		try {
			if (form.isEmpty()) {
				return refused(form, text("imports.error.nothing", locale), locale, actor);
			}
			UUID draft = this.drafts.importSource(form.name(text("imports.pasted", locale)), form.template(),
					form.source(), actor);
			return new ModelAndView("redirect:/templates/drafts/" + draft);
		}
		catch (UnreadableChecklist | PublicationRefused ex) {
			return refused(form, ex.getMessage(), locale, actor);
		}
		catch (TooManyDrafts ex) {
			return refused(form, text("imports.error.drafts", locale, TooManyDrafts.LIMIT), locale, actor);
		}
	}

	private ModelAndView refused(ImportForm form, @Nullable String error, Locale locale, Actor actor) {
		ModelAndView page = page(form, error, actor);
		page.addObject("name", form.isEmpty() ? "" : form.name(text("imports.pasted", locale)));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(ImportForm form, @Nullable String error, Actor actor) {
		ModelAndView page = new ModelAndView("imports/import");
		page.addObject("drafts", this.drafts.of(actor));
		page.addObject("templates", this.library.list());
		page.addObject("form", form);
		page.addObject("error", error);
		return page;
	}

	private String text(String code, Locale locale, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale);
	}

}
