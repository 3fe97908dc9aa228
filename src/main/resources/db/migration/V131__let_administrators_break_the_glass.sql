-- A go that breaks the glass is a decision of its own kind. What it was given for is kept byte for byte, like what a
-- sign-off was given for.
alter table deployment add column break_glass boolean not null default false;
alter table deployment alter column break_glass drop default;

do $$
declare
	rule text;
begin
	for rule in select conname from pg_constraint where conrelid = 'deployment'::regclass and contype = 'c'
		and pg_get_constraintdef(oid) like '%DECIDED%decision%'
	loop
		execute format('alter table deployment drop constraint %I', rule);
	end loop;
	for rule in select conname from pg_constraint where conrelid = 'decision'::regclass and contype = 'c'
		and pg_get_constraintdef(oid) like '%''GO''%'
	loop
		execute format('alter table decision drop constraint %I', rule);
	end loop;
end $$;

alter table deployment
	add check (state <> 'DECIDED' or coalesce(decision ->> 'kind', '') in ('GO', 'BREAK_GLASS'));
alter table decision
	add check (kind in ('GO', 'NO_GO', 'BREAK_GLASS')),
	add check ((kind = 'NO_GO') = (valid_until is null)),
	add check ((kind = 'BREAK_GLASS') = (content ->> 'digest' is not null));

create table break_glass_record (
	decision_id uuid primary key references decision deferrable initially deferred,
	deployment_id uuid not null references deployment,
	record bytea not null,
	digest text not null check (digest = encode(sha256(record), 'hex'))
);

comment on table break_glass_record is 'What was signed by who broke the glass (application: select, insert)';

create trigger break_glass_record_is_kept before update or delete or truncate on break_glass_record
	for each statement execute function refuse_signature_change();
