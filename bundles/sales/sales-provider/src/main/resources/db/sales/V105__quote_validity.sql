-- What the clock looks for: quotes that wait for somebody and whose last day has passed.
create index sales_quote_validity on sales_quote (state, valid_until);
