package greenboard.calendar;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.security.Site;

/**
 * The address of somebody's own calendar. A new one is on the page that answers, and
 * nowhere else.
 */
@Controller
class SubscriptionController {

	private final FeedManagement feeds;

	private final Site site;

	private final MessageSourceAccessor messages;

	SubscriptionController(FeedManagement feeds, Site site, MessageSource messages) {
		this.feeds = feeds;
		this.site = site;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/calendar")
	String subscription(@CurrentActor Actor actor, Model model) {
		return page(actor, model);
	}

	@PostMapping("/account/calendar")
	String create(@CurrentActor Actor actor, Model model) {
		model.addAttribute("address", this.site.address("/calendar/" + this.feeds.create(actor) + ".ics"));
		return page(actor, model);
	}

	@PostMapping("/account/calendar/revocation")
	String revoke(@CurrentActor Actor actor, RedirectAttributes after) {
		this.feeds.revoke(actor);
		after.addFlashAttribute("said", this.messages.getMessage("calendar.revoked"));
		return "redirect:/account/calendar";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("since", this.feeds.since(actor).orElse(null));
		return "calendar/subscription";
	}

}
