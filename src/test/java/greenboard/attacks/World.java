package greenboard.attacks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.acts.UploadedFile;
import greenboard.audit.Auditable;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.audit.Doer;
import greenboard.audit.Happening;
import greenboard.audit.Receipt;
import greenboard.checkpoints.Checkpoints;
import greenboard.checkpoints.LogWitness;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.merkle.Checkpoint;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.readiness.Status;
import greenboard.signoffs.KeptStatement;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.PasskeySignOff;
import greenboard.signoffs.Pen;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.Signature;
import greenboard.templates.TemplateVersion;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lets people work on deployments by way of the application itself, and keeps what they
 * would keep outside.
 */
@TestComponent
class World {

	private static final int SIGNERS = 10;

	private static final int PEOPLE = 5;

	private static final int ENOUGH = 1000;

	/** The critical one of them is done from the beginning on. */
	static final List<String> ITEMS = List.of("HUL-1", "SAF-2", "SAF-3", "SAF-4", "CRO-1");

	/** Everybody who signs signs for it. */
	static final String WITH_FILE = "SAF-2";

	private static final List<Status> STATES = List.of(Status.DONE, Status.FAILED, Status.OPEN, Status.NOT_APPLICABLE);

	private static final List<String> ROLES = List.of(Pen.SAFETY, Pen.CAPTAIN);

	private static final List<Meaning> MEANINGS = List.of(Meaning.APPROVE, Meaning.REJECT, Meaning.ABSTAIN);

	private final TestAccounts accounts;

	private final Scene scene;

	private final Pen pen;

	private final Keyring keyring;

	private final ItemManagement items;

	private final PasskeySignOff passkeys;

	private final SignOffBook book;

	private final AuditTrail trail;

	private final Checkpoints checkpoints;

	private final LogWitness witness;

	private final Hand hand;

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	private final List<Signer> signers = new ArrayList<>();

	private final List<Actor> people = new ArrayList<>();

	World(TestAccounts accounts, Scene scene, Pen pen, Keyring keyring, ItemManagement items, PasskeySignOff passkeys,
			SignOffBook book, AuditTrail trail, Checkpoints checkpoints, LogWitness witness, Hand hand,
			JdbcTemplate jdbc, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.scene = scene;
		this.pen = pen;
		this.keyring = keyring;
		this.items = items;
		this.passkeys = passkeys;
		this.book = book;
		this.trail = trail;
		this.checkpoints = checkpoints;
		this.witness = witness;
		this.hand = hand;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Somebody who signs.
	 *
	 * @param actor who
	 * @param key their passkey
	 */
	record Signer(Actor actor, SoftKey key) {
	}

	/**
	 * What is attacked.
	 *
	 * @param trails the trails
	 * @param system a receipt of each entry of the system's chain
	 * @param kept the newest checkpoint, as somebody kept it outside
	 */
	record Made(List<RandomTrail> trails, List<Receipt> system, Checkpoint kept) {
	}

	/** Half of the work is in the backup. One entry is not sealed. */
	Made make(long firstSeed, int number) {
		this.hand.prepare();
		IntStream.range(0, SIGNERS)
			.mapToObj((index) -> this.pen.approver("Signer " + index, "Safety Officer", "Captain"))
			.forEach((actor) -> this.signers.add(new Signer(actor, this.keyring.key(actor))));
		IntStream.range(0, PEOPLE)
			.mapToObj((index) -> this.accounts.member("Contributor " + index, this.scene.project(),
					MemberRole.CONTRIBUTOR))
			.forEach(this.people::add);
		TemplateVersion template = this.pen.template(Pen.CHECKLIST.formatted("ferry-" + UUID.randomUUID()));
		List<Work> works = LongStream.range(firstSeed, firstSeed + number)
			.mapToObj((seed) -> new Work(seed, new SplittableRandom(seed), this.pen.deployment(template, Actor.SYSTEM)))
			.toList();
		works.forEach(this::begin);
		this.checkpoints.seal();
		this.hand.outside("select attack.back_up('backup')");
		List<Long> backedUp = works.stream().map((work) -> head(work.id).seq()).toList();
		works.forEach(this::goOn);
		this.checkpoints.seal();
		this.hand.outside("select attack.back_up('sealed')");
		this.pen.approver("Somebody whom nobody sealed", "Captain");
		List<RandomTrail> trails = IntStream.range(0, number)
			.mapToObj((index) -> remembered(works.get(index), backedUp.get(index)))
			.toList();
		return new Made(trails, receipts(AuditTrail.SYSTEM, entries(AuditTrail.SYSTEM)), this.witness.newest());
	}

	/**
	 * A deployment in the making.
	 *
	 * @param seed what chance makes it of
	 * @param random chance
	 * @param id the deployment
	 */
	private record Work(long seed, RandomGenerator random, DeploymentId id) {
	}

	private void begin(Work work) {
		this.items.addEvidence(work.id, WITH_FILE, file(work), this.people.get(0));
		settle(work, 1 + work.random.nextInt(3));
		if (work.random.nextInt(3) == 0) {
			sign(work);
		}
		settle(work, 1);
	}

	private static UploadedFile file(Work work) {
		byte[] content = ("report of " + work.seed).getBytes(UTF_8);
		return UploadedFile.of(new MockMultipartFile("file", "report.txt", null, content), null);
	}

	/** Somebody signs with a passkey, and often something happens behind that. */
	private void goOn(Work work) {
		settle(work, work.random.nextInt(3));
		sign(work);
		settle(work, work.random.nextInt(3));
		if (work.random.nextInt(4) == 0) {
			Signer signer = signer(work);
			this.pen.sign(work.id, Pen.CAPTAIN, Meaning.REJECT, signer.actor);
		}
	}

	private void settle(Work work, int times) {
		String key = ITEMS.get(work.random.nextInt(ITEMS.size()));
		for (int time = 0; time < times; time++) {
			Status state = STATES.get(work.random.nextInt(STATES.size()));
			this.items.settle(work.id, Settling.of(key, state, "because"),
					this.people.get(work.random.nextInt(PEOPLE)));
			key = work.random.nextBoolean() ? key : ITEMS.get(work.random.nextInt(ITEMS.size()));
		}
	}

	private void sign(Work work) {
		Signer signer = signer(work);
		String role = ROLES.get(work.random.nextInt(ROLES.size()));
		Meaning meaning = MEANINGS.get(work.random.nextInt(MEANINGS.size()));
		String question = this.passkeys.ask(work.id, role,
				Signature.of(meaning, "so I say", this.pen.digest(work.id, role)), signer.actor);
		this.passkeys.sign(work.id, role, SoftKey.ceremony(question), signer.key.sign(question), signer.actor);
	}

	private Signer signer(Work work) {
		return this.signers.get(work.random.nextInt(SIGNERS));
	}

	private RandomTrail remembered(Work work, long backedUp) {
		List<AuditEntry> entries = entries(work.id.value());
		List<Spoken> spoken = this.book.all(work.id)
			.stream()
			.filter(SignOff::passkey)
			.map((signOff) -> spoken(work.id, signOff, entries))
			.sorted(Comparator.comparingLong(Spoken::place))
			.toList();
		return new RandomTrail(work.seed, work.id, entries, receipts(work.id.value(), entries), spoken, backedUp);
	}

	private Spoken spoken(DeploymentId id, SignOff signOff, List<AuditEntry> entries) {
		KeptStatement kept = this.book.statement(id, signOff.id()).orElseThrow();
		long seen = kept.statement().statement().trail().seq();
		long place = entries.stream()
			.filter((entry) -> entry.sequence() > seen && ("sha256:" + signOff.digest()).equals(entry.after()))
			.findFirst()
			.orElseThrow()
			.sequence();
		SoftKey key = this.signers.stream()
			.filter((signer) -> signOff.person().equals(signer.actor.person()))
			.findFirst()
			.orElseThrow().key;
		return new Spoken(signOff.id(), place, kept.statement(), kept.assertion(), key);
	}

	List<AuditEntry> entries(UUID chain) {
		return this.trail.of(chain, 0, ENOUGH);
	}

	private static List<Receipt> receipts(UUID chain, List<AuditEntry> entries) {
		return entries.stream().map((entry) -> new Receipt(chain, entry.sequence(), entry.hash())).toList();
	}

	private Receipt head(DeploymentId id) {
		return this.trail.head(id.value()).orElseThrow();
	}

	Hand hand() {
		return this.hand;
	}

	Spoken last(RandomTrail trail) {
		return trail.spoken().get(trail.spoken().size() - 1);
	}

	/** Lets the application write that somebody ticked; they are given a receipt. */
	Blow tick(RandomTrail trail) {
		Status state = "DONE".equals(RandomTrail.states(trail.entries()).get("HUL-1")) ? Status.FAILED : Status.DONE;
		this.items.settle(trail.id(), Settling.of("HUL-1", state, "because"), this.people.get(0));
		this.hand.finish();
		return Blow.ofALiar(trail, List.of(head(trail.id())));
	}

	/** Signs the log as it is stored now, and forgets what was signed before. */
	void resign() {
		this.hand.does("select attack.regrow()");
		String note = this.witness.forged();
		long size = this.witness.newest().size();
		this.hand.does("delete from log_checkpoint");
		this.hand.does("insert into log_checkpoint (size, note) values (?, ?)", size, note);
	}

	/**
	 * Lets the application write that somebody signed, with a passkey that it made
	 * itself.
	 */
	Blow forgeSignature(RandomTrail trail) {
		Spoken spoken = last(trail);
		Forgery forgery = Forgery.of(spoken, this.keyring.origin());
		UUID id = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into sign_off (id, deployment_id, role_key, role_title, person_id, printed_name, meaning, comment,
							signed_at, record, digest)
						select ?, deployment_id, ?, role_title, person_id, printed_name, 'APPROVE', comment, signed_at, record, digest
						from sign_off where id = ?
						""",
				id, forgery.statement().role(), spoken.signOff());
		this.jdbc.update("insert into sign_off_statement values (?, ?, ?, ?, ?, ?, ?, false, false)", id,
				forgery.statement().bytes().value(), spoken.assertion().credential(), spoken.assertion().publicKey(),
				forgery.client(), forgery.data(), forgery.signature());
		Doer by = new Doer(spoken.statement().signer().id(), spoken.statement().signer().name(), List.of("APPROVER"));
		Happening signed = new Happening(trail.id().value(), trail.length() + 1, by, "sign-off.approved", "Captain",
				null, null, "sha256:" + spoken.statement().digest(), null);
		this.events.publishEvent((Auditable) () -> signed);
		this.hand.finish();
		return Blow.ofALiar(trail, List.of(head(trail.id())));
	}

}
