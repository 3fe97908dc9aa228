package greenboard.commands;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import greenboard.commands.Commands.CarriedOut;

/**
 * Carries each command out once. Who sends it again, while the first is under way or
 * later, gets the answer of the first; who sends something else under the same name is
 * refused. Stands behind sign-in and permissions to come in.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class CommandFilter extends OncePerRequestFilter {

	/**
	 * Of a form with files the container says so where its fields are first asked for.
	 */
	private static final String TOO_LARGE = "What was sent is larger than this takes. Nothing was changed.";

	private final Commands commands;

	private final EarlierAnswers earlier;

	CommandFilter(Commands commands, EarlierAnswers earlier) {
		this.commands = commands;
		this.earlier = earlier;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Command> command;
		HttpServletRequest readable;
		try {
			readable = (request.getHeader(CommandReader.HEADER) != null && !CommandReader.form(request))
					? new RereadableRequest(request) : request;
			command = CommandReader.read(readable);
		}
		catch (IllegalArgumentException ex) {
			this.earlier.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, ex.getMessage());
			return;
		}
		catch (RereadableRequest.TooLong ex) {
			this.earlier.refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, ex.getMessage());
			return;
		}
		catch (IllegalStateException ex) {
			this.earlier.refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
			return;
		}
		if (command.isEmpty()) {
			chain.doFilter(readable, response);
			return;
		}
		Optional<CarriedOut> before = this.commands.find(command.get());
		if (before.isPresent()) {
			this.earlier.give(before.get(), command.get(), request, response);
		}
		else {
			carryOut(command.get(), readable, response, chain);
		}
	}

	private void carryOut(Command command, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CommandInHand hand = new CommandInHand(command);
		request.setAttribute(CommandInHand.attribute(), hand);
		HeldResponse held = new HeldResponse(response);
		chain.doFilter(request, held);
		if (hand.carriedOut()) {
			if (held.meant()) {
				this.commands.answer(command, held.answer());
			}
			held.send();
			return;
		}
		Optional<CarriedOut> meanwhile = this.commands.find(command);
		if (meanwhile.isPresent()) {
			held.reset();
			this.earlier.give(meanwhile.get(), command, request, response);
		}
		else {
			held.send();
		}
	}

}
