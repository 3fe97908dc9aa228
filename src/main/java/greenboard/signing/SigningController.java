package greenboard.signing;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Faults;
import greenboard.credentials.Reauthentication;
import greenboard.credentials.TooManyAttempts;
import greenboard.credentials.WrongPassword;
import greenboard.passkeys.PasskeyRefused;
import greenboard.signoffs.PasskeySignOff;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.SigningRefused;

/**
 * The page on which people check what they sign, and sign it.
 */
@Controller
class SigningController {

	private final SigningPage page;

	private final SignOffManagement management;

	private final PasskeySignOff passkeys;

	private final Reauthentication reauthentication;

	private final MessageSourceAccessor messages;

	SigningController(SigningPage page, SignOffManagement management, PasskeySignOff passkeys,
			Reauthentication reauthentication, MessageSource messages) {
		this.passkeys = passkeys;
		this.page = page;
		this.management = management;
		this.reauthentication = reauthentication;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/deployments/{id}/sign-offs/{role}/sign")
	String check(@PathVariable DeploymentId id, @PathVariable String role, @CurrentActor Actor actor,
			HttpServletRequest request, Model model) {
		SignForm form = this.page.offered(id, role, actor);
		model.addAttribute("form", form);
		return this.page.show(id, role, form, actor, request, model);
	}

	/** What is refused here, the page says in full when the form itself is sent. */
	@PostMapping("/deployments/{id}/sign-offs/{role}/sign/statement")
	ResponseEntity<String> ask(@PathVariable DeploymentId id, @PathVariable String role,
			@ModelAttribute("form") SignForm form, BindingResult errors, @CurrentActor Actor actor) {
		this.page.require(id, role, actor);
		form.check(false, errors);
		if (errors.hasErrors()) {
			return ResponseEntity.unprocessableContent().build();
		}
		try {
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ask(id, role, form, actor));
		}
		catch (InvalidField ex) {
			return ResponseEntity.unprocessableContent().build();
		}
		catch (SigningRefused ex) {
			return ResponseEntity.status(HttpStatus.CONFLICT).build();
		}
	}

	private String ask(DeploymentId id, String role, SignForm form, Actor actor) {
		return this.passkeys.ask(id, role, form.signature(Objects.requireNonNull(form.meaning())), actor);
	}

	@PostMapping("/deployments/{id}/sign-offs/{role}/sign")
	String sign(@PathVariable DeploymentId id, @PathVariable String role, @ModelAttribute("form") SignForm form,
			BindingResult errors, @CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		this.page.require(id, role, actor);
		form.check(!form.byPasskey() && this.reauthentication.asksForPassword(request), errors);
		HttpStatus refusal = errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT
				: sign(id, role, form, errors, actor, request, response);
		if (refusal == HttpStatus.OK) {
			after.addFlashAttribute("said", this.messages.getMessage("signing.said." + form.meaning()));
			return "redirect:" + id.place() + "/sign-offs/" + role;
		}
		response.setStatus(refusal.value());
		return this.page.show(id, role, form, actor, request, model);
	}

	private HttpStatus sign(DeploymentId id, String role, SignForm form, BindingResult errors, Actor actor,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			if (form.byPasskey()) {
				signWithPasskey(id, role, form, actor);
			}
			else {
				this.reauthentication.confirm(actor, form.password(), request);
				this.management.sign(id, role, form.signature(Objects.requireNonNull(form.meaning())), actor);
			}
			return HttpStatus.OK;
		}
		catch (PasskeyRefused ex) {
			errors.reject("signing.passkey." + ex.reason());
		}
		catch (WrongPassword ex) {
			errors.rejectValue("password", "signing.password.wrong");
		}
		catch (TooManyAttempts ex) {
			errors.rejectValue("password", "signing.password.wait", new Object[] { ex.inWords() }, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.seconds()));
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		catch (InvalidField ex) {
			Faults.mark(errors, ex);
		}
		catch (SigningRefused ex) {
			errors.reject(List.of(ex.getCodes()).get(0), ex.getArguments(), null);
			return HttpStatus.CONFLICT;
		}
		return HttpStatus.UNPROCESSABLE_CONTENT;
	}

	/**
	 * Where nothing was answered, nothing was asked: what was refused then is refused
	 * again.
	 */
	private void signWithPasskey(DeploymentId id, String role, SignForm form, Actor actor) {
		if (!StringUtils.hasText(form.answer())) {
			ask(id, role, form, actor);
		}
		this.passkeys.sign(id, role, form.ceremony(), form.answer(), actor);
	}

}
