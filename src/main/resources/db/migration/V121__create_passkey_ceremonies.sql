-- What authenticators were asked and have not answered. Taking a row up deletes it. Only the hash of its key is here.
create table passkey_ceremony (
	key_hash bytea primary key check (octet_length(key_hash) = 32),
	kind text not null check (kind in ('ENROL', 'SIGN_IN', 'SIGN_OFF')),
	person_id uuid references person,
	challenge bytea not null check (octet_length(challenge) = 32),
	payload bytea,
	expires_at timestamptz not null,
	check ((kind = 'SIGN_IN') = (person_id is null)),
	check ((kind = 'SIGN_OFF') = (payload is not null))
);

create index passkey_ceremony_expires on passkey_ceremony (expires_at);
