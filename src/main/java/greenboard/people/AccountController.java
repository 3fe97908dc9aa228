package greenboard.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Account;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.Preferences;
import greenboard.accounts.Theme;
import greenboard.security.Site;

/**
 * The name and the preferences of the person who is signed in.
 */
@Controller
class AccountController {

	private static final String PAGE = "people/account";

	private final Actors actors;

	private final PersonManagement management;

	private final Site site;

	private final MessageSourceAccessor messages;

	AccountController(Actors actors, PersonManagement management, Site site, MessageSource messages) {
		this.actors = actors;
		this.management = management;
		this.site = site;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account")
	String page(@CurrentActor Actor actor, Model model) {
		Account account = account(actor);
		Preferences preferences = account.preferences();
		model.addAttribute("email", account.email());
		model.addAttribute("form", new AccountForm(actor.name(), preferences.theme().name(), preferences.singleKeys()));
		return PAGE;
	}

	@PostMapping("/account")
	String save(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, @CurrentActor Actor actor,
			Model model, HttpServletResponse response, RedirectAttributes after) {
		if (errors.hasErrors()) {
			model.addAttribute("email", account(actor).email());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		this.management.rename(form.name(), actor);
		this.management.prefer(form.preferences(), actor);
		response.addCookie(forgetColoursOfDevice());
		after.addFlashAttribute("said", this.messages.getMessage("people.account.saved"));
		return "redirect:/account";
	}

	/* The button at the head of the page leaves a cookie that would hide the choice. */
	private Cookie forgetColoursOfDevice() {
		Cookie cookie = new Cookie("theme", "");
		cookie.setPath("/");
		cookie.setMaxAge(0);
		cookie.setSecure(this.site.https());
		cookie.setAttribute("SameSite", "Lax");
		return cookie;
	}

	private Account account(Actor actor) {
		PersonId person = actor.person();
		if (person == null) {
			throw new PersonNotFound();
		}
		return this.actors.account(person).orElseThrow(PersonNotFound::new);
	}

	/**
	 * What the form sends.
	 *
	 * @param name the name to print
	 * @param theme the colours
	 * @param singleKeys whether single-letter keys act
	 */
	record AccountForm(
			@NotBlank(message = "{accounts.name.missing}") @Size(max = 120,
					message = "{accounts.name.long}") String name,
			@Pattern(regexp = "AUTO|LIGHT|DARK") String theme, Boolean singleKeys) {

		AccountForm(String name, @Nullable String theme, @Nullable Boolean singleKeys) {
			this.name = name;
			this.theme = (theme != null) ? theme : Theme.AUTO.name();
			this.singleKeys = Boolean.TRUE.equals(singleKeys);
		}

		Preferences preferences() {
			return new Preferences(Theme.valueOf(this.theme), this.singleKeys);
		}

	}

}
