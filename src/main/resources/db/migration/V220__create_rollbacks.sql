-- Deployments that are taken back, and rehearsals of it: who decided when, and what came of it. What has fired by then is
-- kept with it, so that the times stand whatever becomes of the trigger.
create table rollback_run (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	rehearsal boolean not null,
	number integer not null check (number >= 1),
	firing_id uuid references trigger_firing,
	trigger_text text,
	fired_at timestamptz,
	reason text check (char_length(reason) between 1 and 4000),
	decided_at timestamptz not null,
	decided_by text not null,
	shown text check (char_length(shown) between 1 and 4000),
	outcome text check (outcome in ('DONE', 'BROKEN_OFF')),
	ended_at timestamptz check (ended_at >= decided_at),
	ended_by text,
	ended_reason text check (char_length(ended_reason) between 1 and 4000),
	unique (deployment_id, rehearsal, number),
	check (rehearsal or reason is not null),
	check (not rehearsal or firing_id is null),
	check ((firing_id is null) = (trigger_text is null) and (firing_id is null) = (fired_at is null)),
	check ((outcome is null) = (ended_at is null) and (outcome is null) = (ended_by is null)),
	check (outcome is distinct from 'BROKEN_OFF' or ended_reason is not null)
);

-- One at a time, and one rehearsal.
create unique index rollback_run_now on rollback_run (deployment_id, rehearsal) where ended_at is null;

-- The steps as they were when their plan was chosen.
create table rollback_step (
	run_id uuid not null references rollback_run,
	number integer not null check (number >= 1),
	plan text not null,
	plan_title text not null,
	verification boolean not null,
	item_key text,
	title text not null,
	details text not null,
	commands text[] not null,
	owner_id uuid references person,
	state text not null default 'OPEN' check (state in ('OPEN', 'STARTED', 'DONE', 'FAILED', 'SKIPPED')),
	started_at timestamptz,
	started_by text,
	ended_at timestamptz check (ended_at >= started_at),
	ended_by text,
	note text check (char_length(note) between 1 and 4000),
	version integer not null default 1,
	primary key (run_id, number),
	check ((started_at is null) = (started_by is null) and (ended_at is null) = (ended_by is null)),
	check ((state in ('DONE', 'FAILED', 'SKIPPED')) = (ended_at is not null)),
	check (state not in ('STARTED', 'DONE', 'FAILED') or started_at is not null),
	check (state <> 'OPEN' or started_at is null),
	check (state not in ('FAILED', 'SKIPPED') or note is not null)
);
