package greenboard.people;

import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.credentials.IssuedTokens;
import greenboard.credentials.TokenManagement;

/**
 * The tokens of all people and projects, for administrators.
 */
@Controller
class AllTokensController {

	private final IssuedTokens tokens;

	private final TokenManagement management;

	private final MessageSourceAccessor messages;

	AllTokensController(IssuedTokens tokens, TokenManagement management, MessageSource messages) {
		this.tokens = tokens;
		this.management = management;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/people/tokens")
	String page(@CurrentActor Actor actor, Model model) {
		model.addAttribute("tokens", this.tokens.all(actor));
		return "people/all-tokens";
	}

	@PostMapping("/people/tokens/{id}/revocation")
	String revoke(@PathVariable UUID id, @CurrentActor Actor actor, RedirectAttributes after) {
		this.management.revoke(id, actor);
		after.addFlashAttribute("said", this.messages.getMessage("credentials.tokens.revoked"));
		return "redirect:/people/tokens";
	}

}
