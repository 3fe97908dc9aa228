package greenboard.calendar;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * The calendars themselves: that of a person, for whoever knows its address, and that of
 * one deployment, for those who may see it.
 */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final String SUFFIX = ".ics";

	private final FeedManagement feeds;

	private final Plans plans;

	private final Events events;

	private final Register register;

	CalendarController(FeedManagement feeds, Plans plans, Events events, Register register) {
		this.feeds = feeds;
		this.plans = plans;
		this.events = events;
		this.register = register;
	}

	@GetMapping("/calendar/{name}")
	ResponseEntity<String> feed(@PathVariable String name) {
		if (!name.endsWith(SUFFIX)) {
			throw new FeedNotFound();
		}
		Actor owner = this.feeds.owner(name.substring(0, name.length() - SUFFIX.length()));
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"greenboard.ics\"")
			.body(this.events.write("Greenboard", this.plans.open(owner)));
	}

	@GetMapping("/deployments/{id}/calendar.ics")
	ResponseEntity<String> deployment(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		DeploymentHead head = this.register.head(id, actor);
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deployment.ics\"")
			.body(this.events.write(head.project().name() + " " + head.version(), this.plans.one(id)));
	}

}
