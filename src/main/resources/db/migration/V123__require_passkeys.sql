-- Roles that take the signature of a passkey alone: by their title in a project, or one in one deployment.
alter table project
	add column passkey_titles text[] not null default '{}',
	add column passkey_title_keys text[] not null default '{}';
alter table sign_off_role add column passkey boolean not null default false;
