-- What somebody brings along who has all rights in the database and knows how Greenboard works.
create schema attack;

-- Links a chain anew from its first entry to its last, and moves its head there.
create function attack.relink(which uuid) returns void language plpgsql as $$
declare
	entry record;
	previous bytea := decode(repeat('00', 32), 'hex');
begin
	update trail_entry set previous_hash = sha256(int8send(id)) where chain = which;
	for entry in select id, bytes from trail_entry where chain = which order by seq loop
		update trail_entry set previous_hash = previous, hash = sha256('\x00'::bytea || previous || bytes)
			where id = entry.id returning hash into previous;
	end loop;
	perform attack.set_head(which);
end $$;

create function attack.set_head(which uuid) returns void language sql as $$
	update trail_head h set (seq, hash, at) = (select seq, hash, at from trail_entry
		where chain = which order by seq desc limit 1) where h.chain = which
$$;

-- Says in the columns what the bytes say.
create function attack.refile(which uuid) returns void language sql as $$
	update trail_entry set seq = seq + 1000000 where chain = which;
	update trail_entry e set seq = (said ->> 'seq')::bigint, at = (said ->> 'at')::timestamptz,
			actor_id = (said #>> '{actor,id}')::uuid, actor_name = said #>> '{actor,name}', action = said ->> 'action',
			subject = said ->> 'subject', subject_key = said ->> 'subjectKey', before = said ->> 'before',
			after = said ->> 'after', reason = said ->> 'reason'
		from (select id, convert_from(bytes, 'UTF8')::jsonb said from trail_entry where chain = which) s
		where e.id = s.id
$$;

-- Gives an entry's bytes another word.
create function attack.reword(which uuid, place bigint, pattern text, word text) returns void language sql as $$
	update trail_entry set bytes = convert_to(regexp_replace(convert_from(bytes, 'UTF8'), pattern, word), 'UTF8')
		where chain = which and seq = place
$$;

-- Moves the entries from a place on, in their own words too.
create function attack.renumber(which uuid, start bigint, by_places integer) returns void language sql as $$
	update trail_entry set seq = seq + 1000000, bytes = convert_to(regexp_replace(convert_from(bytes, 'UTF8'),
			',"seq":\d+,', ',"seq":' || (seq + by_places) || ','), 'UTF8')
		where chain = which and seq >= start;
	update trail_entry set seq = seq - 1000000 + by_places where chain = which and seq >= 1000000
$$;

-- Lets two neighbours change places, with all that they say and their hashes.
create function attack.swap(which uuid, place bigint) returns void language plpgsql as $$
declare
	one trail_entry;
	other trail_entry;
begin
	select * into one from trail_entry where chain = which and seq = place;
	select * into other from trail_entry where chain = which and seq = place + 1;
	update trail_entry set previous_hash = sha256('swapping') where id = one.id;
	update trail_entry set bytes = one.bytes, previous_hash = one.previous_hash, hash = one.hash where id = other.id;
	update trail_entry set bytes = other.bytes, previous_hash = other.previous_hash, hash = other.hash where id = one.id;
end $$;

-- Forgets the entries from a place on.
create function attack.cut(which uuid, start bigint) returns void language sql as $$
	delete from log_unsealed where entry_id in (select id from trail_entry where chain = which and seq >= start
		and id not in (select entry_id from log_leaf));
	delete from trail_entry where chain = which and seq >= start;
	select attack.set_head(which)
$$;

-- Says in the log what the entries are now.
create function attack.regrow() returns void language plpgsql as $$
begin
	update log_leaf l set hash = e.hash from trail_entry e where e.id = l.entry_id and e.hash <> l.hash;
	update log_node n set hash = sha256('\x01'::bytea || a.hash || b.hash) from log_leaf a, log_leaf b
		where n.level = 1 and a.leaf = 2 * n.index and b.leaf = 2 * n.index + 1
		and n.hash <> sha256('\x01'::bytea || a.hash || b.hash);
	for height in 2 .. (select max(level) from log_node) loop
		update log_node n set hash = sha256('\x01'::bytea || a.hash || b.hash) from log_node a, log_node b
			where n.level = height and a.level = height - 1 and b.level = height - 1
			and a.index = 2 * n.index and b.index = 2 * n.index + 1
			and n.hash <> sha256('\x01'::bytea || a.hash || b.hash);
	end loop;
end $$;

-- Keeps a copy of all tables under a name, to bring back later.
create function attack.back_up(name text) returns void language plpgsql as $$
declare
	one record;
begin
	execute format('create schema %I', name);
	for one in select tablename from pg_tables where schemaname = 'public' loop
		execute format('create table %I.%I as table public.%I', name, one.tablename, one.tablename);
	end loop;
end $$;

create function attack.restore(name text) returns void language plpgsql as $$
declare
	one record;
begin
	for one in select table_name, string_agg(quote_ident(column_name), ', ') as columns
			from information_schema.columns
			where table_schema = 'public' and is_generated = 'NEVER'
			and table_name in (select tablename from pg_tables where schemaname = name)
			group by table_name loop
		execute format('delete from public.%I', one.table_name);
		execute format('insert into public.%I (%s) overriding system value select %2$s from %I.%1$I', one.table_name,
				one.columns, name);
	end loop;
end $$;

-- Brings one deployment back as it was, with its items and its score.
create function attack.set_back(name text, which uuid) returns void language plpgsql as $$
begin
	delete from item where deployment_id = which;
	delete from deployment where id = which;
	execute format('insert into item select * from %I.item where deployment_id = $1', name) using which;
	execute format('insert into deployment select * from %I.deployment where id = $1', name) using which;
end $$;

-- Lets a deployment vanish from every table.
create function attack.drop(which uuid) returns void language plpgsql as $$
declare
	one record;
begin
	delete from sign_off_statement where sign_off_id in (select id from sign_off where deployment_id = which);
	delete from signed_item where sign_off_id in (select id from sign_off where deployment_id = which);
	for one in select table_name from information_schema.columns
			where table_schema = 'public' and column_name = 'deployment_id' loop
		execute format('delete from public.%I where deployment_id = $1', one.table_name) using which;
	end loop;
	delete from deployment where id = which;
	delete from trail_entry where chain = which;
	delete from trail_head where chain = which;
end $$;
