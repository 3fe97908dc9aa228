package greenboard.passkeys;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonNotFound;
import greenboard.names.PrintedName;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Enrols, names and revokes the passkeys of the person who asks. Whoever calls has made
 * sure again that it is them before anything but a name changes. Every change leaves an
 * entry in the trail.
 */
@Service
class PasskeyManagement {

	private final Passkeys passkeys;

	private final PasskeyOwners owners;

	private final Ceremonies ceremonies;

	private final Questions questions;

	private final WebAuthnRelyingPartyOperations operations;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	PasskeyManagement(Passkeys passkeys, PasskeyOwners owners, Ceremonies ceremonies, Questions questions,
			WebAuthnRelyingPartyOperations operations, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.passkeys = passkeys;
		this.owners = owners;
		this.ceremonies = ceremonies;
		this.questions = questions;
		this.operations = operations;
		this.events = events;
		this.transaction = transaction;
	}

	/** The passkeys of the person who asks. */
	@Transactional(readOnly = true)
	List<Passkey> of(Actor by) {
		return this.passkeys.of(person(by));
	}

	/**
	 * One of them.
	 * @throws PasskeyNotFound when it is none of theirs
	 */
	@Transactional
	Passkey one(UUID id, Actor by) {
		return this.passkeys.lock(person(by), id).orElseThrow(PasskeyNotFound::new);
	}

	/** Asks a browser for a new passkey. */
	String begin(Actor by) {
		byte[] challenge = Bytes.random().getBytes();
		PersonId person = person(by);
		String key = this.ceremonies.begin(CeremonyKind.ENROL, new Ceremony(person, challenge, null));
		return this.questions.asked(key, creation(person, challenge));
	}

	/**
	 * Takes a new passkey on.
	 * @param key what {@link #begin} gave
	 * @param answer what the browser answered
	 * @param name what its owner calls it
	 * @param by the owner
	 * @throws PasskeyRefused when the answer is not believed; the question is used up
	 */
	void enrol(@Nullable String key, String answer, String name, Actor by) {
		Ceremony ceremony = this.ceremonies.take(CeremonyKind.ENROL, key);
		if (!person(by).equals(ceremony.person())) {
			throw new PasskeyRefused(Reason.OTHER_PERSON);
		}
		RelyingPartyPublicKey offered = new RelyingPartyPublicKey(this.questions.attestation(answer),
				PrintedName.of(name));
		this.transaction.executeWithoutResult((status) -> enrol(ceremony, offered, by));
	}

	private void enrol(Ceremony ceremony, RelyingPartyPublicKey offered, Actor by) {
		PersonId person = person(by);
		Bytes credential = offered.getCredential().getRawId();
		try {
			this.operations.registerCredential(
					new ImmutableRelyingPartyRegistrationRequest(creation(person, ceremony.challenge()), offered));
		}
		catch (DuplicateKeyException ex) {
			throw new PasskeyRefused(Reason.INVALID, null, ex);
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new PasskeyRefused(Reason.INVALID, null, ex);
		}
		KnownPasskey enrolled = this.passkeys.lock(credential).orElseThrow(() -> new PasskeyRefused(Reason.INVALID));
		publish(by, "passkey.enrolled", null, enrolled.passkey());
	}

	private PublicKeyCredentialCreationOptions creation(PersonId person, byte[] challenge) {
		Bytes handle = UserHandle.of(person);
		PublicKeyCredentialUserEntity owner = this.owners.findById(handle);
		if (owner == null) {
			throw new PersonNotFound();
		}
		return this.questions.creation(challenge, owner, this.passkeys.findByUserId(handle));
	}

	/**
	 * Calls a passkey otherwise.
	 * @throws PasskeyNotFound when it is none of theirs
	 */
	@Transactional
	void rename(UUID id, String name, Actor by) {
		Passkey before = one(id, by);
		Passkey after = before.named(PrintedName.of(name));
		if (!after.equals(before)) {
			this.passkeys.rename(id, after.name());
			publish(by, "passkey.named", before, after);
		}
	}

	/**
	 * Ends a passkey for good.
	 * @throws PasskeyNotFound when it is none of theirs
	 */
	@Transactional
	void revoke(UUID id, Actor by) {
		Passkey gone = one(id, by);
		this.passkeys.revoke(id);
		publish(by, "passkey.revoked", gone, null);
	}

	private void publish(Actor by, String action, @Nullable Passkey before, @Nullable Passkey after) {
		this.events.publishEvent(new PasskeyChanged(by, action, before, after));
	}

	private static PersonId person(Actor by) {
		return Objects.requireNonNull(by.person());
	}

}
