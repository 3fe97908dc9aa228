-- What was asked for once, and how it was answered. The row comes into being in the transaction of the change; the answer
-- follows when it is written, and is forgotten after a week together with the row.
create table command (
	sender uuid not null,
	id text not null check (char_length(id) between 1 and 100),
	request bytea not null check (octet_length(request) = 32),
	at timestamptz not null,
	status smallint check (status between 200 and 399),
	headers jsonb,
	body bytea,
	repeated integer not null default 0,
	primary key (sender, id),
	check ((status is null) = (headers is null)),
	check ((status is null) = (body is null))
);

create index command_at on command (at);
