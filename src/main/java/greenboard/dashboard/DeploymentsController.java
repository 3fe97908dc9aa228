package greenboard.dashboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.dashboard.DeploymentRow.Group;
import greenboard.register.DeploymentList;
import greenboard.register.Register;

/**
 * The list of the deployments that somebody may see.
 */
@Controller
class DeploymentsController {

	/** How long a page on a wall may be old where no script lets it follow. */
	private static final int WALL_SECONDS = 30;

	private final Register register;

	private final Directory directory;

	private final Clock clock;

	DeploymentsController(Register register, Directory directory, Clock clock) {
		this.register = register;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping("/")
	String home() {
		return "redirect:/deployments";
	}

	@GetMapping("/deployments")
	String list(ListQuery query, @CurrentActor Actor actor, Model model) {
		model.addAttribute("again", query.onTheWall() ? WALL_SECONDS : null);
		model.addAttribute("read", this.clock.millis());
		DeploymentList page = this.register.list(query.filter(), actor);
		model.addAttribute("query", query);
		Map<Group, List<DeploymentRow>> groups = groups(page);
		model.addAttribute("groups", groups);
		model.addAttribute("fired",
				groups.values().stream().flatMap(List::stream).filter((row) -> !row.fired().isEmpty()).toList());
		model.addAttribute("next", (page.next() != null) ? query.after(page.next()) : null);
		model.addAttribute("projects", this.directory.projectsVisibleTo(actor));
		model.addAttribute("mayStart", actor.maySomewhere(Permission.MANAGE));
		return "dashboard/deployments";
	}

	private Map<Group, List<DeploymentRow>> groups(DeploymentList page) {
		return page.deployments()
			.stream()
			.map((deployment) -> DeploymentRow.of(deployment, this.clock.instant()))
			.collect(Collectors.groupingBy(DeploymentRow::group, TreeMap::new, Collectors.toList()));
	}

}
