-- The log only grows.
create function refuse_log_change() returns trigger language plpgsql as $$
begin
	raise exception 'the log only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger log_key_is_kept before update or delete or truncate on log_key
	for each statement execute function refuse_log_change();
create trigger log_leaf_is_kept before update or delete or truncate on log_leaf
	for each statement execute function refuse_log_change();
create trigger log_node_is_kept before update or delete or truncate on log_node
	for each statement execute function refuse_log_change();
create trigger log_checkpoint_is_kept before update or delete or truncate on log_checkpoint
	for each statement execute function refuse_log_change();

revoke update, delete, truncate on log_key, log_leaf, log_node, log_checkpoint from current_user;
