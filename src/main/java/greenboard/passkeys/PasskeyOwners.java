package greenboard.passkeys;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import greenboard.accounts.Account;
import greenboard.accounts.Actors;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonId;

/**
 * People as WebAuthn names them; only active ones. They are kept by the room of accounts,
 * so nothing is kept here.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private final Actors actors;

	PasskeyOwners(Actors actors) {
		this.actors = actors;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		PersonId person = UserHandle.person(id);
		return this.actors.account(person).map((account) -> entity(person, account)).orElse(null);
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
		return this.actors.account(new EmailAddress(username)).map(PasskeyOwners::entity).orElse(null);
	}

	private static @Nullable PublicKeyCredentialUserEntity entity(Account account) {
		PersonId person = account.actor().person();
		return (person != null) ? entity(person, account) : null;
	}

	private static PublicKeyCredentialUserEntity entity(PersonId person, Account account) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(UserHandle.of(person))
			.name(account.email())
			.displayName(account.actor().name())
			.build();
	}

	@Override
	public void save(PublicKeyCredentialUserEntity userEntity) {
		throw new UnsupportedOperationException("People are kept by the room of accounts");
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException("People are never deleted");
	}

}
