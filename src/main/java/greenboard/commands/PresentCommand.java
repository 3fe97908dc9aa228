package greenboard.commands;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.audit.CommandSource;

/**
 * Tells the trail which command is being carried out.
 */
@Component
class PresentCommand implements CommandSource {

	@Override
	public @Nullable String current() {
		return CommandInHand.current().map((hand) -> hand.command().id()).orElse(null);
	}

}
