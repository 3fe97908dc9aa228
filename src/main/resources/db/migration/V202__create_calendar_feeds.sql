-- The secret address under which a person's calendar is fetched; only its hash is kept.
create table calendar_feed (
	person_id uuid primary key references person,
	hash bytea not null unique check (octet_length(hash) = 32),
	created_at timestamptz not null
);
