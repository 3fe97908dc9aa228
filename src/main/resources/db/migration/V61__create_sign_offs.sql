-- One person's vote for one role, with the bytes that it was given for. A later vote of the same person for the same role
-- supersedes the earlier one; nothing else of a vote ever changes.
create table sign_off (
	id uuid primary key,
	deployment_id uuid not null references deployment,
	role_key text not null,
	role_title text not null,
	person_id uuid not null references person,
	printed_name text not null,
	meaning text not null check (meaning in ('APPROVE', 'CONDITION', 'REJECT', 'ABSTAIN')),
	comment text check (char_length(comment) between 1 and 4000),
	condition_key text,
	condition_text text check (char_length(condition_text) between 1 and 2000),
	condition_due timestamptz,
	signed_at timestamptz not null,
	record bytea not null,
	digest text not null check (digest = encode(sha256(record), 'hex')),
	superseded_at timestamptz,
	check (meaning not in ('REJECT', 'ABSTAIN') or comment is not null),
	check ((meaning = 'CONDITION') = (condition_key is not null)),
	check ((condition_key is null) = (condition_text is null)),
	check ((condition_key is null) = (condition_due is null))
);

create unique index sign_off_in_force on sign_off (deployment_id, role_key, person_id) where superseded_at is null;
create index sign_off_of_deployment on sign_off (deployment_id, signed_at);
create index sign_off_of_person on sign_off (person_id, signed_at);

-- The items of a record one by one, so that a tick is held against its own item alone.
create table signed_item (
	sign_off_id uuid not null references sign_off,
	item_key text not null,
	content jsonb not null,
	primary key (sign_off_id, item_key)
);

create function refuse_signature_change() returns trigger language plpgsql as $$
begin
	raise exception 'a signature is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger sign_off_is_kept before delete or truncate on sign_off
	for each statement execute function refuse_signature_change();
create trigger sign_off_is_frozen before update on sign_off for each row
	when (old.superseded_at is not null or new.superseded_at is null
		or to_jsonb(old) - 'superseded_at' <> to_jsonb(new) - 'superseded_at')
	execute function refuse_signature_change();
create trigger signed_item_is_kept before update or delete or truncate on signed_item
	for each statement execute function refuse_signature_change();

-- A role belongs to the people that it was given to, else to those whose title in the project is the role's; titles are
-- compared in a normal form that the application makes.
alter table sign_off_role
	add column title_key text not null default '',
	add column people uuid[] not null default '{}',
	add column added boolean not null default false;
update sign_off_role set title_key = regexp_replace(lower(title), '[[:space:][:punct:]]+', '', 'g');
alter table sign_off_role alter column title_key drop default, alter column people drop default,
	alter column added drop default;

alter table member add column title_keys text[] not null default '{}';
update member set title_keys = array(
	select regexp_replace(lower(title), '[[:space:][:punct:]]+', '', 'g') from unnest(titles) title);

-- What the standings keep is new in them.
update deployment set standings = jsonb_build_object('bySource', coalesce(
	(select jsonb_object_agg(key, value || '{"kept": {}}') from jsonb_each(standings -> 'bySource')), '{}'));
