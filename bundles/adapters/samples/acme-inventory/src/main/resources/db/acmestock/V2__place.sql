-- Where the goods of a move that another inventory booked came from or went to: kept to be given away as it was taken.
alter table acmestock_journal add column place varchar(64);
