-- The keys that have signed the log, in their order. Each but the first was introduced by a note that
-- the one before signed.
create table log_key (
	position integer primary key check (position > 0),
	vkey text not null unique,
	introduction text,
	check ((position = 1) = (introduction is null))
);

comment on table log_key is 'What the log is signed with (application: select, insert)';
