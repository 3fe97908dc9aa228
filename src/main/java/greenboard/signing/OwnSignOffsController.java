package greenboard.signing;

import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.rollcall.AwaitedAnswers;
import greenboard.signoffs.OwnSignOffs;

/**
 * What awaits the reader's answer and signature, and what they have signed.
 */
@Controller
class OwnSignOffsController {

	private final OwnSignOffs own;

	private final AwaitedAnswers asked;

	OwnSignOffsController(OwnSignOffs own, AwaitedAnswers asked) {
		this.own = own;
		this.asked = asked;
	}

	@GetMapping("/sign-offs")
	String mine(@CurrentActor Actor actor, Model model) {
		PersonId person = Objects.requireNonNull(actor.person());
		model.addAttribute("asked", this.asked.of(person));
		model.addAttribute("waiting", this.own.awaiting(person));
		model.addAttribute("signed", this.own.signed(person));
		return "signing/mine";
	}

}
