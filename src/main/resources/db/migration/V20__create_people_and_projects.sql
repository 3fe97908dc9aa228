-- Who there is, what is deployed, and who may do what there.
create table person (
	id uuid primary key,
	version integer not null,
	name text not null check (name = btrim(name) and char_length(name) between 1 and 120),
	email text not null unique check (email = lower(email) and email = btrim(email) and char_length(email) between 3 and 254),
	administrator boolean not null,
	theme text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
	single_keys boolean not null default true,
	created_at timestamptz not null,
	deactivated_at timestamptz
);

create table project (
	id uuid primary key,
	version integer not null,
	key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(key) <= 60),
	name text not null check (name = btrim(name) and char_length(name) between 1 and 120),
	several_roles_per_signer boolean not null default true,
	starter_may_sign boolean not null default false,
	created_at timestamptz not null
);

create unique index project_name on project (lower(name));

create table member (
	project_id uuid not null references project,
	person_id uuid not null references person,
	roles text[] not null check (cardinality(roles) > 0
		and roles <@ array['VIEWER', 'CONTRIBUTOR', 'APPROVER', 'MANAGER', 'LEAD']),
	titles text[] not null default '{}' check (cardinality(titles) = 0 or 'APPROVER' = any (roles)),
	primary key (project_id, person_id)
);

create index member_person on member (person_id);
