-- The tree over all entries of all chains (RFC 9162): which entry is which leaf, and the complete nodes
-- above them. Leaves are numbered in the order in which the sealer finds entries committed. No foreign keys: to check one,
-- the owner of the trail would need the right to update it.
create table log_leaf (
	leaf bigint primary key check (leaf >= 0),
	entry_id bigint not null unique,
	hash bytea not null check (length(hash) = 32)
);

create table log_node (
	level integer not null check (level > 0),
	index bigint not null check (index >= 0),
	hash bytea not null check (length(hash) = 32),
	primary key (level, index)
);

comment on table log_leaf is 'Which entry is which leaf of the log (application: select, insert)';
comment on table log_node is 'The complete nodes above the leaves (application: select, insert)';
