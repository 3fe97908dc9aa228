package greenboard.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.InvalidField;
import greenboard.deployments.DeploymentManagement;
import greenboard.outline.Outline.DeploymentField;
import greenboard.purpose.Change;
import greenboard.purpose.Start;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

/**
 * New deployments: first the checklist and the project, then what it is for.
 */
@Controller
class StartController {

	private final DeploymentManagement deployments;

	private final TemplateLibrary library;

	private final Directory directory;

	private final PlanPage page;

	StartController(DeploymentManagement deployments, TemplateLibrary library, Directory directory, PlanPage page) {
		this.deployments = deployments;
		this.library = library;
		this.directory = directory;
		this.page = page;
	}

	@GetMapping("/deployments/new")
	ModelAndView form(@RequestParam(defaultValue = "") String template, @RequestParam(defaultValue = "") String project,
			@CurrentActor Actor actor, Model model, Locale locale) {
		Optional<TemplateVersion> version = this.library.find(template);
		Optional<ProjectSummary> owner = mine(actor).stream().filter((one) -> one.key().equals(project)).findFirst();
		if (version.isEmpty() || owner.isEmpty()) {
			return choice(template, project, actor, model, locale);
		}
		model.addAttribute("form", PlanForm.blank(names(version.get()), known(version.get())));
		return details(version.get(), owner.get(), model, null, locale);
	}

	@PostMapping("/deployments")
	ModelAndView start(@RequestParam Map<String, String> given, @CurrentActor Actor actor, Model model, Locale locale) {
		TemplateVersion version = this.library.find(given.getOrDefault("template", ""))
			.orElseThrow(StartController::unknown);
		ProjectSummary project = mine(actor).stream()
			.filter((one) -> one.key().equals(given.get("project")))
			.findFirst()
			.orElseThrow(() -> new NotAllowed(Permission.MANAGE));
		PlanForm form = PlanForm.of(given, names(version));
		try {
			return new ModelAndView(
					"redirect:" + this.deployments.start(start(version, project, form.change()), actor).place());
		}
		catch (InvalidField ex) {
			model.addAttribute("form", form);
			return details(version, project, model, ex, locale);
		}
	}

	private ModelAndView choice(String template, String project, Actor actor, Model model, Locale locale) {
		List<ProjectSummary> mine = mine(actor);
		if (mine.isEmpty() && !actor.maySomewhere(Permission.MANAGE)) {
			throw new NotAllowed(Permission.MANAGE);
		}
		model.addAttribute("templates", this.library.list());
		model.addAttribute("projects", mine);
		model.addAttribute("template", template);
		model.addAttribute("project", project);
		return this.page.view("planning/choice", model, null, locale);
	}

	private ModelAndView details(TemplateVersion version, ProjectSummary project, Model model,
			@Nullable InvalidField fault, Locale locale) {
		model.addAttribute("version", version);
		model.addAttribute("project", project);
		model.addAttribute("people", this.directory.membersOf(project.id()));
		model.addAttribute("environments", version.outline().environments());
		return this.page.view("planning/start", model, fault, locale);
	}

	private List<ProjectSummary> mine(Actor actor) {
		return this.directory.projectsVisibleTo(actor)
			.stream()
			.filter((project) -> actor.may(Permission.MANAGE, project.id()))
			.toList();
	}

	private static List<String> names(TemplateVersion version) {
		return version.outline().deploymentFields().stream().map(DeploymentField::name).distinct().toList();
	}

	private static Map<String, String> known(TemplateVersion version) {
		Map<String, String> known = new LinkedHashMap<>();
		for (DeploymentField field : version.outline().deploymentFields()) {
			if (field.value() != null) {
				known.putIfAbsent(field.name(), field.value());
			}
		}
		return known;
	}

	private static Start start(TemplateVersion version, ProjectSummary project, Change change) {
		return new Start(version, project.id(), change.version(), change.environment(), change.targetAt(),
				change.zone(), change.lead(), change.artifactDigest(), change.fields());
	}

	private static InvalidField unknown() {
		return new InvalidField("template", InvalidField.Fault.UNKNOWN);
	}

}
