-- The poll of a deployment's roles before a go. What was shown when it was called stays as it was; the trail keeps every
-- answer, and a row of a role the one that counts.
create table roll_call (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	number integer not null check (number > 0),
	version text not null,
	artifact_digest text,
	score text,
	verdict text not null check (verdict in ('NO_GO', 'HOLD', 'READY', 'GO')),
	called_at timestamptz not null,
	called_by_name text not null,
	ended_at timestamptz check (ended_at >= called_at),
	ended_by_name text,
	outcome text check (outcome in ('GO', 'NO_GO', 'NONE')),
	reason text check (char_length(reason) between 1 and 4000),
	unique (deployment_id, number),
	check ((ended_at is null) = (outcome is null)),
	check ((ended_at is null) = (ended_by_name is null))
);

create unique index roll_call_running on roll_call (deployment_id) where ended_at is null;

create table roll_call_station (
	roll_call_id uuid not null references roll_call,
	position integer not null,
	role_key text not null,
	title text not null,
	digest text not null check (digest ~ '^[0-9a-f]{64}$'),
	revision integer not null default 0,
	answer text check (answer in ('GO', 'NO_GO', 'GO_IF', 'ABSTAIN', 'ABSENT')),
	said text check (char_length(said) between 1 and 4000),
	person_id uuid references person,
	person_name text,
	answered_at timestamptz,
	record bytea,
	again text,
	primary key (roll_call_id, role_key),
	unique (roll_call_id, position),
	check ((answer is null) = (answered_at is null)),
	check ((answer is null) = (person_name is null)),
	check (answer is null or answer = 'GO' or said is not null)
);
