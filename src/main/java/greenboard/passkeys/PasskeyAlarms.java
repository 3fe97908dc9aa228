package greenboard.passkeys;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Leaves an entry in the trail when a passkey looks as if there were a copy of it. What
 * was asked for has been rolled back by then.
 */
@Component
class PasskeyAlarms {

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	PasskeyAlarms(ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.events = events;
		this.transaction = transaction;
	}

	void note(PasskeyRefused refused, Actor by) {
		KnownPasskey known = refused.passkey();
		if (refused.reason() == Reason.COUNTER && known != null) {
			Passkey passkey = known.passkey();
			this.transaction.executeWithoutResult((status) -> this.events
				.publishEvent(new PasskeyChanged(by, "passkey.counter-refused", passkey, passkey)));
		}
	}

}
