-- What happened. Rows are inserted and read; a trigger refuses everything else.
create table audit_event (
	id bigint generated always as identity primary key,
	deployment_id uuid,
	sequence bigint not null default 0,
	at timestamptz not null,
	actor_id uuid,
	actor_name text not null,
	action text not null,
	subject text not null,
	subject_key text,
	before text,
	after text,
	reason text,
	check ((deployment_id is null) = (sequence = 0)),
	check (sequence >= 0),
	check (action ~ '^[a-z-]+\.[a-z-]+$')
);

create unique index audit_event_place on audit_event (deployment_id, sequence) where deployment_id is not null;
create index audit_event_elsewhere on audit_event (id) where deployment_id is null;
create index audit_event_of_subject on audit_event (deployment_id, subject_key, sequence) where subject_key is not null;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
	raise exception 'the audit trail is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_event_is_kept before update or delete or truncate on audit_event
	for each statement execute function refuse_audit_change();

revoke update, delete, truncate on audit_event from current_user;
