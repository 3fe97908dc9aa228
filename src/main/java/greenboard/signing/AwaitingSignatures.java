package greenboard.signing;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.rollcall.AwaitedAnswers;
import greenboard.signoffs.OwnSignOffs;

/**
 * Tells the head of every page how many signatures, and answers in a roll call, await the
 * reader; asks only when a page is drawn, and only for somebody who signs anywhere.
 */
@ControllerAdvice(annotations = Controller.class)
class AwaitingSignatures {

	private final OwnSignOffs own;

	private final AwaitedAnswers asked;

	AwaitingSignatures(OwnSignOffs own, AwaitedAnswers asked) {
		this.own = own;
		this.asked = asked;
	}

	@ModelAttribute("awaitingSignatures")
	@Nullable LazyContextVariable<Integer> awaitingSignatures() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		Object reader = (authentication != null) ? authentication.getPrincipal() : null;
		if (reader instanceof Actor actor && actor.person() != null && actor.maySomewhere(Permission.SIGN_OFF)) {
			return counted(actor.person());
		}
		return null;
	}

	private LazyContextVariable<Integer> counted(PersonId person) {
		return new LazyContextVariable<>() {

			@Override
			protected Integer loadValue() {
				return AwaitingSignatures.this.own.count(person) + AwaitingSignatures.this.asked.count(person);
			}

		};
	}

}
