-- Alerts that came for a trigger, each once: an alert is the same when fingerprint, begin and status are.
create table trigger_alert (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	trigger_id uuid not null references rollback_trigger,
	fingerprint text not null check (char_length(fingerprint) between 1 and 200),
	starts_at timestamptz not null,
	status text not null check (status in ('FIRING', 'RESOLVED')),
	effect text not null check (effect in ('ARMED', 'FIRED', 'NOTED', 'RESOLVED', 'NOTHING')),
	firing_id uuid references trigger_firing,
	said text not null check (char_length(said) between 1 and 4000),
	labels text not null check (char_length(labels) <= 4000),
	source text check (source ~ '^https?://' and char_length(source) <= 2000),
	received_at timestamptz not null,
	received_by uuid,
	received_by_name text not null,
	unique (trigger_id, fingerprint, starts_at, status),
	check ((firing_id is not null) = (effect in ('FIRED', 'NOTED', 'RESOLVED')))
);

comment on table trigger_alert is 'Alerts that came for a trigger (application: select, insert)';

create index trigger_alert_of_firing on trigger_alert (firing_id, received_at) where firing_id is not null;
