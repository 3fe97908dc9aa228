package greenboard.rollcall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.WallTime;
import greenboard.board.Elapsed;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollcall.Poll.End;
import greenboard.signoffs.RoleRecord;

/**
 * Draws the pages of roll calls, with what the rules refused.
 */
@Component
class PollPages {

	private final Register register;

	private final Polls polls;

	private final MessageSource messages;

	private final Clock clock;

	PollPages(Register register, Polls polls, MessageSource messages, Clock clock) {
		this.register = register;
		this.polls = polls;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A role that can be asked.
	 *
	 * @param key its key
	 * @param title its title
	 * @param holders the names of who answers for it
	 * @param chosen whether it is to be asked
	 */
	record Line(String key, String title, String holders, boolean chosen) {

		static Line of(RoleRecord one, Choice choice) {
			return new Line(one.role().key(), one.role().title(),
					one.holders().stream().map((holder) -> holder.name()).collect(Collectors.joining(", ")),
					choice.has(one.role().key()));
		}

	}

	/** Who is to be asked, and the earlier roll calls. */
	ModelAndView calling(DeploymentId id, Choice choice, Actor actor, Model model, @Nullable PollRefused refusal,
			Locale locale) {
		DeploymentHead head = head(id, actor, model);
		RolesNow now = this.polls.roles(id);
		Map<String, RoleRecord> roles = now.byKey();
		List<String> known = now.all().stream().map((one) -> one.role().key()).toList();
		model.addAttribute("lines",
				choice.ordered(known).stream().map(roles::get).map((one) -> Line.of(one, choice)).toList());
		model.addAttribute("polls", this.polls.of(head.id()));
		return view("rollcall/calling", model, refusal, "roles", locale);
	}

	/** One roll call, large where it hangs on a wall. */
	ModelAndView poll(DeploymentId id, int number, boolean wall, Actor actor, Model model) {
		DeploymentHead head = head(id, actor, model);
		Poll stored = this.polls.one(id, number);
		End end = stored.end();
		boolean running = end == null;
		RolesNow roles = running ? this.polls.roles(id) : new RolesNow(List.of());
		Poll poll = stored.against(roles.records());
		Instant now = this.clock.instant();
		model.addAttribute("poll", poll);
		model.addAttribute("wall", wall);
		model.addAttribute("running", running);
		model.addAttribute("changes", poll.since(roles.records()));
		model.addAttribute("mine", mine(roles, head, actor));
		model.addAttribute("due", WallTime.of(head.targetAt()));
		model.addAttribute("called", new Elapsed(poll.calledAt(), (end != null) ? end.at() : null, now));
		model.addAttribute("asked", new Elapsed(poll.turnSince(now), null, now));
		return new ModelAndView("rollcall/poll", model.asMap());
	}

	/**
	 * Whoever may not see a roll call, or asks for one that is not there, learns no more.
	 * @throws PollNotFound when there is none of that number
	 */
	void requireThere(DeploymentId id, int number, Actor actor) {
		this.polls.one(this.register.head(id, actor).id(), number);
	}

	/** One roll call again, with what cannot be taken. */
	ModelAndView wrong(DeploymentId id, int number, MessageSourceResolvable fault, String place, Actor actor,
			Model model, Locale locale) {
		poll(id, number, false, actor, model);
		return view("rollcall/poll", model, fault, place, locale);
	}

	/** The keys of the roles that the reader may answer for. */
	private static Set<String> mine(RolesNow roles, DeploymentHead head, Actor actor) {
		return actor.may(Permission.SIGN_OFF, head.project().id()) ? roles.of(actor.person()) : Set.of();
	}

	private DeploymentHead head(DeploymentId id, Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("rights", Rights.of(head, actor));
		return head;
	}

	private ModelAndView view(String name, Model model, @Nullable MessageSourceResolvable fault, String place,
			Locale locale) {
		if (fault != null) {
			model.addAttribute("wrong", place);
			model.addAttribute("problem", this.messages.getMessage(fault, locale));
		}
		ModelAndView view = new ModelAndView(name, model.asMap());
		if (fault != null) {
			view.setStatus((fault instanceof InvalidField) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
		}
		return view;
	}

}
