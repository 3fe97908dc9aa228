package greenboard.signoffs;

import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.deployments.LockedDeployment;
import greenboard.passkeys.Assertion;
import greenboard.readiness.Status;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signed.StatementBytes;
import greenboard.signoffs.SigningRefused.Reason;

/**
 * Where signatures are checked and kept, whatever proves that it is the signer who gives
 * them. What is signed is read while the deployment is locked, so that nothing changes
 * between the look and the signature.
 */
@Component
class Desk {

	private static final Set<Status> UNSETTLED = EnumSet.of(Status.OPEN, Status.FAILED);

	private final SignOffs signOffs;

	private final Signers signers;

	private final Presents presents;

	private final Statements statements;

	Desk(SignOffs signOffs, Signers signers, Presents presents, Statements statements) {
		this.signOffs = signOffs;
		this.signers = signers;
		this.presents = presents;
		this.statements = statements;
	}

	/**
	 * Checks all that can be checked before it is proven who signs.
	 */
	Prepared prepare(LockedDeployment locked, String key, Signature signature) {
		Roll roll = this.signOffs.roll(locked.id());
		SignOffRole role = roll.role(key);
		PersonId person = this.signers.require(role, roll, locked);
		SignedRecord record = this.presents.of(locked.id()).record(role);
		RecordBytes bytes = record.bytes();
		if (!bytes.digest().equals(signature.digest())) {
			throw new SigningRefused(Reason.CHANGED, role.title());
		}
		requireOwn(signature.since(), roll, role, person);
		if (signature.meaning().approves()) {
			requireNoCritical(record);
			requireFreeSlot(locked, roll, role, person, record);
		}
		return new Prepared(role, person, record, bytes, complete(signature));
	}

	/**
	 * What differs was shown only from what they approved themselves, and still stands.
	 */
	private static void requireOwn(@Nullable String since, Roll roll, SignOffRole role, PersonId person) {
		boolean own = since == null || roll.votes(role)
			.stream()
			.anyMatch(
					(vote) -> vote.person().equals(person) && vote.meaning().approves() && vote.digest().equals(since));
		if (!own) {
			throw new SigningRefused(Reason.CHANGED, role.title());
		}
	}

	private static void requireNoCritical(SignedRecord record) {
		String critical = record.items()
			.stream()
			.filter((item) -> item.critical() && UNSETTLED.contains(item.state()))
			.map(SignedItem::key)
			.collect(Collectors.joining(", "));
		if (!critical.isEmpty()) {
			throw new SigningRefused(Reason.CRITICAL, critical);
		}
	}

	/**
	 * Where one person signs for one role, nobody is used up for a slot that somebody
	 * else fills. Whoever has a say in the role already may still say something else.
	 */
	private void requireFreeSlot(LockedDeployment locked, Roll roll, SignOffRole role, PersonId person,
			SignedRecord present) {
		List<SignOff> votes = roll.votes(role);
		boolean before = votes.stream()
			.anyMatch((vote) -> vote.person().equals(person) && vote.meaning() != Meaning.ABSTAIN);
		if (roll.panel().severalRoles() || before) {
			return;
		}
		Map<UUID, RecordBytes> records = votes.isEmpty() ? Map.of() : this.signOffs.judged(locked.id());
		List<String> signers = votes.stream()
			.filter((vote) -> vote.meaning().approves())
			.filter((vote) -> !Objects.requireNonNull(records.get(vote.id())).record().differencesTo(present).stale())
			.map(SignOff::name)
			.toList();
		if (signers.size() >= role.signatures()) {
			throw new SigningRefused(Reason.FILLED, role.title(), String.join(", ", signers));
		}
	}

	/** What is said, without what does not belong to it. */
	private static Signature complete(Signature signature) {
		String comment = comment(signature);
		if (signature.meaning() != Meaning.CONDITION) {
			return Signature.of(signature.meaning(), comment, signature.digest());
		}
		String text = Text.required("condition", signature.condition(), Text.WORDS);
		if (signature.due() == null) {
			throw new InvalidField("due", Fault.MISSING);
		}
		return new Signature(signature.meaning(), comment, text, signature.due(), signature.digest());
	}

	/** The signature itself says when only a difference was shown, and since when. */
	private static @Nullable String comment(Signature signature) {
		String comment = signature.meaning().approves() ? Text.optional("comment", signature.comment(), Text.NOTE)
				: Text.required("comment", signature.comment(), Text.NOTE);
		if (signature.since() == null) {
			return comment;
		}
		String shown = "The difference to sha256:" + signature.since() + " was shown.";
		return Text.optional("comment", (comment != null) ? comment + "\n" + shown : shown, Text.NOTE);
	}

	/** The statement that would be signed. */
	StatementBytes statement(LockedDeployment locked, Prepared prepared) {
		return this.statements.of(locked.id(), prepared, locked.actor().name(), locked.now()).bytes();
	}

	/**
	 * Keeps a signature; the same person's earlier one for the role is superseded.
	 * @return its id
	 */
	UUID keep(LockedDeployment locked, Prepared prepared, StatementBytes statement, @Nullable Assertion assertion) {
		Signature signature = prepared.signature();
		SignOff signOff = new SignOff(UUID.randomUUID(), prepared.role().key(), prepared.role().title(),
				prepared.person(), locked.actor().name(), signature.meaning(), signature.comment(),
				condition(signature, locked), locked.now(), prepared.bytes().digest(), assertion != null, null);
		this.signOffs.supersede(locked.id(), signOff);
		this.signOffs.insert(locked.id(), signOff, prepared.bytes(),
				signature.meaning().judges() ? prepared.record().items() : List.of());
		this.statements.keep(signOff.id(), statement, assertion);
		locked.happened(action(signature.meaning()), prepared.role().title(), credential(assertion), null,
				"sha256:" + signOff.digest(), signOff.comment());
		return signOff.id();
	}

	/**
	 * The entry names the passkey, so that nobody can say later that it was a password.
	 */
	private static @Nullable String credential(@Nullable Assertion assertion) {
		return (assertion != null) ? Base64.getUrlEncoder().withoutPadding().encodeToString(assertion.credential())
				: null;
	}

	/** It becomes an item of its own. */
	private static SignOff.@Nullable Condition condition(Signature signature, LockedDeployment locked) {
		String text = signature.condition();
		Instant due = signature.due();
		return (text != null && due != null) ? new SignOff.Condition(locked.addCondition(text, due), text, due) : null;
	}

	private static String action(Meaning meaning) {
		return switch (meaning) {
			case APPROVE -> "sign-off.approved";
			case CONDITION -> "sign-off.approved-with-condition";
			case REJECT -> "sign-off.rejected";
			case ABSTAIN -> "sign-off.abstained";
		};
	}

}
