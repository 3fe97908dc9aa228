package greenboard.passkeys;

import java.util.List;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Verifies the signatures of passkeys, each while its passkey is locked: two answers of
 * one passkey are verified one after the other, and none while it is being revoked.
 */
@Component
class PasskeyVerification {

	private final Passkeys passkeys;

	private final Questions questions;

	private final WebAuthnRelyingPartyOperations operations;

	PasskeyVerification(Passkeys passkeys, Questions questions, WebAuthnRelyingPartyOperations operations) {
		this.passkeys = passkeys;
		this.questions = questions;
		this.operations = operations;
	}

	/**
	 * Verifies an answer to a question that was taken up.
	 * @param ceremony the question
	 * @param answer what the browser sent
	 * @return the signature
	 * @throws PasskeyRefused when it is not believed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Assertion verify(Ceremony ceremony, String answer) {
		PublicKeyCredential<AuthenticatorAssertionResponse> offered = this.questions.assertion(answer);
		KnownPasskey known = this.passkeys.lock(credential(offered))
			.orElseThrow(() -> new PasskeyRefused(Reason.UNKNOWN));
		if (ceremony.person() != null && !ceremony.person().equals(known.owner())) {
			throw new PasskeyRefused(Reason.OTHER_PERSON, known, null);
		}
		verify(ceremony, offered, known);
		Assertion assertion = assertion(offered, known);
		// the library compares with the count at enrolment alone
		if (!known.precedes(assertion.count())) {
			throw new PasskeyRefused(Reason.COUNTER, known, null);
		}
		return assertion;
	}

	private static Bytes credential(PublicKeyCredential<AuthenticatorAssertionResponse> offered) {
		Bytes credential = offered.getRawId();
		if (credential == null || offered.getResponse() == null) {
			throw new PasskeyRefused(Reason.INVALID);
		}
		return credential;
	}

	private void verify(Ceremony ceremony, PublicKeyCredential<AuthenticatorAssertionResponse> offered,
			KnownPasskey known) {
		try {
			requireOwner(offered.getResponse().getUserHandle(), known.owner(), ceremony.person() == null);
			this.operations.authenticate(new RelyingPartyAuthenticationRequest(
					this.questions.request(ceremony.challenge(), List.of()), offered));
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (MaliciousCounterValueException ex) {
			throw new PasskeyRefused(Reason.COUNTER, known, ex);
		}
		catch (RuntimeException ex) {
			throw new PasskeyRefused(Reason.INVALID, known, ex);
		}
	}

	/** Who is found by their passkey has to be named by it (WebAuthn, section 7.2). */
	private static void requireOwner(@Nullable Bytes handle, PersonId owner, boolean named) {
		if ((handle == null) ? named : !handle.equals(UserHandle.of(owner))) {
			throw new IllegalArgumentException("The passkey names another owner");
		}
	}

	private static Assertion assertion(PublicKeyCredential<AuthenticatorAssertionResponse> offered,
			KnownPasskey known) {
		AuthenticatorAssertionResponse response = offered.getResponse();
		return new Assertion(known.owner(), offered.getRawId().getBytes(), known.publicKey(),
				response.getClientDataJSON().getBytes(), response.getAuthenticatorData().getBytes(),
				response.getSignature().getBytes());
	}

}
