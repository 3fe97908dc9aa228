-- What was made of what went wrong in a deployment: taken into a draft of its template, or left with a reason, once each.
-- The draft is gone once it is published or discarded; the lesson stays, and gives way where nothing came of it.
create table lesson (
	deployment_id uuid not null references deployment,
	key text not null,
	text text check (char_length(text) between 1 and 2000),
	section text,
	why text check (char_length(why) between 1 and 1000),
	draft_id uuid,
	item_key text,
	reason text check (char_length(reason) between 1 and 4000),
	decided_by text not null,
	decided_at timestamptz not null,
	primary key (deployment_id, key),
	check ((text is null) = (reason is not null)),
	check ((text is null) = (section is null) and (text is null) = (why is null)),
	check ((text is null) = (draft_id is null) and (text is null) = (item_key is null))
);
