package greenboard.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.prose.Prose;
import greenboard.register.Board;
import greenboard.register.Register;

/**
 * Reads what a page has missed, by the entries behind the one that it knows: each once,
 * none left out.
 */
@Component
class CatchUp {

	/** Whoever missed more than that reads the page again. */
	private static final int MOST = 200;

	private static final int SENTENCES = 3;

	/** Acts that leave the checklist's outline as it is. */
	private static final Set<String> IN_PLACE = Set.of("item.settled", "item.reopened", "item.noted", "item.assigned",
			"item.evidence-added", "item.evidence-removed", "item.file-added", "item.file-removed", "item.waiver-asked",
			"item.waiver-granted", "item.waiver-refused", "item.waiver-withdrawn", "item.waiver-overtaken",
			"item.waiver-expired", "item.leaving-out-asked", "item.leaving-out-granted", "item.leaving-out-refused",
			"item.leaving-out-withdrawn", "item.leaving-out-overtaken");

	private final Register register;

	private final AuditTrail trail;

	private final MessageSource messages;

	CatchUp(Register register, AuditTrail trail, MessageSource messages) {
		this.register = register;
		this.trail = trail;
		this.messages = messages;
	}

	/**
	 * What happened to a deployment since.
	 * @param id the deployment
	 * @param after where its trail ended when the reader looked
	 * @param rows whether the reader has the whole checklist in sight
	 * @param actor who reads
	 * @param locale their language
	 * @return what is different
	 */
	NewsSince since(DeploymentId id, long after, boolean rows, Actor actor, Locale locale) {
		long known = this.register.head(id, actor).sequence();
		List<AuditEntry> entries = this.trail.of(id.value(), after, MOST);
		if (entries.isEmpty()) {
			return new NewsSince(Math.max(after, 0), false, List.of(), null);
		}
		long last = entries.get(entries.size() - 1).sequence();
		List<String> sentences = sentences(entries, actor, locale);
		boolean apart = rows && entries.size() < MOST && entries.stream().allMatch(CatchUp::inPlace);
		Board board = apart ? this.register.board(id, actor) : null;
		Set<String> keys = entries.stream().map(AuditEntry::subjectKey).collect(Collectors.toSet());
		if (board == null || board.allItems().anyMatch((item) -> !item.leaf() && keys.contains(item.key()))) {
			return new NewsSince(Math.max(last, known), true, sentences, null);
		}
		return new NewsSince(last, false, sentences,
				ChangedParts.of(board, this.register.shortestWay(board.head()), keys, actor));
	}

	private static boolean inPlace(AuditEntry entry) {
		return IN_PLACE.contains(entry.action()) && entry.subjectKey() != null;
	}

	private List<String> sentences(List<AuditEntry> entries, Actor actor, Locale locale) {
		List<AuditEntry> others = entries.stream()
			.filter((entry) -> entry.actorId() == null || !Objects.equals(entry.actorId(), actor.id()))
			.toList();
		List<String> sentences = new ArrayList<>(
				others.stream().limit(SENTENCES).map((entry) -> said(entry, locale)).toList());
		if (others.size() > SENTENCES) {
			sentences
				.add(this.messages.getMessage("live.said.many", new Object[] { others.size() - SENTENCES }, locale));
		}
		return sentences;
	}

	private String said(AuditEntry entry, Locale locale) {
		String subject = Prose.plain(entry.subject());
		if (entry.action().equals("item.settled") || entry.action().equals("item.reopened")) {
			String words = this.messages.getMessage("live.said." + entry.after(),
					new Object[] { subject, entry.actorName() }, "", locale);
			if (words != null && !words.isEmpty()) {
				return words;
			}
		}
		String did = this.messages.getMessage("board.did." + entry.action(), null, entry.action(), locale);
		return this.messages.getMessage("live.said", new Object[] { subject, entry.actorName(), did }, locale);
	}

}
