package greenboard.day;

import java.time.Clock;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.board.Rights;
import greenboard.register.Board;
import greenboard.register.Register;
import greenboard.security.Site;

/**
 * What is worked when around a deployment's target time.
 */
@Controller
class DayController {

	private final Register register;

	private final Site site;

	private final Clock clock;

	DayController(Register register, Site site, Clock clock) {
		this.site = site;
		this.register = register;
		this.clock = clock;
	}

	@GetMapping("/deployments/{id}/day")
	String day(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		Board board = this.register.board(id, actor);
		DayPage page = DayPage.of(board, Rights.of(board.head(), actor), this.clock.instant(), locale);
		model.addAttribute("page", page);
		String address = this.site.address(id.place() + "/day");
		model.addAttribute("mast", page.mast());
		model.addAttribute("address", address);
		model.addAttribute("qr", QrPicture.of(address));
		return "day/day";
	}

}
