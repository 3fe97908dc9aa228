package greenboard.passkeys;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page where passkeys work, so that its script can say so elsewhere.
 */
@ControllerAdvice(annotations = Controller.class)
class PasskeyPlace {

	private final RelyingParty party;

	PasskeyPlace(RelyingParty party) {
		this.party = party;
	}

	@ModelAttribute("passkeyPlace")
	RelyingParty place() {
		return this.party;
	}

}
