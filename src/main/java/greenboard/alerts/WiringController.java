package greenboard.alerts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.board.Rights;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollback.Triggers;
import greenboard.security.Site;

/**
 * How alerts reach one trigger, and whether they do.
 */
@Controller
class WiringController {

	private static final String WEBHOOK = "/api/v1/hooks/alertmanager";

	private final Register register;

	private final Triggers triggers;

	private final StrayAlerts strays;

	private final Site site;

	WiringController(Register register, Triggers triggers, StrayAlerts strays, Site site) {
		this.register = register;
		this.triggers = triggers;
		this.strays = strays;
		this.site = site;
	}

	@GetMapping("/deployments/{id}/triggers/{key}/alerts")
	String alerts(@PathVariable DeploymentId id, @PathVariable String key, @RequestParam(required = false) String wait,
			@CurrentActor Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		model.addAttribute("page", WiringPage.of(head, this.triggers.one(id, key), this.site.address(WEBHOOK),
				wait != null && head.open(), this.strays.newest(head.project().id(), actor)));
		model.addAttribute("rights", Rights.of(head, actor));
		model.addAttribute("administers", actor.may(Permission.ADMINISTER, head.project().id()));
		return "alerts/wiring";
	}

}
