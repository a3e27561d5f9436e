-- Money planned by year, source and school. What has no school is the district's as a whole, not split; the key tells two of these apart from none.

create table allocation (
  id bigint not null,
  version int not null,
  year int not null,
  source_id bigint not null,
  school_id bigint,
  amount decimal(15,2) not null,
  school_key bigint as (coalesce(school_id, 0)) persistent,
  primary key (id),
  constraint uk_allocation_owner unique (year, source_id, school_key),
  key ix_allocation_school (school_id, year),
  constraint fk_allocation_source foreign key (source_id) references funding_source (id),
  constraint fk_allocation_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table allocation_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  year int,
  source_id bigint,
  school_id bigint,
  amount decimal(15,2),
  primary key (id, rev),
  key ix_allocation_aud_school (school_id, rev, revtype),
  key ix_allocation_aud_rev (rev, revtype),
  key ix_allocation_aud_revend (revend),
  constraint fk_allocation_aud_rev foreign key (rev) references revision (id),
  constraint fk_allocation_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
