package greenboard.attacks;

import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.audit.Projection;
import greenboard.audit.Receipt;
import greenboard.checkpoints.LogWitness;
import greenboard.merkle.Checkpoint;
import greenboard.passkeys.Assertion;
import greenboard.signed.Difference;
import greenboard.signoffs.Pen;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Looks at what an attack has left, in each of the ways that there are.
 */
@TestComponent
class Auditor {

	private static final int ENOUGH = 1000;

	private final AuditTrail trail;

	private final LogWitness witness;

	private final List<Projection> projections;

	private final SignOffBook book;

	private final JdbcClient jdbc;

	Auditor(AuditTrail trail, LogWitness witness, List<Projection> projections, SignOffBook book, JdbcClient jdbc) {
		this.trail = trail;
		this.witness = witness;
		this.projections = projections;
		this.book = book;
		this.jdbc = jdbc;
	}

	/** Whether a column finds out what was done to a trail. */
	boolean finds(Column column, Blow blow, RandomTrail trail, World.Made made) {
		UUID chain = blow.chain();
		return switch (column) {
			case CHAIN -> !this.trail.verify(chain).holds();
			case CHECKPOINT -> this.witness.refusal(null).isPresent();
			case KEPT_CHECKPOINT -> this.witness.refusal(made.kept()).isPresent();
			case RECEIPT -> contradicted(blow.receipts())
					|| contradicted(chain.equals(AuditTrail.SYSTEM) ? made.system() : trail.receipts());
			case PASSKEY -> contradicted(trail);
			case CONTENT -> trail.spoken().stream().anyMatch((spoken) -> unexplained(trail, spoken));
			case REPLAY -> this.projections.stream().anyMatch((tables) -> !tables.differences(chain).isEmpty());
		};
	}

	private boolean contradicted(List<Receipt> receipts) {
		if (receipts.isEmpty()) {
			return false;
		}
		Map<Long, String> hashes = hashes(receipts.get(0).chain());
		return !receipts.stream().allMatch((receipt) -> receipt.hash().equals(hashes.get(receipt.seq())));
	}

	/** Every hash worked out again from the first entry on. */
	private Map<Long, String> hashes(UUID chain) {
		Map<Long, String> hashes = new HashMap<>();
		byte[] hash = new byte[32];
		for (KeptEntry entry : this.trail.kept(chain, 0, ENOUGH)) {
			hash = KeptEntry.hash(hash, entry.bytes());
			hashes.put(entry.seq(), HexFormat.of().formatHex(hash));
		}
		return hashes;
	}

	private boolean contradicted(RandomTrail trail) {
		Map<Long, String> hashes = hashes(trail.id().value());
		List<AuditEntry> entries = this.trail.of(trail.id().value(), 0, ENOUGH);
		boolean other = trail.spoken()
			.stream()
			.anyMatch((spoken) -> !spoken.statement().trail().hash().equals(hashes.get(spoken.seen()))
					|| entries.stream().noneMatch((entry) -> tells(entry, spoken)) || !grownFrom(spoken)
					|| !isStillTheirs(spoken.assertion()));
		return other || this.book.all(trail.id()).stream().anyMatch((signOff) -> !genuine(trail, signOff));
	}

	private static boolean tells(AuditEntry entry, Spoken spoken) {
		return entry.action().startsWith("sign-off.") && ("sha256:" + spoken.statement().digest()).equals(entry.after())
				&& spoken.statement().signer().id().equals(entry.actorId());
	}

	/** Whether the log has grown out of the one that the statement names. */
	private boolean grownFrom(Spoken spoken) {
		Checkpoint then = this.witness.open(String.valueOf(spoken.statement().checkpoint()));
		return then.size() <= this.witness.newest().size()
				&& this.witness.root(then.size()).filter(then.root()::equals).isPresent();
	}

	private boolean isStillTheirs(Assertion assertion) {
		return this.jdbc
			.sql("select count(*) from passkey where credential_id = ? and person_id = ? and public_key = ?")
			.params(assertion.credential(), assertion.person().value(), assertion.publicKey())
			.query(Long.class)
			.single() == 1;
	}

	/**
	 * Whether a signature that is said to be a passkey's is one of a passkey that its
	 * signer has.
	 */
	private boolean genuine(RandomTrail trail, SignOff signOff) {
		Assertion said = signOff.passkey() ? this.book.statement(trail.id(), signOff.id()).orElseThrow().assertion()
				: null;
		return said == null || trail.spoken()
			.stream()
			.filter((spoken) -> spoken.assertion().person().equals(signOff.person()))
			.anyMatch((spoken) -> spoken.key().signed(said.authenticatorData(), said.clientData(), said.signature()));
	}

	/**
	 * Whether an item is other than it was signed, and the trail does not tell since
	 * when.
	 */
	private boolean unexplained(RandomTrail trail, Spoken spoken) {
		DeploymentId id = trail.id();
		SignOff signOff = this.book.all(id)
			.stream()
			.filter((one) -> one.id().equals(spoken.signOff()))
			.findFirst()
			.orElseThrow();
		List<AuditEntry> since = this.trail.of(id.value(), spoken.place(), ENOUGH);
		return this.book.since(id, signOff, this.book.present(id, signOff.role()))
			.all()
			.stream()
			.map(Difference::subject)
			.anyMatch((key) -> since.stream().noneMatch((entry) -> key.equals(entry.subjectKey())));
	}

	/** Whether a role signs for an item of {@link Pen#CHECKLIST}. */
	static boolean covers(String role, String key) {
		return key.startsWith("SAF-") || (role.equals(Pen.CAPTAIN) && key.startsWith("HUL-"));
	}

	/** Whether what a passkey signed can be believed at all. */
	static boolean believable(Spoken spoken) {
		Assertion said = spoken.assertion();
		String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(spoken.bytes().challenge());
		return spoken.key().signed(said.authenticatorData(), said.clientData(), said.signature())
				&& new String(said.clientData(), UTF_8).contains(challenge);
	}

}
