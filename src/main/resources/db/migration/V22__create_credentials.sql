-- What proves who somebody is: passwords, invitations, tokens. Only hashes are kept.
create table password (
	person_id uuid primary key references person,
	hash text not null check (hash like '$argon2id$%'),
	changed_at timestamptz not null
);

create table invitation (
	person_id uuid primary key references person,
	hash bytea not null unique check (octet_length(hash) = 32),
	expires_at timestamptz not null
);

create table api_token (
	id uuid primary key,
	version integer not null,
	hash bytea not null unique check (octet_length(hash) = 32),
	name text not null check (name = btrim(name) and char_length(name) between 1 and 120),
	person_id uuid references person,
	project_id uuid references project,
	scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ', 'SETTLE', 'MANAGE']),
	created_by uuid references person,
	created_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
	used_at timestamptz,
	revoked_at timestamptz,
	check ((person_id is null) <> (project_id is null))
);

create index api_token_person on api_token (person_id) where person_id is not null;
create index api_token_project on api_token (project_id) where project_id is not null;

create table setup_code (
	only_one boolean primary key default true check (only_one),
	hash bytea not null check (octet_length(hash) = 32),
	issued_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > issued_at)
);
