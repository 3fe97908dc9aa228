package greenboard.commands;

import java.util.Optional;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The command that the present request asks for, and how far it is: it becomes carried
 * out with the first thing that it changes, and stays so unless that is taken back.
 */
final class CommandInHand {

	private static final String ATTRIBUTE = CommandInHand.class.getName();

	private final Command command;

	private boolean taken;

	private boolean carriedOut;

	CommandInHand(Command command) {
		this.command = command;
	}

	/** The one of the present request. */
	static Optional<CommandInHand> current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null
				&& request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof CommandInHand hand)
						? Optional.of(hand) : Optional.empty();
	}

	static String attribute() {
		return ATTRIBUTE;
	}

	/**
	 * Something changes in the present transaction.
	 * @throws CommandOvertaken when the same command was carried out already
	 */
	void changes(Commands commands) {
		if (this.taken) {
			return;
		}
		commands.carryOut(this.command);
		this.taken = true;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				CommandInHand.this.taken = status != STATUS_ROLLED_BACK;
				CommandInHand.this.carriedOut = status == STATUS_COMMITTED;
			}

		});
	}

	Command command() {
		return this.command;
	}

	boolean carriedOut() {
		return this.carriedOut;
	}

}
