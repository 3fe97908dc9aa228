-- What was signed about the log: a C2SP checkpoint at each of these sizes.
create table log_checkpoint (
	size bigint primary key check (size >= 0),
	note text not null,
	at timestamptz not null default clock_timestamp()
);

comment on table log_checkpoint is 'What was signed about the log (application: select, insert)';
