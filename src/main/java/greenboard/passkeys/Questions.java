package greenboard.passkeys;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;

import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * What browsers are asked, and what they answer, as JSON. A device has to make sure each
 * time that its owner sits there.
 */
@Component
class Questions {

	/** Those that can be verified with tools that everybody has. */
	private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(PublicKeyCredentialParameters.ES256,
			PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.RS256);

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private static final int LONGEST = 65_536;

	private final RelyingParty party;

	Questions(RelyingParty party) {
		this.party = party;
	}

	PublicKeyCredentialRpEntity party() {
		return PublicKeyCredentialRpEntity.builder().id(this.party.id()).name("Greenboard").build();
	}

	/** Asks for a new passkey that finds its owner without being told who they are. */
	PublicKeyCredentialCreationOptions creation(byte[] challenge, PublicKeyCredentialUserEntity owner,
			List<CredentialRecord> present) {
		return PublicKeyCredentialCreationOptions.builder()
			.rp(party())
			.user(owner)
			.challenge(new Bytes(challenge))
			.pubKeyCredParams(ALGORITHMS)
			.timeout(Ceremonies.VALID)
			.excludeCredentials(present.stream().map(Questions::named).toList())
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build())
			.attestation(AttestationConveyancePreference.NONE)
			.build();
	}

	/** Asks for a signature with one of some passkeys, with any where none is named. */
	PublicKeyCredentialRequestOptions request(byte[] challenge, List<CredentialRecord> allowed) {
		return PublicKeyCredentialRequestOptions.builder()
			.rpId(this.party.id())
			.challenge(new Bytes(challenge))
			.timeout(Ceremonies.VALID)
			.allowCredentials(allowed.stream().map(Questions::named).toList())
			.userVerification(UserVerificationRequirement.REQUIRED)
			.build();
	}

	private static PublicKeyCredentialDescriptor named(CredentialRecord record) {
		return PublicKeyCredentialDescriptor.builder().id(record.getCredentialId()).build();
	}

	/** A question as the page's script takes it. */
	String asked(String ceremony, Object options) {
		return JSON.writeValueAsString(Map.of("ceremony", ceremony, "publicKey", options));
	}

	PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String answer) {
		return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
		});
	}

	PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
		return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
		});
	}

	private static <T> T read(String answer, TypeReference<T> type) {
		if (answer.length() > LONGEST) {
			throw new PasskeyRefused(Reason.INVALID);
		}
		try {
			return Objects.requireNonNull(JSON.readValue(answer, type));
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
			throw new PasskeyRefused(Reason.INVALID, null, ex);
		}
	}

}
