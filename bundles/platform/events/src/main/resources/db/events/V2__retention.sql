-- The place of the last event that was removed because of its age.
alter table events_stamp add column removed_position bigint default 0 not null;
