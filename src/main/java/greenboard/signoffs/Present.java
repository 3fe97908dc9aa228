package greenboard.signoffs;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signed.SignedScore;
import greenboard.signed.SignedTrigger;
import greenboard.verdict.Tallies;

/**
 * A deployment as it is, to be signed by whoever has a role in it.
 */
record Present(Head head, List<Leaf> leaves, List<SignedTrigger> triggers) {

	/** What is the same for all roles. */
	record Head(UUID id, String project, String version, @Nullable String artifactDigest, String environment,
			SignedRecord.Template template, Scheme scheme, Tallies tallies) {
	}

	SignedRecord record(SignOffRole role) {
		return new SignedRecord(this.head.id, this.head.project, this.head.version, this.head.artifactDigest,
				this.head.environment, this.head.template,
				new SignedRecord.Role(role.key(), role.title(), role.group(), role.when(), role.covers()), items(role),
				this.triggers, score());
	}

	private List<SignedItem> items(SignOffRole role) {
		Scope scope = Scope.of(role);
		return this.leaves.stream().filter(scope::has).map(Leaf::item).toList();
	}

	private SignedScore score() {
		Readiness readiness = this.head.tallies.readiness(this.head.scheme);
		return SignedScore.of(readiness, this.head.tallies.counted());
	}

}
