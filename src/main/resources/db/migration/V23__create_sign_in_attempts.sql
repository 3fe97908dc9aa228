-- Counts attempts to sign in, by account and by address; the keys are hashes, since
-- people type passwords into the wrong field.
create table sign_in_attempt (
	key bytea primary key check (octet_length(key) = 32),
	attempts integer not null check (attempts >= 0),
	last_at timestamptz not null,
	free_at timestamptz not null
);

create index sign_in_attempt_last on sign_in_attempt (last_at);
