-- H2 took the keys of this index, (state, id), for those of an index that another table had: see EmbeddedKeysTest and ADR 95.
drop index order_document_state;
create index order_document_state on order_document (state, id, order_number);
