-- One version of a project on its way to one environment. The row is the head: whoever changes anything of a deployment
-- locks it first. It keeps the tallies and what lists show, so that neither a tick nor a list reads all items.
create table deployment (
	id uuid primary key,
	project_id uuid not null references project,
	template_version_id uuid not null references template_version,
	template_key text not null,
	template_version integer not null check (template_version >= 1),
	template_title text not null,
	version text not null check (char_length(version) between 1 and 100),
	environment text not null check (char_length(environment) between 1 and 100),
	artifact_digest text check (char_length(artifact_digest) between 1 and 200),
	target_at timestamptz not null,
	lead_id uuid references person,
	fields jsonb not null,
	state text not null check (state in ('PLANNED', 'DECIDED', 'DEPLOYING', 'VERIFYING', 'CLOSED', 'CANCELLED')),
	outcome text check (outcome in ('SUCCEEDED', 'WITH_INCIDENTS', 'ROLLED_BACK')),
	ended_at timestamptz,
	ended_by text,
	ended_reason text check (char_length(ended_reason) between 1 and 4000),
	scheme jsonb not null,
	tallies jsonb not null,
	criticals jsonb not null,
	score numeric(4, 1) check (score between 0 and 100),
	ceiling numeric(4, 1) check (ceiling between 0 and 100),
	band text,
	verdict text not null check (verdict in ('NO_GO', 'HOLD', 'READY', 'GO')),
	blocker_count integer not null check (blocker_count >= 0),
	first_blockers jsonb not null,
	next_expiry timestamptz,
	sequence bigint not null check (sequence >= 0),
	created_at timestamptz not null,
	created_by uuid,
	created_by_name text not null,
	changed_at timestamptz not null,
	changed_by text not null,
	check (score <= ceiling),
	check ((score is null) = (ceiling is null)),
	check (score is not null or band is null),
	check ((state = 'CLOSED') = (outcome is not null)),
	check ((state in ('CLOSED', 'CANCELLED')) = (ended_at is not null)),
	check ((ended_at is null) = (ended_by is null)),
	check (state <> 'CANCELLED' or ended_reason is not null),
	check ((verdict = 'READY') <= (blocker_count = 0)),
	check ((blocker_count = 0) <= (verdict in ('READY', 'GO')))
);

create index deployment_open on deployment (target_at, id) where ended_at is null;
create index deployment_of_project on deployment (project_id, target_at, id);
create index deployment_by_target on deployment (target_at, id);
create index deployment_with_waiver on deployment (next_expiry) where next_expiry is not null and ended_at is null;
