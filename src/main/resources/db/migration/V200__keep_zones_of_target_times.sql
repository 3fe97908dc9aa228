-- The calendar by which days, weeks and months after the target time are counted.
alter table deployment add column target_zone text not null default 'UTC'
	check (char_length(target_zone) between 1 and 60);
alter table deployment alter column target_zone drop default;
