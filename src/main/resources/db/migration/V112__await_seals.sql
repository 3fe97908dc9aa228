-- Every entry waits here for its leaf, from the transaction that appends it on: the sealer finds it once
-- that is committed, however late.
create table log_unsealed (
	entry_id bigint primary key
);

comment on table log_unsealed is 'Entries without a leaf (application: select, delete)';

create function await_seal() returns trigger language plpgsql security definer as $$
begin
	insert into log_unsealed values (new.id);
	return null;
end $$;

do $$ begin
	execute format('alter function await_seal() set search_path = %I, pg_temp', current_schema());
end $$;

insert into log_unsealed select id from trail_entry;

create trigger trail_entry_awaits_its_seal after insert on trail_entry
	for each row execute function await_seal();
