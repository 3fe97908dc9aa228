package greenboard.commands;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.Auditable;

/**
 * Marks the command of a request as carried out in the transaction of its first change.
 * What changes leaves an entry in the trail; what leaves none can be asked for again.
 */
@Component
class CarryingOut {

	private final Commands commands;

	CarryingOut(Commands commands) {
		this.commands = commands;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	void changes(Auditable change) {
		CommandInHand.current().ifPresent((hand) -> hand.changes(this.commands));
	}

}
