-- What other records say last and the decision in force are kept with the head, so that neither a tick nor a page asks
-- the records. Open deployments are worked out again at once, which asks everybody for the first time.
alter table deployment
	add column standings jsonb not null default '{"bySource": {}}',
	add column decision jsonb,
	add column dissent boolean not null default false,
	add column waivers_expire_at timestamptz,
	add column changed_action text not null default 'deployment.changed',
	add column changed_subject text not null default '';

update deployment set waivers_expire_at = next_expiry;
update deployment set next_expiry = created_at where ended_at is null;
update deployment d set (changed_action, changed_subject) = (select e.action, e.subject from audit_event e
	where e.deployment_id = d.id and e.sequence = d.sequence)
	where exists (select from audit_event e where e.deployment_id = d.id and e.sequence = d.sequence);

alter table deployment
	alter column standings drop default,
	alter column dissent drop default,
	alter column changed_action drop default,
	alter column changed_subject drop default,
	add check (state <> 'DECIDED' or coalesce(decision ->> 'kind', '') = 'GO');
