-- What verifying every chain, the tables that they lead to and the log has found, each time that it was done whole.
create table inspection (
	id bigint generated always as identity primary key,
	begun_at timestamptz not null,
	ended_at timestamptz not null check (ended_at >= begun_at),
	chains bigint not null check (chains >= 0),
	entries bigint not null check (entries >= 0),
	-- all of them, of which the first are kept in words
	fault_count bigint not null check (fault_count >= cardinality(faults)),
	faults text[] not null
);

comment on table inspection is 'What verifying everything has found (application: select, insert)';
