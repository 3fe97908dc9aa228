package greenboard.passkeys;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Puts WebAuthn together: whose passkeys, kept where, for which pages.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyCeremonies {

	@Bean
	WebAuthnRelyingPartyOperations passkeyOperations(PasskeyOwners owners, Passkeys passkeys, Questions questions,
			RelyingParty party) {
		return new Webauthn4JRelyingPartyOperations(owners, passkeys, questions.party(), Set.of(party.origin()));
	}

}
