-- When a deployment is taken back: the triggers of its checklist and those that people added. What has fired once stays;
-- a trigger that is taken out is only marked so.
create table rollback_trigger (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	key text not null,
	position integer not null,
	text text not null check (char_length(text) between 1 and 2000),
	metric text,
	comparator text check (comparator in ('>', '>=', '<', '<=', '=')),
	value text,
	unit text,
	span text,
	action text check (char_length(action) between 1 and 4000),
	owner_id uuid references person,
	own boolean not null,
	removed_at timestamptz,
	unique (deployment_id, key),
	check ((metric is null) = (comparator is null) and (metric is null) = (value is null)),
	check (metric is not null or (unit is null and span is null))
);

create table trigger_firing (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	trigger_id uuid not null references rollback_trigger,
	reason text not null check (char_length(reason) between 1 and 4000),
	fired_at timestamptz not null,
	fired_by uuid,
	fired_by_name text not null,
	stood_down_at timestamptz check (stood_down_at >= fired_at),
	stood_down_by uuid,
	stood_down_by_name text,
	stood_down_reason text check (char_length(stood_down_reason) between 1 and 4000),
	check ((stood_down_at is null) = (stood_down_by is null)),
	check ((stood_down_at is null) = (stood_down_by_name is null)),
	check ((stood_down_at is null) = (stood_down_reason is null))
);

create unique index trigger_firing_now on trigger_firing (trigger_id) where stood_down_at is null;
create index trigger_firing_of_deployment on trigger_firing (deployment_id, fired_at);
