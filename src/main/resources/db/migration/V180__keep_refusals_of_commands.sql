-- What was refused can have left an entry all the same, an alarm for example: who sends it again gets the refusal again.
alter table command drop constraint command_status_check,
	add constraint command_status_check check (status between 200 and 499);
