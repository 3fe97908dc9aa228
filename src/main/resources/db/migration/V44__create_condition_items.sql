-- The condition of a sign-off is an item of its own that counts for nothing but holds the deployment once it is overdue.
alter table item
	add column condition_due timestamptz,
	add check (condition_due is null or (leaf and added and linked is null and not critical and phase = 'PREPARE'));

create index item_condition on item (deployment_id, condition_due) where condition_due is not null;
