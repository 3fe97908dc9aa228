package greenboard.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import greenboard.audit.TrailVerification.Fault;
import greenboard.audit.TrailVerification.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What working every link out again finds, and what a chain alone cannot show.
 */
class TrailVerificationTests {

	private static final Instant BEGIN = Instant.parse("2026-11-25T22:00:00.123456Z");

	private final UUID chain = UUID.randomUUID();

	private final List<KeptEntry> entries = chain(this.chain, 9);

	@Test
	void holdsWhenNothingWasChanged() {
		TrailVerification verification = verify();

		assertThat(verification.holds()).isTrue();
		assertThat(verification.head()).isEqualTo(Receipt.of(this.chain, 9, this.entries.get(8).hash()));
		assertThat(TrailVerification.of(this.chain, List.of()).head())
			.isEqualTo(Receipt.of(this.chain, 0, new byte[32]));
	}

	@Test
	void findsAnEntryWhoseBytesWereChanged() {
		change(4, (said) -> kept(with(said, "OPEN"), this.entries.get(3).previousHash(), this.entries.get(3).hash()));

		assertThat(verify().faults()).containsExactly(new Fault(4, Kind.OTHER_HASH));
	}

	@Test
	void findsAnEntryWhoseHashWasChangedToo() {
		change(4, (said) -> linked(with(said, "OPEN"), this.entries.get(3).previousHash()));

		assertThat(verify().faults()).containsExactly(new Fault(5, Kind.OTHER_PREDECESSOR));
	}

	@Test
	void findsEveryBitThatIsOther() {
		byte[] bytes = this.entries.get(4).bytes();
		for (int bit = 0; bit < bytes.length * 8; bit++) {
			bytes[bit / 8] ^= (byte) (1 << (bit % 8));
			assertThat(verify().faults()).as("bit %d", bit).contains(new Fault(5, Kind.OTHER_HASH));
			bytes[bit / 8] ^= (byte) (1 << (bit % 8));
		}
		assertThat(verify().holds()).isTrue();
	}

	@Test
	void findsAGap() {
		this.entries.remove(3);

		assertThat(verify().faults()).containsExactly(new Fault(5, Kind.OTHER_PLACE),
				new Fault(5, Kind.OTHER_PREDECESSOR));
	}

	@Test
	void findsAMissingBeginning() {
		this.entries.remove(0);

		assertThat(verify().faults()).containsExactly(new Fault(2, Kind.OTHER_PLACE),
				new Fault(2, Kind.OTHER_PREDECESSOR));
	}

	@Test
	void findsAnEntryThatIsThereTwice() {
		this.entries.add(4, this.entries.get(3));

		assertThat(verify().faults()).extracting(Fault::kind).contains(Kind.OTHER_PLACE, Kind.OTHER_PREDECESSOR);
	}

	@Test
	void findsTwoThatWereSwapped() {
		Collections.swap(this.entries, 3, 4);

		assertThat(verify().faults()).extracting(Fault::kind)
			.contains(Kind.OTHER_PLACE, Kind.OTHER_PREDECESSOR, Kind.TIME_RUNS_BACK);
	}

	@Test
	void findsAnEntryOfAnotherChain() {
		this.entries.set(0, chain(UUID.randomUUID(), 1).get(0));

		assertThat(verify().faults()).containsExactly(new Fault(1, Kind.OTHER_CHAIN),
				new Fault(2, Kind.OTHER_PREDECESSOR));
	}

	@Test
	void findsATimeThatRunsBackAlthoughEveryLinkHolds() {
		EntryBytes late = said(this.chain, 10, BEGIN);
		this.entries.add(linked(late, this.entries.get(8).hash()));

		assertThat(verify().faults()).containsExactly(new Fault(10, Kind.TIME_RUNS_BACK));
	}

	@Test
	void findsAnEntryFiledUnderAnotherPlaceOrTime() {
		KeptEntry last = this.entries.get(8);
		this.entries.set(8, new KeptEntry(last.chain(), last.seq(), last.at().plusSeconds(1), last.previousHash(),
				last.hash(), last.bytes()));

		assertThat(verify().faults()).containsExactly(new Fault(9, Kind.MISFILED));
	}

	@Test
	void findsBytesThatSayTheSameInAnotherForm() {
		KeptEntry last = this.entries.remove(8);
		byte[] spaced = new String(last.bytes(), StandardCharsets.UTF_8).replaceFirst("\\{", "{ ")
			.getBytes(StandardCharsets.UTF_8);
		this.entries.add(new KeptEntry(this.chain, 9, last.at(), last.previousHash(),
				KeptEntry.hash(last.previousHash(), spaced), spaced));

		assertThat(verify().faults()).containsExactly(new Fault(9, Kind.UNREADABLE));
	}

	/** These take a receipt or a checkpoint that is kept elsewhere. */
	@Test
	void cannotKnowOfATailThatWasCutNorOfAChainThatWasLinkedAnew() {
		Receipt receipt = verify().head();
		this.entries.remove(8);
		assertThat(verify().holds()).isTrue();
		assertThat(verify().head()).isNotEqualTo(receipt);

		List<KeptEntry> forged = new ArrayList<>();
		for (int seq = 1; seq <= 9; seq++) {
			EntryBytes said = said(this.chain, seq, BEGIN.plusSeconds(seq));
			forged.add(linked((seq == 4) ? with(said, "OPEN") : said,
					(seq == 1) ? new byte[32] : forged.get(seq - 2).hash()));
		}
		assertThat(TrailVerification.of(this.chain, forged).holds()).isTrue();
		assertThat(TrailVerification.of(this.chain, forged).head()).isNotEqualTo(receipt);
	}

	private TrailVerification verify() {
		return TrailVerification.of(this.chain, this.entries);
	}

	private void change(int seq, Function<EntryBytes, KeptEntry> change) {
		this.entries.set(seq - 1, change.apply(EntryBytes.read(this.entries.get(seq - 1).bytes())));
	}

	private static List<KeptEntry> chain(UUID chain, int length) {
		List<KeptEntry> entries = new ArrayList<>();
		byte[] hash = new byte[32];
		for (int seq = 1; seq <= length; seq++) {
			KeptEntry entry = linked(said(chain, seq, BEGIN.plusSeconds(seq)), hash);
			entries.add(entry);
			hash = entry.hash();
		}
		return entries;
	}

	private static EntryBytes said(UUID chain, long seq, Instant at) {
		return new EntryBytes(EntryBytes.TYPE, chain, seq, EntryBytes.text(at), "north", TestTrail.SARA,
				new EntryBytes.Authentication(Proof.Method.PASSWORD, 120L), null, "item.settled", "SEC-" + seq,
				"SEC-" + seq, "OPEN", "DONE", null, "0.1.0", "103", null);
	}

	private static EntryBytes with(EntryBytes said, String after) {
		return new EntryBytes(said.type(), said.chain(), said.seq(), said.at(), said.node(), said.actor(),
				said.authentication(), said.command(), said.action(), said.subject(), said.subjectKey(), said.before(),
				after, said.reason(), said.application(), said.schema(), said.imported());
	}

	private static KeptEntry linked(EntryBytes said, byte[] previousHash) {
		return kept(said, previousHash, KeptEntry.hash(previousHash, said.bytes()));
	}

	private static KeptEntry kept(EntryBytes said, byte[] previousHash, byte[] hash) {
		return new KeptEntry(said.chain(), said.seq(), said.time(), previousHash, hash, said.bytes());
	}

}
