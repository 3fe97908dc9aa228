-- A project may ask that at a pause point one person reads an item out and another one does it.
alter table project add column reader_differs boolean not null default false;

-- Who read an item out last, and in which version; another version has to be read again.
create table item_reading (
	item_id uuid primary key references item on delete cascade,
	deployment_id uuid not null references deployment,
	version integer not null check (version >= 1),
	reader_id uuid not null references person,
	reader_name text not null,
	read_at timestamptz not null
);

create index item_reading_of_deployment on item_reading (deployment_id);
