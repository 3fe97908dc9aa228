package greenboard.board;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.register.Register;

/**
 * Everything that happened to a deployment, newest first.
 */
@Controller
class HistoryController {

	private static final int SHOWN = 100;

	private final Register register;

	private final AuditTrail trail;

	HistoryController(Register register, AuditTrail trail) {
		this.register = register;
		this.trail = trail;
	}

	@GetMapping("/deployments/{id}/history")
	String history(@PathVariable DeploymentId id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
			@CurrentActor Actor actor, Model model) {
		model.addAttribute("mast", Masthead.of(this.register.head(id, actor)));
		List<HistoryLine> lines = this.trail.newest(id.value(), before, SHOWN).stream().map(HistoryLine::of).toList();
		model.addAttribute("lines", lines);
		model.addAttribute("older", (lines.size() == SHOWN) ? lines.get(SHOWN - 1).sequence() : 0);
		return "board/history";
	}

}
