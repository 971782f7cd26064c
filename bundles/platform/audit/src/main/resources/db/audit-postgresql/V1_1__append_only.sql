-- Refuses what an append-only log never does. A guard against mistakes and against statements that somebody smuggles in; who owns the
-- table can take it away, which is what the chain and an exported checkpoint are for.
create or replace function audit_append_only() returns trigger language plpgsql as $$
begin
    -- Said by the retention and by an erasure, for their transaction.
    if tg_op = 'DELETE' and coalesce(current_setting('tenon.audit_removal', true), '') = 'yes' then
        return old;
    end if;
    raise exception 'the audit log is append-only: % of % is refused', tg_op, tg_table_name;
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_append_only();
create trigger audit_entry_not_truncated before truncate on audit_entry
    for each statement execute function audit_append_only();
create trigger audit_content_append_only before update or delete on audit_content
    for each row execute function audit_append_only();
create trigger audit_content_not_truncated before truncate on audit_content
    for each statement execute function audit_append_only();
