package greenboard.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.FollowedEntry;
import greenboard.signed.Statement;
import greenboard.signed.StatementBytes;
import greenboard.signoffs.KeptStatement;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;
import greenboard.verification.SignOffFault.Kind;

/**
 * Holds the signatures that are kept against the entries that tell of them.
 */
final class SignOffCheck {

	private static final Map<String, Meaning> ACTIONS = Map.of("sign-off.approved", Meaning.APPROVE,
			"sign-off.approved-with-condition", Meaning.CONDITION, "sign-off.rejected", Meaning.REJECT,
			"sign-off.abstained", Meaning.ABSTAIN);

	private final List<AuditEntry> told = new ArrayList<>();

	private final List<SignOffFault> faults = new ArrayList<>();

	/** Takes the entries that tell of signatures. */
	void meet(FollowedEntry entry) {
		AuditEntry said = entry.said();
		if (said != null && ACTIONS.containsKey(said.action())) {
			this.told.add(said);
		}
	}

	/** What is wrong with the signatures of a deployment. */
	List<SignOffFault> hold(DeploymentId id, List<SignOff> signOffs, SignOffBook book) {
		for (SignOff signOff : signOffs) {
			AuditEntry entry = take(signOff);
			note(entry == null, Kind.UNTOLD, signOff, null);
			note(!book.signed(id, signOff.id()).digest().equals(signOff.digest()), Kind.OTHER_RECORD, signOff, entry);
			boolean stated = book.statement(id, signOff.id())
				.map(KeptStatement::statement)
				.map((statement) -> isOf(statement, id, signOff))
				.orElse(true);
			note(!stated, Kind.OTHER_STATEMENT, signOff, entry);
		}
		this.told.forEach((entry) -> this.faults
			.add(new SignOffFault(Kind.MISSING, entry.subject(), entry.actorName(), entry.sequence())));
		return List.copyOf(this.faults);
	}

	private @Nullable AuditEntry take(SignOff signOff) {
		AuditEntry found = this.told.stream()
			.filter((entry) -> ACTIONS.get(entry.action()) == signOff.meaning()
					&& ("sha256:" + signOff.digest()).equals(entry.after())
					&& signOff.person().value().equals(entry.actorId()) && signOff.name().equals(entry.actorName())
					&& signOff.roleTitle().equals(entry.subject()))
			.findFirst()
			.orElse(null);
		this.told.remove(found);
		return found;
	}

	private static boolean isOf(StatementBytes bytes, DeploymentId id, SignOff signOff) {
		try {
			Statement statement = bytes.statement();
			return statement.deployment().equals(id.value()) && statement.digest().equals(signOff.digest())
					&& statement.role().equals(signOff.role()) && statement.meaning().equals(signOff.meaning().name())
					&& Objects.equals(statement.comment(), signOff.comment())
					&& statement.signer().id().equals(signOff.person().value())
					&& statement.signer().name().equals(signOff.name());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void note(boolean wrong, Kind kind, SignOff signOff, @Nullable AuditEntry entry) {
		if (wrong) {
			this.faults.add(new SignOffFault(kind, signOff.roleTitle(), signOff.name(),
					(entry != null) ? entry.sequence() : null));
		}
	}

}
