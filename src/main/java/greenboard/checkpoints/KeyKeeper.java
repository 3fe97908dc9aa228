package greenboard.checkpoints;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;
import greenboard.merkle.Succession;
import greenboard.merkle.VerificationKey;

/**
 * Keeps the key file and the keys that the database knows together. Nothing is served
 * before they are.
 */
@Component
class KeyKeeper implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(KeyKeeper.class);

	private final KeyFile file;

	private final LogKeys keys;

	private final LogLock lock;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private volatile @Nullable SigningKey key;

	KeyKeeper(KeyFile file, LogKeys keys, LogLock lock, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.file = file;
		this.keys = keys;
		this.lock = lock;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Finds the key, or makes the first one.
	 * @throws LogUnusable when the file is not the one that belongs to the database
	 */
	@Override
	public void start() {
		this.transaction.executeWithoutResult((status) -> {
			this.lock.take();
			List<LogKey> known = known();
			this.key = known.isEmpty() ? first() : belongingTo(known);
		});
	}

	private List<LogKey> known() {
		try {
			return this.keys.all();
		}
		catch (LogInconsistent ex) {
			throw new LogUnusable("The keys of the log were changed in the database: %s.".formatted(ex.getMessage()),
					"Find out by whom, and bring the database back from a backup.", ex);
		}
	}

	private SigningKey first() {
		SigningKey first = this.file.read().orElseGet(this::create);
		this.keys.add(first.verification(), null);
		this.events.publishEvent(
				new LogKeyChanged("log-key.made", first.verification().name(), null, first.verification().text()));
		return first;
	}

	private SigningKey create() {
		SigningKey made = SigningKey.create("greenboard/" + UUID.randomUUID());
		this.file.write(made);
		logger.info("Made the key that signs the log, {}: keep a copy of it apart from the database's", this.file);
		return made;
	}

	private SigningKey belongingTo(List<LogKey> known) {
		VerificationKey present = known.get(known.size() - 1).key();
		SigningKey found = this.file.read().orElse(null);
		if (found != null && found.verification().equals(present)) {
			return found;
		}
		SigningKey next = this.file.readNext().orElse(null);
		if (next != null && next.verification().equals(present)) {
			this.file.promote();
			return next;
		}
		throw new LogUnusable(fact(found, known, present),
				"Bring the file of key %s from a backup or another node, or name it with --greenboard.key-file=FILE."
					.formatted(present.id()));
	}

	private String fact(@Nullable SigningKey found, List<LogKey> known, VerificationKey present) {
		if (found == null) {
			return "The log of this database is signed with key %s, and there is no key in %s.".formatted(present.id(),
					this.file);
		}
		boolean old = known.stream().anyMatch((one) -> one.key().equals(found.verification()));
		return (old ? "The log of this database has been handed over to key %s, and %s holds the older key %s."
				: "The log of this database is signed with key %s, and %s holds key %s, to which it never was handed over.")
			.formatted(present.id(), this.file, found.verification().id());
	}

	/**
	 * The key that signs now.
	 * @param known the keys that the database knows
	 * @return the last of them, read from the file again when another node has handed
	 * over
	 * @throws LogUnusable when the file does not hold it
	 */
	SigningKey signing(List<LogKey> known) {
		SigningKey held = this.key;
		if (held == null || !held.verification().equals(known.get(known.size() - 1).key())) {
			held = belongingTo(known);
			this.key = held;
		}
		return held;
	}

	/**
	 * Hands over to a new key. Interrupted anywhere, the next start has the key that the
	 * database knows.
	 * @return the key that signs from now on
	 */
	VerificationKey rotate() {
		SigningKey next = this.transaction.execute((status) -> {
			this.lock.take();
			SigningKey old = signing(this.keys.all());
			SigningKey made = SigningKey.create(old.verification().name());
			this.file.writeNext(made);
			SignedNote introduction = Succession.sign(old, made);
			this.keys.add(made.verification(), introduction);
			this.events.publishEvent(new LogKeyChanged("log-key.handed-over", made.verification().name(),
					old.verification().text(), introduction.toString()));
			return made;
		});
		this.file.promote();
		this.key = next;
		return next.verification();
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void stop() {
		this.key = null;
	}

	@Override
	public boolean isRunning() {
		return this.key != null;
	}

}
