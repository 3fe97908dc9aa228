-- What shows that an item holds, and what a second person has to agree to.
create table evidence (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	item_id uuid not null references item on delete cascade,
	url text not null check (url ~* '^(https?://|mailto:)' and char_length(url) <= 2000),
	title text not null check (char_length(title) between 1 and 300),
	added_by uuid,
	added_by_name text not null,
	added_at timestamptz not null,
	unique (item_id, url, title)
);

create table item_request (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	item_id uuid not null references item on delete cascade,
	kind text not null check (kind in ('WAIVER', 'NOT_APPLICABLE')),
	reason text not null check (char_length(reason) between 1 and 4000),
	compensating_control text check (char_length(compensating_control) between 1 and 4000),
	expires_on date,
	asked_by uuid,
	asked_by_name text not null,
	asked_at timestamptz not null,
	answer text check (answer in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'OVERTAKEN')),
	answer_reason text check (char_length(answer_reason) between 1 and 4000),
	answered_by uuid,
	answered_by_name text,
	answered_at timestamptz,
	check ((kind = 'WAIVER') = (compensating_control is not null)),
	check ((kind = 'WAIVER') = (expires_on is not null)),
	check ((answer is null) = (answered_at is null)),
	check ((answer is null) = (answered_by_name is null)),
	check (answer <> 'GRANTED' or (answered_by is not null and answered_by is distinct from asked_by))
);

create unique index item_request_open on item_request (item_id) where answer is null;
create index item_request_awaiting on item_request (deployment_id) where answer is null;
create index item_request_of_item on item_request (item_id);
