package greenboard.verification;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * A deployment's trail, verified while the page is made, and receipts compared with it.
 */
@Controller
class TrailController {

	private final Register register;

	private final DeploymentVerification verification;

	private final Clock clock;

	TrailController(Register register, DeploymentVerification verification, Clock clock) {
		this.register = register;
		this.verification = verification;
		this.clock = clock;
	}

	@GetMapping("/deployments/{id}/trail")
	String trail(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String receipt,
			@CurrentActor Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		List<Claim> claims = Claim.in(receipt);
		Comparison comparison = new Comparison(id.value(), claims);
		Verification found = this.verification.verify(id, comparison);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("found", found);
		model.addAttribute("lines", VerificationLine.of(found));
		model.addAttribute("receipt", receipt);
		model.addAttribute("unreadable", !receipt.isBlank() && claims.isEmpty());
		model.addAttribute("answers", comparison.answers());
		return "verification/trail";
	}

}
