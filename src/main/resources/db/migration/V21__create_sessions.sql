-- One row per signed-in browser. The cookie's value is not here, only its hash.
create table session (
	id_hash bytea primary key check (octet_length(id_hash) = 32),
	handle uuid not null unique,
	person_id uuid not null references person,
	created_at timestamptz not null,
	seen_at timestamptz not null check (seen_at >= created_at),
	device text not null check (char_length(device) <= 200),
	address text not null,
	attributes jsonb not null default '{}'
);

create index session_person on session (person_id);
create index session_seen on session (seen_at);
