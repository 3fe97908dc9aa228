-- Imports that are not published yet. The source is the whole state: what is changed in the preview is written into it.
create table template_draft (
	id uuid primary key,
	owner_id uuid not null,
	name text not null,
	key text,
	source bytea not null,
	revision integer not null default 0,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	check (length(name) between 1 and 200),
	check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
	check (octet_length(source) between 1 and 2097152),
	check (revision >= 0),
	check (expires_at > created_at)
);

create index template_draft_of_owner on template_draft (owner_id, created_at);
create index template_draft_expiry on template_draft (expires_at);
