package greenboard.items;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.Waiver;
import greenboard.deployments.RequestManagement;

/**
 * Requests for a waiver of one critical item.
 */
@Controller
class WaiverController {

	private final RequestManagement requests;

	private final Answers answers;

	WaiverController(RequestManagement requests, Answers answers) {
		this.requests = requests;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/requests")
	String ask(@PathVariable DeploymentId id, @PathVariable String key, WaiverForm form,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.requests.askForWaiver(id, key, form.waiver(), actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	/**
	 * The risk that somebody asks to accept.
	 *
	 * @param reason why the item will not be done in time
	 * @param compensatingControl what limits the damage meanwhile
	 * @param expiresOn the last day on which it holds
	 */
	record WaiverForm(String reason, String compensatingControl,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate expiresOn) {

		Waiver waiver() {
			if (this.expiresOn == null) {
				throw new InvalidField("expiresOn", InvalidField.Fault.MISSING);
			}
			return new Waiver(this.reason, this.compensatingControl, this.expiresOn);
		}

	}

}
