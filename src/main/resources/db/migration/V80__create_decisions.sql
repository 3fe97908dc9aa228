-- Every decision that was ever in force. What it says never changes; how it ended is added once.
create table decision (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	position integer not null check (position >= 1),
	kind text not null check (kind in ('GO', 'NO_GO')),
	decided_at timestamptz not null,
	valid_until timestamptz,
	content jsonb not null,
	ended_at timestamptz,
	ended_by text,
	ended_why text,
	unique (deployment_id, position),
	check ((kind = 'GO') = (valid_until is not null)),
	check (content ->> 'kind' = kind),
	check ((ended_at is null) = (ended_by is null)),
	check ((ended_at is null) = (ended_why is null))
);

create unique index decision_in_force on decision (deployment_id) where ended_at is null;
