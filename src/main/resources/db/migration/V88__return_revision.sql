-- Which revision made a return: what taking it back undoes, as for acceptances.
alter table goods_return add column revision bigint;
update goods_return r set r.revision = (select min(a.rev) from goods_return_aud a where a.id = r.id);
alter table goods_return modify column revision bigint not null;
alter table goods_return_aud add column revision bigint;
update goods_return_aud a set a.revision = (select r.revision from goods_return r where r.id = a.id);
