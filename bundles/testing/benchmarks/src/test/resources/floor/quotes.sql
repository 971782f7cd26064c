-- Quotes for the step that makes orders of them: those above the last one that was made.
with made as (
  insert into quote (number, customer, state, net, tax, gross, changed)
  select 'Q-' || i, i % 1000, 'draft', 315, 25.5, 340.5, now() from generate_series(1, 40000) i
  returning id)
insert into quote_line
select id, p, (id * 7 + p) % 1000, 2, 31.5, 63, '[{"step":"price-list"}]' from made, generate_series(1, 5) p;
select setval('todo', (select max(id) from quote) - 40000);
