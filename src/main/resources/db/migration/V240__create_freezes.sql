-- Windows in which nothing goes to an environment. A freeze that was ended early keeps the end that was meant; over_at is
-- when it really is over, before its start where it was called off. revised counts its changes and spread the change up
-- to which all open deployments have been worked out again.
create table environment_freeze (
	id uuid primary key,
	environment text not null check (environment = btrim(environment) and char_length(environment) between 1 and 100),
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	zone text not null check (char_length(zone) between 1 and 60),
	reason text not null check (char_length(reason) between 1 and 1000),
	added_at timestamptz not null,
	added_by uuid,
	added_by_name text not null,
	ended_at timestamptz check (ended_at < ends_at),
	ended_by uuid,
	ended_by_name text,
	ended_reason text check (char_length(ended_reason) between 1 and 1000),
	over_at timestamptz not null generated always as (least(ends_at, ended_at)) stored,
	revised integer not null default 1 check (revised >= 1),
	spread integer not null default 0 check (spread between 0 and revised),
	check ((ended_at is null) = (ended_by_name is null)),
	check ((ended_at is null) = (ended_reason is null))
);

create index environment_freeze_of_environment on environment_freeze (lower(environment), over_at);
create index environment_freeze_by_end on environment_freeze (over_at);
create index environment_freeze_to_spread on environment_freeze (id) where spread < revised;
create index deployment_not_begun on deployment (lower(environment), id) where state in ('PLANNED', 'DECIDED');
