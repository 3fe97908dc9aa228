package greenboard.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.canonical.Sha256;

/**
 * What working every link of a chain out again has shown.
 *
 * @param chain the chain
 * @param head the receipt that its last entry makes, place 0 where there is none
 * @param faults what is wrong, in the order of the entries; empty when all of it holds
 */
public record TrailVerification(UUID chain, Receipt head, List<Fault> faults) {

	/**
	 * Something that is wrong.
	 *
	 * @param seq the place of the entry that shows it
	 * @param kind what is wrong
	 */
	public record Fault(long seq, Kind kind) {
	}

	/** What can be wrong. */
	public enum Kind {

		/** It belongs to another chain. */
		OTHER_CHAIN,
		/**
		 * It does not come one after the entry before: some were removed, added or
		 * swapped.
		 */
		OTHER_PLACE,
		/** It names another hash as the one of the entry before. */
		OTHER_PREDECESSOR,
		/** Its hash is not the hash of what it says. */
		OTHER_HASH,
		/** It happened before the entry before it. */
		TIME_RUNS_BACK,
		/** Its bytes are no entry in its one form. */
		UNREADABLE,
		/** It is filed under something else than its bytes say. */
		MISFILED,
		/** The chain is said to end elsewhere. */
		OTHER_END

	}

	/**
	 * Works every link out again.
	 * @param chain the chain
	 * @param entries its entries from the first to the last, as they were found
	 * @return what holds and what does not
	 */
	public static TrailVerification of(UUID chain, Iterable<KeptEntry> entries) {
		Following following = new Following(chain);
		entries.forEach(following::follow);
		return following.result();
	}

	/**
	 * Whether all of it holds.
	 * @return true when nothing is wrong
	 */
	public boolean holds() {
		return this.faults.isEmpty();
	}

	/**
	 * A chain, followed from its beginning.
	 */
	static final class Following {

		private final UUID chain;

		private final List<Fault> faults = new ArrayList<>();

		private long seq;

		private byte[] hash = new byte[Sha256.LENGTH];

		private byte[] workedOut = new byte[Sha256.LENGTH];

		private @Nullable String at;

		Following(UUID chain) {
			this.chain = chain;
		}

		/** Goes one entry on, and gives what it says when it can be read. */
		@Nullable EntryBytes follow(KeptEntry entry) {
			note(entry.seq() != this.seq + 1, entry, Kind.OTHER_PLACE);
			note(!Arrays.equals(entry.previousHash(), this.hash), entry, Kind.OTHER_PREDECESSOR);
			note(!Arrays.equals(entry.hash(), KeptEntry.hash(entry.previousHash(), entry.bytes())), entry,
					Kind.OTHER_HASH);
			EntryBytes said = read(entry);
			if (said != null) {
				note(!said.chain().equals(this.chain), entry, Kind.OTHER_CHAIN);
				note(this.at != null && said.at().compareTo(this.at) < 0, entry, Kind.TIME_RUNS_BACK);
				note(!said.chain().equals(entry.chain()) || said.seq() != entry.seq()
						|| !said.time().equals(entry.at()), entry, Kind.MISFILED);
				this.at = said.at();
			}
			this.seq = entry.seq();
			this.hash = entry.hash();
			this.workedOut = KeptEntry.hash(this.workedOut, entry.bytes());
			return said;
		}

		/** The entry that was followed last. */
		FollowedEntry entry(KeptEntry entry, @Nullable EntryBytes said) {
			return new FollowedEntry(Receipt.of(this.chain, entry.seq(), this.workedOut),
					(said != null) ? entry.entry(said) : null);
		}

		private @Nullable EntryBytes read(KeptEntry entry) {
			try {
				return EntryBytes.read(entry.bytes());
			}
			catch (IllegalArgumentException ex) {
				note(true, entry, Kind.UNREADABLE);
				return null;
			}
		}

		void note(boolean wrong, KeptEntry entry, Kind kind) {
			if (wrong) {
				this.faults.add(new Fault(entry.seq(), kind));
			}
		}

		void end(Receipt end) {
			if (!end.equals(Receipt.of(this.chain, this.seq, this.hash))) {
				this.faults.add(new Fault(end.seq(), Kind.OTHER_END));
			}
		}

		TrailVerification result() {
			return new TrailVerification(this.chain, Receipt.of(this.chain, this.seq, this.hash),
					List.copyOf(this.faults));
		}

	}

}
