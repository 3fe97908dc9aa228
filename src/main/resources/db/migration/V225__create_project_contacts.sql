-- Whom a project calls, in its own order; what checklists leave blank is filled from here by role.
create table project_contact (
	id uuid primary key,
	project_id uuid not null references project,
	position integer not null check (position >= 1),
	role text not null check (char_length(role) between 1 and 100),
	name text check (char_length(name) between 1 and 100),
	phone text check (char_length(phone) between 1 and 100),
	mail text check (char_length(mail) between 3 and 300),
	unique (project_id, position) deferrable initially deferred,
	check (phone is not null or mail is not null)
);
