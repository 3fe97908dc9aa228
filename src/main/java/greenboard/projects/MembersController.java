package greenboard.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectSummary;

/**
 * Where a project's members come, change and go.
 */
@Controller
class MembersController {

	private static final String PAGE = "projects/member";

	private final ProjectAccess access;

	private final Members members;

	private final ProjectManagement management;

	private final Directory directory;

	private final MessageSourceAccessor messages;

	MembersController(ProjectAccess access, Members members, ProjectManagement management, Directory directory,
			MessageSource messages) {
		this.access = access;
		this.members = members;
		this.management = management;
		this.directory = directory;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/projects/{key}/members/edit")
	String form(@PathVariable String key, @RequestParam(required = false) @Nullable PersonId person,
			@CurrentActor Actor actor, Model model) {
		ProjectSummary project = this.access.administered(key, actor);
		MemberForm form = (person == null) ? new MemberForm("", Set.of(), "")
				: this.members.find(project.id(), person).map(MemberForm::of).orElse(new MemberForm("", Set.of(), ""));
		model.addAttribute("project", project).addAttribute("form", form);
		return PAGE;
	}

	@PostMapping("/projects/{key}/members")
	String put(@PathVariable String key, @Valid @ModelAttribute("form") MemberForm form, BindingResult errors,
			@CurrentActor Actor actor, Model model, HttpServletResponse response, RedirectAttributes after) {
		ProjectSummary project = this.access.administered(key, actor);
		PersonSummary person = this.directory.personByEmail(form.email()).orElse(null);
		if (person == null) {
			errors.rejectValue("email", "projects.member.unknown");
		}
		if (person == null || errors.hasErrors()) {
			model.addAttribute("project", project);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		this.management.putMember(project.id(), person.id(), form.memberRoles(), form.titleList(), actor);
		return done(project, "projects.member.saved", person.name(), after);
	}

	@PostMapping("/projects/{key}/members/{person}/removal")
	String remove(@PathVariable String key, @PathVariable PersonId person, @CurrentActor Actor actor,
			RedirectAttributes after) {
		ProjectSummary project = this.access.administered(key, actor);
		String name = this.members.find(project.id(), person).orElseThrow(PersonNotFound::new).person().name();
		this.management.removeMember(project.id(), person, actor);
		return done(project, "projects.member.removed", name, after);
	}

	private String done(ProjectSummary project, String said, String name, RedirectAttributes after) {
		after.addFlashAttribute("said", this.messages.getMessage(said, new Object[] { name }));
		return "redirect:/projects/" + project.key();
	}

	/**
	 * What the form sends.
	 *
	 * @param email the person's address
	 * @param roles what they are
	 * @param titles what they sign off for, one title a line
	 */
	record MemberForm(String email,
			@NotEmpty(message = "{projects.member.roles.missing}") Set<@Pattern(
					regexp = "VIEWER|CONTRIBUTOR|APPROVER|MANAGER|LEAD",
					message = "{projects.member.roles.missing}") String> roles,
			@Size(max = 2000, message = "{projects.member.titles.long}") String titles) {

		MemberForm(@Nullable String email, @Nullable Set<String> roles, @Nullable String titles) {
			this.email = (email != null) ? email : "";
			this.roles = (roles != null) ? roles : Set.of();
			this.titles = (titles != null) ? titles : "";
		}

		static MemberForm of(Membership member) {
			return new MemberForm(member.person().email(), Set.copyOf(member.getRoleNames()),
					String.join("\n", member.titles()));
		}

		Set<MemberRole> memberRoles() {
			return Actors.roles(this.roles.toArray(String[]::new));
		}

		List<String> titleList() {
			return Arrays.stream(this.titles.split("\\R")).map(String::strip).filter((t) -> !t.isEmpty()).toList();
		}

	}

}
