-- The district has acts of its own: the chain of no school. What is unique per school is unique for the district too, which a null would not be.

alter table act
  modify school_id bigint,
  modify school_name varchar(200) not null,
  add column owner_id bigint as (coalesce(school_id, 0)) persistent comment 'the school, or 0 for the district: what the chain, its links and numbers are unique for';

alter table act
  drop index uk_act_number,
  drop index uk_act_link,
  add constraint uk_act_number unique (owner_id, kind, year, number),
  add constraint uk_act_link unique (owner_id, link);

alter table act_chain
  modify school_id bigint,
  add column owner_id bigint as (coalesce(school_id, 0)) persistent comment 'the school, or 0 for the district';

alter table act_chain
  add constraint uk_act_chain_owner unique (owner_id);

-- The district's report stands beside those of its schools.
alter table licence_report modify school_id bigint;
alter table licence_report_data modify school_id bigint;
alter table licence_report_table modify school_id bigint;
