package greenboard.rollback;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * Draws the pages of a deployment's triggers, with what the rules refused.
 */
@Component
class TriggerPages {

	private final Register register;

	private final Triggers triggers;

	private final AlertStore alerts;

	private final Directory directory;

	private final MessageSource messages;

	TriggerPages(Register register, Triggers triggers, AlertStore alerts, Directory directory, MessageSource messages) {
		this.register = register;
		this.triggers = triggers;
		this.alerts = alerts;
		this.directory = directory;
		this.messages = messages;
	}

	/** All triggers, fired ones first. */
	ModelAndView all(DeploymentId id, Actor actor, Model model, @Nullable InvalidField fault, Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		model.addAttribute("page",
				TriggersPage.of(head, this.triggers.of(id), this.triggers.firings(id), this.alerts.notes(id), actor));
		model.addAttribute("rights", Rights.of(head, actor));
		return view("rollback/triggers", model, fault, locale);
	}

	/** One trigger to be fired. */
	ModelAndView fire(DeploymentId id, String key, Actor actor, Model model, @Nullable InvalidField fault,
			Locale locale) {
		DeploymentHead head = head(id, Permission.SETTLE, actor, model);
		model.addAttribute("trigger", TriggerLine.of(this.triggers.one(head.id(), key)));
		return view("rollback/fire", model, fault, locale);
	}

	/** The form of one trigger; without a key, of a new one. */
	ModelAndView form(DeploymentId id, @Nullable String key, @Nullable TriggerForm given, Actor actor, Model model,
			@Nullable InvalidField fault, Locale locale) {
		DeploymentHead head = head(id, Permission.MANAGE, actor, model);
		TriggerForm present = (key != null) ? TriggerForm.of(this.triggers.one(head.id(), key)) : TriggerForm.BLANK;
		List<PersonSummary> people = this.directory.membersOf(head.project().id());
		model.addAttribute("key", key);
		model.addAttribute("form", (given != null) ? given : present);
		model.addAttribute("people", people);
		model.addAttribute("comparators", TriggerForm.COMPARATORS);
		return view("rollback/form", model, fault, locale);
	}

	private DeploymentHead head(DeploymentId id, Permission permission, Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(permission, actor);
		model.addAttribute("mast", Masthead.of(head));
		return head;
	}

	private ModelAndView view(String view, Model model, @Nullable InvalidField fault, Locale locale) {
		if (fault == null) {
			return new ModelAndView(view, model.asMap());
		}
		model.addAttribute("wrong", fault.field());
		model.addAttribute("problem", this.messages.getMessage(fault, locale));
		return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
