package greenboard.items;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settlement;
import greenboard.audit.AuditTrail;
import greenboard.board.Filter;
import greenboard.board.HistoryLine;
import greenboard.board.Lamp;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.board.Row;
import greenboard.board.VerdictLine;
import greenboard.evidence.EvidenceLimits;
import greenboard.readiness.Status;
import greenboard.register.ItemPage;
import greenboard.register.Progress;
import greenboard.register.Register;
import greenboard.register.TickedItem;
import greenboard.verdict.Verdict;

/**
 * What a reader sees after a change to an item: the redirect to where they were, or only
 * the parts of the page that are different now.
 */
@Component
class Answers {

	private static final int HISTORY = 20;

	private final Register register;

	private final AuditTrail trail;

	private final Directory directory;

	private final EvidenceLimits limits;

	Answers(Register register, AuditTrail trail, Directory directory, EvidenceLimits limits) {
		this.register = register;
		this.trail = trail;
		this.directory = directory;
		this.limits = limits;
	}

	/**
	 * The row after a tick, with the parents, sections and the verdict that it changed.
	 * @param id the deployment
	 * @param settlement what came of it
	 * @param actor who ticked
	 * @param model what the page is drawn from
	 * @return the view
	 */
	String ticked(DeploymentId id, Settlement settlement, Actor actor, Model model) {
		TickedItem ticked = around(id, settlement.key(), model);
		model.addAttribute("row", Row.of(ticked.item(), true, List.of()));
		model.addAttribute("line", line(id, settlement, actor));
		model.addAttribute("who", actor.name());
		return "items/ticked";
	}

	/**
	 * The row as it is, opened, with what else of the page it may have changed.
	 * @param id the deployment
	 * @param key the item
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @return the view
	 */
	String opened(DeploymentId id, String key, Actor actor, Model model) {
		ItemPage page = open(id, key, actor, model);
		around(id, key, model);
		model.addAttribute("who", actor.name());
		model.addAttribute("line", VerdictLine.of(page.head()));
		return "items/ticked";
	}

	/**
	 * One item with everything about it.
	 * @param id the deployment
	 * @param key the item
	 * @param actor who reads
	 * @param model what the page is drawn from
	 * @return the item
	 */
	ItemPage open(DeploymentId id, String key, Actor actor, Model model) {
		ItemPage page = this.register.item(id, key, actor);
		Rights rights = Rights.of(page.head(), actor);
		List<PersonSummary> people = rights.manage() ? this.directory.membersOf(page.head().project().id()) : List.of();
		List<HistoryLine> history = this.trail.ofSubject(id.value(), key, HISTORY)
			.stream()
			.map(HistoryLine::of)
			.toList();
		model.addAttribute("mast", Masthead.of(page.head()));
		model.addAttribute("section", page.section());
		model.addAttribute("row", Row.of(page.item(), rights.settle(), List.of()));
		model.addAttribute("panel", ItemPanel.of(page, history, people, this.limits.maxSize(), actor));
		return page;
	}

	/** Only a go has more to it than its figures. */
	private VerdictLine line(DeploymentId id, Settlement settlement, Actor actor) {
		return (settlement.figures().verdict() == Verdict.GO) ? VerdictLine.of(this.register.head(id, actor))
				: VerdictLine.of(id, settlement.figures());
	}

	private TickedItem around(DeploymentId id, String key, Model model) {
		TickedItem ticked = this.register.ticked(id, key);
		model.addAttribute("above", ticked.above().stream().map(Mark::of).toList());
		model.addAttribute("around", ticked.sections().stream().map(Gauge::of).toList());
		return ticked;
	}

	/**
	 * Where a reader without scripts goes on after a change in an item's panel.
	 * @param id the deployment
	 * @param key the item
	 * @return the item's page
	 */
	static String toItem(DeploymentId id, String key) {
		return "redirect:" + id.place() + "/items/" + key;
	}

	/**
	 * Where a reader without scripts goes on after a tick.
	 * @param id the deployment
	 * @param key the item
	 * @param filter which items the reader saw
	 * @return the row in the checklist
	 */
	static String toRow(DeploymentId id, String key, Filter filter) {
		return "redirect:" + filter.at(id.place()) + "#i-" + key;
	}

	/**
	 * The picture of a parent's state.
	 *
	 * @param key the parent's key
	 * @param state its state
	 * @param mark the picture, a name in the sprite
	 */
	record Mark(String key, Status state, @Nullable String mark) {

		static Mark of(TickedItem.Parent parent) {
			return new Mark(parent.key(), parent.state(), Row.mark(parent.state(), false));
		}

	}

	/**
	 * How far a section is.
	 *
	 * @param id the section
	 * @param lamp its lamp
	 * @param progress its leaves
	 */
	record Gauge(UUID id, Lamp lamp, Progress progress) {

		static Gauge of(TickedItem.SectionProgress section) {
			return new Gauge(section.id(), Lamp.of(section.progress()), section.progress());
		}

	}

}
