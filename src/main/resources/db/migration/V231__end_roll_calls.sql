-- A roll call ends with a decision, because its lead abandons it, or with the deployment; only a decision makes answers of
-- what was said. What the roles were shown is kept whole, so that the page can say what has changed since; a condition is
-- known by its item.
alter table roll_call drop constraint roll_call_outcome_check;
update roll_call set outcome = 'ABANDONED' where outcome = 'NONE';
alter table roll_call
	add constraint roll_call_outcome_check
		check (outcome in ('GO', 'NO_GO', 'ABANDONED', 'CANCELLED', 'CLOSED', 'BEGUN')),
	add column decision_id uuid unique references decision (id) deferrable initially deferred,
	add constraint roll_call_decision_check check (decision_id is null or outcome in ('GO', 'NO_GO'));

alter table roll_call_station
	add column shown bytea,
	add column condition_key text,
	add column condition_due timestamptz,
	add constraint roll_call_station_condition_check
		check ((condition_key is null) = (condition_due is null) and (condition_key is null or answer = 'GO_IF')),
	alter column again type jsonb using null;
