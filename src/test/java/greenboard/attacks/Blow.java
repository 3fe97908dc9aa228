package greenboard.attacks;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;

/**
 * What an attack has done.
 *
 * @param chain the chain that it changed
 * @param from the first place at which that chain is another one
 * @param cut whether nothing is left from there on
 * @param tablesDiffer whether the chain leads elsewhere than the tables are now
 * @param item the item whose state was changed in its table alone
 * @param receipts what somebody was given meanwhile
 */
record Blow(UUID chain, long from, boolean cut, boolean tablesDiffer, @Nullable String item, List<Receipt> receipts) {

	static Blow at(RandomTrail trail, long from) {
		return new Blow(trail.id().value(), from, false, false, null, List.of());
	}

	static Blow toTables(RandomTrail trail, @Nullable String item) {
		return new Blow(trail.id().value(), trail.length() + 1, false, true, item, List.of());
	}

	static Blow toSystem() {
		return new Blow(AuditTrail.SYSTEM, Long.MAX_VALUE, false, false, null, List.of());
	}

	Blow differing(boolean tablesDiffer) {
		return new Blow(this.chain, this.from, this.cut, tablesDiffer, this.item, this.receipts);
	}

	Blow cutting() {
		return new Blow(this.chain, this.from, true, this.tablesDiffer, this.item, this.receipts);
	}

	static Blow ofALiar(RandomTrail trail, List<Receipt> receipts) {
		return new Blow(trail.id().value(), trail.length() + 1, false, false, null, receipts);
	}

	/** Whether a signature was given on what is another chain now, or is gone itself. */
	boolean precedes(Spoken spoken) {
		return spoken.seen() >= this.from || (this.cut && spoken.place() >= this.from);
	}

	boolean contradicts(Spoken spoken, RandomTrail trail) {
		String key = this.item;
		return key != null && Auditor.covers(spoken.statement().role(), key)
				&& trail.entries()
					.stream()
					.noneMatch((entry) -> entry.sequence() > spoken.place() && key.equals(entry.subjectKey()));
	}

}
