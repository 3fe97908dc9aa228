-- Alerts that came and matched no trigger: the newest of each sender, so that somebody sees why nothing happened.
create table stray_alert (
	id uuid primary key,
	sender uuid not null,
	sender_name text not null,
	project_id uuid references project,
	fingerprint text not null check (char_length(fingerprint) between 1 and 200),
	starts_at timestamptz not null,
	status text not null check (status in ('FIRING', 'RESOLVED')),
	said text not null check (char_length(said) between 1 and 4000),
	labels text not null check (char_length(labels) <= 4000),
	received_at timestamptz not null,
	unique (sender, fingerprint, starts_at, status)
);

create index stray_alert_of_project on stray_alert (project_id, received_at) where project_id is not null;
