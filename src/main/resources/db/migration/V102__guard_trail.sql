-- A faulty node, or somebody with the application's role, can write no bad link: the database works
-- everything out again, and nothing is ever changed.

-- Takes a chain for the rest of the transaction, and says where it ends and when the next entry is.
create function lock_trail(which uuid, out seq bigint, out hash bytea, out at timestamptz)
language plpgsql security definer as $$
begin
	select h.seq, h.hash, h.at into seq, hash, at from trail_head h where h.chain = which for update;
	if not found then
		insert into trail_head values (which, 0, decode(repeat('00', 32), 'hex'), '-infinity') on conflict do nothing;
		select h.seq, h.hash, h.at into seq, hash, at from trail_head h where h.chain = which for update;
	end if;
	at := greatest(at, clock_timestamp());
end $$;

create function append_to_trail() returns trigger language plpgsql security definer as $$
declare
	said jsonb := convert_from(new.bytes, 'UTF8')::jsonb;
	head trail_head;
begin
	new.chain := said ->> 'chain';
	new.seq := said ->> 'seq';
	new.at := said ->> 'at';
	new.actor_id := said #>> '{actor,id}';
	new.actor_name := said #>> '{actor,name}';
	new.action := said ->> 'action';
	new.subject := said ->> 'subject';
	new.subject_key := said ->> 'subjectKey';
	new.before := said ->> 'before';
	new.after := said ->> 'after';
	new.reason := said ->> 'reason';
	perform lock_trail(new.chain);
	select * into head from trail_head where chain = new.chain;
	if new.seq is distinct from head.seq + 1 then
		raise exception 'entry % of chain % does not come after entry %', new.seq, new.chain, head.seq
			using errcode = 'integrity_constraint_violation';
	end if;
	if new.previous_hash is distinct from head.hash then
		raise exception 'entry % of chain % names another entry as the one before', new.seq, new.chain
			using errcode = 'integrity_constraint_violation';
	end if;
	if new.hash is distinct from sha256('\x00'::bytea || new.previous_hash || new.bytes) then
		raise exception 'entry % of chain % has another hash', new.seq, new.chain
			using errcode = 'integrity_constraint_violation';
	end if;
	if new.at is null or new.at < head.at or new.at < transaction_timestamp()
			or new.at > greatest(head.at, clock_timestamp()) or said ? 'imported' then
		raise exception 'entry % of chain % does not say the time', new.seq, new.chain
			using errcode = 'integrity_constraint_violation';
	end if;
	update trail_head set seq = new.seq, hash = new.hash, at = new.at where chain = new.chain;
	return new;
end $$;

create function refuse_trail_change() returns trigger language plpgsql as $$
begin
	raise exception 'the trail is never changed' using errcode = 'insufficient_privilege';
end $$;

-- The head moves by one, and only when an entry is appended.
create function guard_trail_head() returns trigger language plpgsql as $$
begin
	if (tg_op = 'INSERT' and new.seq = 0)
			or (tg_op = 'UPDATE' and pg_trigger_depth() > 1 and new.chain = old.chain and new.seq = old.seq + 1) then
		return new;
	end if;
	raise exception 'the head of a chain moves with its entries' using errcode = 'insufficient_privilege';
end $$;

-- Functions that run with the owner's rights look for tables nowhere else than here.
do $$ begin
	execute format('alter function lock_trail(uuid) set search_path = %I, pg_temp', current_schema());
	execute format('alter function append_to_trail() set search_path = %I, pg_temp', current_schema());
end $$;
revoke execute on function lock_trail(uuid) from public;

create trigger trail_entry_is_linked before insert on trail_entry
	for each row execute function append_to_trail();
create trigger trail_entry_is_kept before update or delete or truncate on trail_entry
	for each statement execute function refuse_trail_change();
create trigger trail_head_moves before insert or update on trail_head
	for each row execute function guard_trail_head();
create trigger trail_head_is_kept before delete or truncate on trail_head
	for each statement execute function refuse_trail_change();

revoke update, delete, truncate on trail_entry from current_user;
