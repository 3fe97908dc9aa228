package greenboard.records;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;
import greenboard.register.Board;
import greenboard.register.Register;
import greenboard.rollcall.PollRecords;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;
import greenboard.verdict.Decision;

/**
 * Reads what is printed of a deployment.
 */
@Component
public class SheetReader {

	private final Register register;

	private final SignOffBook book;

	private final PollRecords polls;

	private final AuditTrail trail;

	private final TransactionTemplate moment;

	SheetReader(Register register, SignOffBook book, PollRecords polls, AuditTrail trail,
			PlatformTransactionManager transactions) {
		this.polls = polls;
		this.register = register;
		this.book = book;
		this.trail = trail;
		this.moment = new TransactionTemplate(transactions);
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Reads a deployment, inside the transaction of whoever calls where it has to be as
	 * it is at one moment.
	 * @param id the deployment
	 * @param actor who asks
	 * @return what is printed of it
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 */
	public Sheet read(DeploymentId id, Actor actor) {
		Board board = this.register.board(id, actor);
		List<SignOff> superseded = this.book.all(id)
			.stream()
			.filter((signOff) -> signOff.supersededAt() != null)
			.toList();
		Decision decision = board.head().decision();
		return new Sheet(board, this.book.roles(id, board.head().standings()), superseded,
				(decision != null) ? this.polls.of(id).get(decision.id()) : null, head(id.value()));
	}

	/** Reads a deployment as it is at one moment. */
	Sheet readAtOnce(DeploymentId id, Actor actor) {
		this.register.head(id, actor);
		return this.moment.execute((status) -> read(id, actor));
	}

	private Receipt head(UUID chain) {
		return this.trail.head(chain).orElseGet(() -> new Receipt(chain, 0, "0".repeat(64)));
	}

}
