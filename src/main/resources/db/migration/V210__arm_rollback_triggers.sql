-- A trigger that alerts are to fire is armed by a test alert that came since it last said something else; a checklist or a
-- manager says of which triggers the go waits for that.
alter table rollback_trigger
	add column changes integer not null default 1 check (changes >= 1),
	add column arming_needed boolean not null default false,
	add column armed_at timestamptz,
	add column armed_by_name text,
	add check ((armed_at is null) = (armed_by_name is null));
