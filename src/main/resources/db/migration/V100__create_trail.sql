-- What happened, in one chain for each deployment and one for the system (the chain of zeros).
-- Each entry is its canonical bytes and a hash over them and the hash before; the other columns
-- are there to search by and say nothing that the bytes do not.
-- What the application's role may do is written in the comments, and granted after each migration.
create table trail_head (
	chain uuid primary key,
	seq bigint not null check (seq >= 0),
	hash bytea not null check (length(hash) = 32),
	at timestamptz not null
);

comment on table trail_head is 'Where each chain ends (application: select)';

create table trail_entry (
	id bigint generated always as identity primary key,
	chain uuid not null references trail_head,
	seq bigint not null check (seq > 0),
	at timestamptz not null,
	bytes bytea not null,
	previous_hash bytea not null check (length(previous_hash) = 32),
	hash bytea not null check (length(hash) = 32),
	actor_id uuid,
	actor_name text not null,
	action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
	subject text not null,
	subject_key text,
	before text,
	after text,
	reason text,
	unique (chain, seq),
	unique (chain, previous_hash)
);

comment on table trail_entry is 'What happened (application: select, insert)';

create index trail_entry_of_subject on trail_entry (chain, subject_key, seq) where subject_key is not null;
