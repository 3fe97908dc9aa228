-- What an authenticator gave when somebody enrolled it. A passkey is revoked, never deleted; after that only its use
-- and its name change.
create table passkey (
	id uuid primary key,
	person_id uuid not null references person,
	name text not null check (name = btrim(name) and char_length(name) between 1 and 120),
	credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
	-- ES256, EdDSA, RS256
	algorithm integer not null check (algorithm in (-7, -8, -257)),
	-- SubjectPublicKeyInfo
	public_key bytea not null,
	cose_key bytea not null,
	sign_count bigint not null check (sign_count between 0 and 4294967295),
	backup_eligible boolean not null,
	backed_up boolean not null check (backup_eligible or not backed_up),
	attestation bytea not null,
	attestation_client_data bytea not null,
	created_at timestamptz not null,
	used_at timestamptz check (used_at >= created_at),
	revoked_at timestamptz check (revoked_at >= created_at)
);

comment on table passkey is 'What people prove with who they are (application: select, insert, update)';

create index passkey_person on passkey (person_id);

create function refuse_passkey_change() returns trigger language plpgsql as $$
begin
	raise exception 'a passkey is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger passkey_is_kept before delete or truncate on passkey
	for each statement execute function refuse_passkey_change();
create trigger passkey_is_frozen before update on passkey for each row
	when (old.revoked_at is not null
		or to_jsonb(old) - '{name,sign_count,backed_up,used_at,revoked_at}'::text[]
			<> to_jsonb(new) - '{name,sign_count,backed_up,used_at,revoked_at}'::text[])
	execute function refuse_passkey_change();
