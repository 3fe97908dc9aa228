package greenboard.projects;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.ProjectSummary;
import greenboard.credentials.TokenForm;
import greenboard.credentials.TokenList;
import greenboard.credentials.TokenManagement;

/**
 * The tokens of a project. A new one is on the page that answers, and nowhere else.
 */
@Controller
class ProjectTokensController {

	private final ProjectAccess access;

	private final TokenList list;

	private final TokenManagement management;

	private final MessageSourceAccessor messages;

	ProjectTokensController(ProjectAccess access, TokenList list, TokenManagement management, MessageSource messages) {
		this.access = access;
		this.list = list;
		this.management = management;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/projects/{key}/tokens")
	String tokens(@PathVariable String key, @CurrentActor Actor actor, Model model) {
		model.addAttribute("form", TokenForm.EMPTY);
		return page(this.access.administered(key, actor), model);
	}

	@PostMapping("/projects/{key}/tokens")
	String create(@PathVariable String key, @Valid @ModelAttribute("form") TokenForm form, BindingResult errors,
			@CurrentActor Actor actor, Model model, HttpServletResponse response) {
		ProjectSummary project = this.access.administered(key, actor);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			String token = this.management.create(project.id(), form.grant(), actor);
			model.addAttribute("token", token).addAttribute("name", form.name());
		}
		return page(project, model);
	}

	@PostMapping("/projects/{key}/tokens/{id}/revocation")
	String revoke(@PathVariable String key, @PathVariable UUID id, @CurrentActor Actor actor,
			RedirectAttributes after) {
		ProjectSummary project = this.access.administered(key, actor);
		this.management.revoke(id, project.id(), actor);
		after.addFlashAttribute("said", this.messages.getMessage("credentials.tokens.revoked"));
		return "redirect:/projects/" + project.key() + "/tokens";
	}

	private String page(ProjectSummary project, Model model) {
		model.addAttribute("project", project).addAttribute("tokens", this.list.of(project.id()));
		return "projects/tokens";
	}

}
