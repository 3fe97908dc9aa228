-- By what a deployment's success is told: copied from its checklist, then measured.
create table success_criterion (
	deployment_id uuid not null references deployment,
	number integer not null check (number >= 1),
	position integer not null,
	section text not null,
	text text not null,
	measured text,
	met boolean,
	measured_by text,
	measured_at timestamptz,
	primary key (deployment_id, number),
	check ((met is null) = (measured_by is null)),
	check ((met is null) = (measured_at is null)),
	check (met is not null or measured is null)
);

-- What was noticed after a deployment; open until it is resolved.
create table follow_up_note (
	deployment_id uuid not null references deployment,
	number integer not null check (number >= 1),
	text text not null,
	severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
	written_by text not null,
	written_at timestamptz not null,
	resolution text,
	resolved_by text,
	resolved_at timestamptz,
	primary key (deployment_id, number),
	check ((resolution is null) = (resolved_by is null)),
	check ((resolution is null) = (resolved_at is null))
);
