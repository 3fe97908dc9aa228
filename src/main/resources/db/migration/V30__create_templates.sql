-- Checklist templates and their versions. A version never changes; only what was read out of its source may be read
-- again when reading has been improved.
create table template (
	id uuid primary key,
	key text not null unique,
	newest integer not null default 0,
	created_at timestamptz not null,
	check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
	check (newest >= 0)
);

create table template_version (
	id uuid primary key,
	template_id uuid not null references template,
	number integer not null,
	title text not null,
	source bytea not null,
	sha256 text not null,
	outline jsonb not null,
	reader integer not null,
	items integer not null,
	roles integer not null,
	triggers integer not null,
	categories integer not null,
	published_at timestamptz not null,
	published_by uuid,
	published_by_name text not null,
	unique (template_id, number),
	unique (template_id, sha256),
	check (number >= 1),
	check (title <> ''),
	check (octet_length(source) between 1 and 2097152),
	check (sha256 = encode(sha256(source), 'hex')),
	check (items >= 1 and roles >= 0 and triggers >= 0 and categories >= 0)
);

create function refuse_version_change() returns trigger language plpgsql as $$
begin
	raise exception 'a published version never changes' using errcode = 'insufficient_privilege';
end $$;

create trigger template_version_is_kept
	before update of id, template_id, number, source, sha256, published_at, published_by, published_by_name
	on template_version for each row execute function refuse_version_change();

-- Whether the templates that come along have been published; the row is written once and stays when they are changed.
create table template_library (
	loaded_at timestamptz not null,
	only_row boolean primary key default true check (only_row)
);
