-- What the recipient must have agreed to for the message to go out.
alter table messages_outgoing add column purpose varchar(64);
