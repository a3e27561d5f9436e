-- A second label of a device: a tag from a pre-printed roll, linked to a device that already bears a tag of its own.

create table tag_alias (
  id bigint not null,
  version int not null,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin not null,
  device_id bigint not null,
  school_id bigint not null,
  linked_at datetime(6) not null,
  linked_by varchar(120) not null,
  primary key (id),
  constraint uk_tag_alias_tag unique (tag),
  key ix_tag_alias_device (device_id, id),
  constraint fk_tag_alias_tag foreign key (tag) references issued_tag (tag),
  constraint fk_tag_alias_device foreign key (device_id) references device (id),
  constraint fk_tag_alias_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table tag_alias_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin,
  device_id bigint,
  school_id bigint,
  linked_at datetime(6),
  linked_by varchar(120),
  primary key (id, rev),
  key ix_tag_alias_aud_school (school_id, rev),
  key ix_tag_alias_aud_rev (rev),
  key ix_tag_alias_aud_revend (revend),
  constraint fk_tag_alias_aud_rev foreign key (rev) references revision (id),
  constraint fk_tag_alias_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
