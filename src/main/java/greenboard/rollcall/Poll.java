package greenboard.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param end how it ended, null while it runs
 */
record Poll(UUID id, DeploymentId deployment, int number, About about, Instant calledAt, String calledBy,
		List<Station> stations, @Nullable End end) {

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
	 * How a roll call ended.
	 *
	 * @param at when
	 * @param by the printed name of who ended it
	 * @param outcome which decision was recorded: GO, NO_GO, NONE
	 * @param reason why
	 */
	record End(Instant at, String by, String outcome, @Nullable String reason) {
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
		return new Poll(this.id, this.deployment, this.number, this.about, this.calledAt, this.calledBy, now, null);
	}

	/** The first role without an answer, null when all have one. */
	public @Nullable Station turn() {
		return this.stations.stream().filter((station) -> !station.answered()).findFirst().orElse(null);
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
