-- Who has to sign a deployment off: the roles of its checklist, copied when it starts.
create table sign_off_role (
	deployment_id uuid not null references deployment,
	key text not null,
	position integer not null,
	title text not null,
	side text not null check (side in ('TECHNICAL', 'BUSINESS')),
	due text not null check (due in ('BEFORE', 'AFTER')),
	required boolean not null,
	covers text[] not null,
	signatures integer not null check (signatures >= 1),
	primary key (deployment_id, key)
);
