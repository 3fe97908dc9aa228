-- Its rows are in the trail, all of them.
do $$ begin
	if (select count(*) from audit_event) <> (select count(*) from trail_entry) then
		raise exception 'not everything that happened is in the trail';
	end if;
end $$;

drop table audit_event;
drop function refuse_audit_change();
