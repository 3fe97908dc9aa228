package greenboard.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happened in one transaction so far.
 */
final class PendingEntries implements TransactionSynchronization {

	private final TrailWriter writer;

	private final List<Happening> happenings = new ArrayList<>();

	private final List<Receipt> receipts = new ArrayList<>();

	private boolean committing;

	private PendingEntries(TrailWriter writer) {
		this.writer = writer;
	}

	static PendingEntries ofThisTransaction(TrailWriter writer) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingEntries.class::isInstance)
			.map(PendingEntries.class::cast)
			.findFirst()
			.orElseGet(() -> {
				PendingEntries pending = new PendingEntries(writer);
				TransactionSynchronizationManager.registerSynchronization(pending);
				return pending;
			});
	}

	/** What happens while the transaction commits is written at once. */
	void add(Happening happening) {
		if (this.committing) {
			this.receipts.addAll(this.writer.write(List.of(happening)));
		}
		else {
			this.happenings.add(happening);
		}
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.committing = true;
		this.receipts.addAll(this.writer.write(this.happenings));
	}

	@Override
	public void afterCommit() {
		this.writer.committed(this.receipts);
	}

}
