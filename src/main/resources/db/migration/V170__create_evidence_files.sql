-- Files that show that an item holds, each with the digest of its content. Nothing of a file is ever changed:
-- it is added, and removed like a link.
create table evidence_file (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	item_id uuid not null references item on delete cascade,
	name text not null check (char_length(name) between 1 and 200 and name !~ '[/\\[:cntrl:]]'),
	title text not null check (char_length(title) between 1 and 300),
	media_type text not null check (media_type ~ '^[a-z]+/[a-z-]+$'),
	size bigint not null check (size > 0),
	sha256 bytea not null,
	content bytea not null,
	added_by uuid,
	added_by_name text not null,
	added_at timestamptz not null,
	unique (item_id, sha256),
	constraint evidence_file_as_it_came check (size = length(content) and sha256 = sha256(content))
);

comment on table evidence_file is 'Files that show that an item holds (application: select, insert, delete)';

-- As it came: a piece of it is read without the rest.
alter table evidence_file alter column content set storage external;

create index evidence_file_of_deployment on evidence_file (deployment_id);

create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
	raise exception 'a file of evidence is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger evidence_file_is_kept before update or truncate on evidence_file
	for each statement execute function refuse_evidence_change();
