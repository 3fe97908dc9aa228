package greenboard.benchmarks;

import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.credentials.Passwords;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.PasskeySignOff;
import greenboard.signoffs.Pen;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;

/**
 * One person who signs 160 items, over and over, and who ticks for comparison.
 */
@TestComponent
@Import(Keyring.class)
class Signing {

	private static final String PASSWORD = "violet tram under 9 bridges";

	private static final int COMPARISONS = 10;

	private final Scene scene;

	private final Pen pen;

	private final Keyring keyring;

	private final ItemManagement items;

	private final SignOffManagement management;

	private final PasskeySignOff passkeys;

	private final Passwords passwords;

	private DeploymentId signed = new DeploymentId(new UUID(0, 0));

	private DeploymentId ticked = this.signed;

	private Actor captain = Actor.SYSTEM;

	private SoftKey key = new SoftKey("http://127.0.0.1");

	private String digest = "";

	Signing(Scene scene, Pen pen, Keyring keyring, ItemManagement items, SignOffManagement management,
			PasskeySignOff passkeys, Passwords passwords) {
		this.scene = scene;
		this.pen = pen;
		this.keyring = keyring;
		this.items = items;
		this.management = management;
		this.passkeys = passkeys;
		this.passwords = passwords;
	}

	void prepare() {
		this.signed = sized();
		this.ticked = sized();
		for (int section = 1; section <= 16; section++) {
			settle(this.signed, "P" + section + "-10", Status.DONE);
		}
		this.captain = this.pen.approver("Kofi", "Captain");
		this.passwords.set(new PersonSummary(person(), "Kofi", "kofi@example.test"), PASSWORD, this.captain);
		this.key = this.keyring.key(this.captain);
		this.digest = this.pen.digest(this.signed, Pen.CAPTAIN);
	}

	private DeploymentId sized() {
		String source = Scene.sized("sized-" + UUID.randomUUID(), 16, 10)
			.replaceFirst("\n---\n",
					"\nroles:\n  - {title: Captain, group: business, when: before, required: true}\n---\n");
		return this.scene.deployment(this.scene.template(source), Actor.SYSTEM);
	}

	/** The deployment that is signed. */
	DeploymentId deployment() {
		return this.signed;
	}

	Measured tickAlone(int times) {
		return measured(times, () -> timed(() -> {
			settle(this.ticked, "P1-1", Status.FAILED);
			settle(this.ticked, "P1-1", Status.DONE);
		}) / 2);
	}

	Measured signWithPassword(int times) {
		return measured(times,
				() -> timed(() -> this.management.sign(this.signed, Pen.CAPTAIN, signature(), this.captain)));
	}

	/** Without the time that the passkey takes itself. */
	Measured signWithPasskey(int times) {
		return measured(times, () -> {
			String[] question = new String[1];
			long asked = timed(
					() -> question[0] = this.passkeys.ask(this.signed, Pen.CAPTAIN, signature(), this.captain));
			String answer = this.key.sign(question[0]);
			return asked + timed(() -> this.passkeys.sign(this.signed, Pen.CAPTAIN, SoftKey.ceremony(question[0]),
					answer, this.captain));
		});
	}

	/** What comes before a signature with the password. */
	Measured comparePassword() {
		return measured(COMPARISONS, () -> timed(() -> {
			if (!this.passwords.matches(person(), PASSWORD)) {
				throw new IllegalStateException("It is the password");
			}
		}));
	}

	private Signature signature() {
		return Signature.of(Meaning.APPROVE, null, this.digest);
	}

	private PersonId person() {
		return Objects.requireNonNull(this.captain.person());
	}

	private void settle(DeploymentId id, String item, Status state) {
		this.items.settle(id, Settling.of(item, state, (state == Status.DONE) ? null : "measured"), Actor.SYSTEM);
	}

	private static Measured measured(int times, LongSupplier nanos) {
		long sum = 0;
		for (int time = 0; time < times; time++) {
			sum += nanos.getAsLong();
		}
		return new Measured(times, times * 1e9 / sum);
	}

	private static long timed(Runnable act) {
		long start = System.nanoTime();
		act.run();
		return System.nanoTime() - start;
	}

}
