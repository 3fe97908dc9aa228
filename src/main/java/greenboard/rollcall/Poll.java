package greenboard.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.signed.SignedRecord;

/**
 * One roll call of a deployment.
 *
 * @param id its id
 * @param deployment the deployment
 * @param number which of the deployment's, from 1
 * @param about what it was called about, as it was then
 * @param calledAt when it was called
 * @param calledBy the printed name of who called it
 * @param stations who is asked, in order
 * @param asked who was asked last, null where that is not at hand
 * @param end how it ended, null while it runs
 */
record Poll(UUID id, DeploymentId deployment, int number, About about, Instant calledAt, String calledBy,
		List<Station> stations, @Nullable Asked asked, @Nullable End end) {

	/**
	 * What a roll call is about.
	 *
	 * @param version which version is to be deployed
	 * @param artifactDigest its digest, null where it is not known
	 * @param score the score, null where there was none
	 * @param verdict the verdict
	 */
	record About(String version, @Nullable String artifactDigest, @Nullable String score, String verdict) {
	}

	/**
	 * Whose turn it was when the deployment was looked at last.
	 *
	 * @param key the role, empty when all had answered
	 * @param since since when
	 */
	record Asked(String key, Instant since) {
	}

	/**
	 * How a roll call ended.
	 *
	 * @param at when
	 * @param by the printed name of who ended it
	 * @param outcome what came of it
	 * @param reason why
	 * @param decision the decision that it ended with, null where there is none
	 */
	record End(Instant at, String by, Outcome outcome, @Nullable String reason, @Nullable UUID decision) {
	}

	/** The roll call held against what the roles answer for now; one that ended stays. */
	Poll against(Map<String, SignedRecord> present) {
		if (this.end != null) {
			return this;
		}
		List<Station> now = this.stations.stream().map((station) -> {
			SignedRecord record = present.get(station.key());
			return (record != null) ? station.against(record) : station;
		}).toList();
		return new Poll(this.id, this.deployment, this.number, this.about, this.calledAt, this.calledBy, now,
				this.asked, null);
	}

	/** Whether there is an answer that the present can make none. */
	boolean anyAnswer() {
		return this.end == null && this.stations.stream().anyMatch(Station::answered);
	}

	/** What differs from what was shown when it was called, each thing once. */
	List<Changed> since(Map<String, SignedRecord> present) {
		return this.stations.stream()
			.filter((station) -> present.containsKey(station.key()))
			.flatMap((station) -> station.since(Objects.requireNonNull(present.get(station.key()))).stream())
			.distinct()
			.map(Changed::of)
			.toList();
	}

	/** The first role without an answer, null when all have one. */
	public @Nullable Station turn() {
		return this.stations.stream().filter((station) -> !station.answered()).findFirst().orElse(null);
	}

	/** Since when it is the turn of whose turn it is, now where that is new. */
	Instant turnSince(Instant now) {
		Station turn = this.turn();
		String key = (turn != null) ? turn.key() : "";
		return (this.asked != null && this.asked.key().equals(key)) ? this.asked.since() : now;
	}

	/**
	 * Whether what was said counts.
	 * @return false once it ended without a decision
	 */
	public boolean counts() {
		return this.end == null || this.end.outcome().decided();
	}

	Station station(String key) {
		return this.stations.stream()
			.filter((station) -> station.key().equals(key))
			.findFirst()
			.orElseThrow(PollNotFound::new);
	}

	/** The page of it. */
	public String place() {
		return this.deployment.place() + "/roll-calls/" + this.number;
	}

}
