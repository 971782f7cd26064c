-- What came of the parts of the contract that a provider may leave out, as JSON.
alter table verification_run add column parts varchar(10000) default '[]' not null;
