package greenboard.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.function.Predicate;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.Receipt;
import greenboard.readiness.Status;

/**
 * A deployment that people worked on as chance would have it, and what they kept of it
 * outside.
 *
 * @param seed what chance made it of
 * @param id the deployment
 * @param entries its trail, the first entry first
 * @param receipts a receipt of each entry
 * @param spoken what passkeys signed, the last one last
 * @param backedUp the last entry that the backup has
 */
record RandomTrail(long seed, DeploymentId id, List<AuditEntry> entries, List<Receipt> receipts, List<Spoken> spoken,
		long backedUp) {

	long length() {
		return this.entries.size();
	}

	AuditEntry entry(long seq) {
		return this.entries.get((int) seq - 1);
	}

	/** A place that chance picks among those of some entries; there is one at least. */
	long pick(RandomGenerator random, Predicate<AuditEntry> which) {
		List<Long> places = this.entries.stream().filter(which).map(AuditEntry::sequence).toList();
		return places.get(random.nextInt(places.size()));
	}

	/** Whether an entry gave an item the state that it still has. */
	boolean settlesForGood(AuditEntry entry) {
		return settles(entry) && this.entries.stream()
			.noneMatch((later) -> later.sequence() > entry.sequence() && settles(later)
					&& String.valueOf(later.subjectKey()).equals(entry.subjectKey()));
	}

	static boolean settles(AuditEntry entry) {
		return entry.action().equals("item.settled") || entry.action().equals("item.reopened");
	}

	/**
	 * The items as some entries in some order leave them, those that are open left out.
	 */
	static Map<String, String> states(List<AuditEntry> entries) {
		Map<String, String> states = new HashMap<>();
		entries.stream()
			.filter(RandomTrail::settles)
			.forEach((entry) -> states.put(String.valueOf(entry.subjectKey()), String.valueOf(entry.after())));
		states.values().removeIf(Status.OPEN.name()::equals);
		return states;
	}

	/** Whether other entries would lead elsewhere than the tables are. */
	boolean leadElsewhere(List<AuditEntry> other) {
		return !states(other).equals(states(this.entries));
	}

	List<AuditEntry> swapped(long seq) {
		List<AuditEntry> other = new ArrayList<>(this.entries);
		other.set((int) seq - 1, entry(seq + 1));
		other.set((int) seq, entry(seq));
		return other;
	}

	@Override
	public String toString() {
		return "the trail of seed " + this.seed;
	}

}
