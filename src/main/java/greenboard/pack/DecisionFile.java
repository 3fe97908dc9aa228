package greenboard.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.audit.KeptEntry;
import greenboard.decisions.DecisionHistory;
import greenboard.decisions.RecordedDecision;
import greenboard.rollcall.PollRecord;
import greenboard.rollcall.PollRecords;
import greenboard.verdict.Decision;
import greenboard.verdict.GoneOver;

import static java.util.Locale.ENGLISH;

/**
 * The decisions, oldest first, each with its place in the trail, what it rested on, what
 * was said in its roll call and whom it went over.
 */
@Component
class DecisionFile {

	private static final Set<String> ACTIONS = Set.of("decision.go", "decision.no-go", "decision.break-glass");

	/** The place of what the trail does not tell; no verifier takes it. */
	private static final long NOWHERE = 0;

	private final DecisionHistory history;

	private final PollRecords polls;

	private final MessageSource messages;

	DecisionFile(DecisionHistory history, PollRecords polls, MessageSource messages) {
		this.history = history;
		this.polls = polls;
		this.messages = messages;
	}

	List<Map<String, Object>> of(DeploymentId id, List<KeptEntry> trail) {
		List<RecordedDecision> decisions = new ArrayList<>(this.history.of(id));
		Collections.reverse(decisions);
		List<Long> places = trail.stream()
			.filter((entry) -> ACTIONS.contains(entry.entry().action()))
			.map(KeptEntry::seq)
			.toList();
		Map<UUID, PollRecord> rollCalls = this.polls.of(id);
		List<Map<String, Object>> file = new ArrayList<>();
		for (int index = 0; index < decisions.size(); index++) {
			RecordedDecision recorded = decisions.get(index);
			Map<String, Object> row = row(recorded, (index < places.size()) ? places.get(index) : NOWHERE);
			row.put("rollCall", RollCallRow.of(rollCalls.get(recorded.decision().id())));
			file.add(row);
		}
		return file;
	}

	private Map<String, Object> row(RecordedDecision recorded, long seq) {
		Decision decision = recorded.decision();
		RecordedDecision.Ended ended = recorded.ended();
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("seq", seq);
		row.put("kind", decision.kind().name());
		row.put("at", decision.at().toString());
		row.put("byId", decision.byId());
		row.put("by", decision.by());
		row.put("validUntil", (decision.validUntil() != null) ? decision.validUntil().toString() : null);
		row.put("reason", decision.reason());
		row.put("score", (decision.rested().score() != null) ? decision.rested().score().toPlainString() : null);
		row.put("band", decision.rested().band());
		row.put("formula", decision.rested().formula());
		row.put("version", decision.rested().version());
		row.put("artifactDigest", decision.rested().artifactDigest());
		row.put("template", decision.rested().template());
		row.put("digest", decision.digest());
		row.put("goneOver", decision.goneOver().stream().map(this::goneOver).toList());
		row.put("ended",
				(ended != null) ? Map.of("at", ended.at().toString(), "by", ended.by(), "why", ended.why()) : null);
		return row;
	}

	private Map<String, Object> goneOver(GoneOver over) {
		return Map.of("blocker", this.messages.getMessage(over.blocker(), ENGLISH), "reason", over.reason());
	}

}
