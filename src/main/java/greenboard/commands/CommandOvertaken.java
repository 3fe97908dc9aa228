package greenboard.commands;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The same command was carried out meanwhile; what this one has changed is taken back.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class CommandOvertaken extends RuntimeException {

	CommandOvertaken(Command command) {
		super("Command %s was carried out already".formatted(command.id()));
	}

}
