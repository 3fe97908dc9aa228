-- A deployment's own copy of a checklist. Positions count through the document; only leaves that follow no record are
-- settled, the state of the others is worked out when it is read.
create table section (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	parent_id uuid references section on delete cascade,
	position integer not null,
	title text not null,
	level integer not null check (level >= 0),
	phase text not null check (phase in ('PREPARE', 'DEPLOY', 'VERIFY', 'ROLL_BACK')),
	category text,
	optional boolean not null,
	offset_from text,
	offset_to text,
	offset_every text,
	notes text not null,
	blocks jsonb not null,
	line integer not null
);

create index section_of_deployment on section (deployment_id, position);
create index section_inside on section (parent_id) where parent_id is not null;

create table item (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	section_id uuid not null references section,
	parent_id uuid references item on delete cascade,
	key text not null,
	position integer not null,
	text text not null check (char_length(text) >= 1),
	details text not null,
	leaf boolean not null,
	critical boolean not null,
	optional boolean not null,
	weight numeric not null check (weight > 0),
	category text,
	phase text not null check (phase in ('PREPARE', 'DEPLOY', 'VERIFY', 'ROLL_BACK')),
	linked text check (linked in ('ITEMS', 'SIGN_OFFS', 'DECISION')),
	state text not null check (state in ('OPEN', 'DONE', 'FAILED', 'NOT_APPLICABLE', 'WAIVED')),
	state_version integer not null,
	note text check (char_length(note) between 1 and 4000),
	owner_id uuid references person,
	settled_by uuid,
	settled_by_name text,
	settled_at timestamptz,
	waived_until date,
	request_id uuid,
	added boolean not null,
	version integer not null,
	line integer not null,
	unique (deployment_id, key),
	check (version >= state_version and state_version >= 1),
	check (not critical or (leaf and phase = 'PREPARE' and linked is null)),
	check (state = 'OPEN' or (leaf and linked is null)),
	check (state <> 'FAILED' or note is not null),
	check (state <> 'NOT_APPLICABLE' or optional or note is not null),
	check ((state = 'WAIVED') = (waived_until is not null)),
	check (state <> 'WAIVED' or critical),
	check ((settled_at is null) = (settled_by_name is null))
);

create index item_of_deployment on item (deployment_id, position);
create index item_of_section on item (section_id);
create index item_below on item (parent_id) where parent_id is not null;
create index item_critical on item (deployment_id, position) where critical and state in ('OPEN', 'FAILED');
create index item_waived on item (deployment_id, waived_until) where state = 'WAIVED';
