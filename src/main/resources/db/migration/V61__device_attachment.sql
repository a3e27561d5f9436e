-- Photos and papers of devices. A removed one is hidden, not deleted: the history must be able to say what was there.
create table device_attachment (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  device_id bigint not null,
  file_id bigint not null,
  kind varchar(10) not null,
  caption varchar(200),
  removed_at datetime(6),
  removed_by varchar(120),
  primary key (id),
  key ix_device_attachment_device (device_id, removed_at, id),
  constraint fk_device_attachment_school foreign key (school_id) references school (id),
  constraint fk_device_attachment_device foreign key (device_id) references device (id),
  constraint fk_device_attachment_file foreign key (file_id) references stored_file (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_attachment_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  device_id bigint,
  file_id bigint,
  kind varchar(10),
  caption varchar(200),
  removed_at datetime(6),
  removed_by varchar(120),
  primary key (id, rev),
  key ix_device_attachment_aud_device (device_id, rev),
  key ix_device_attachment_aud_rev (rev),
  key ix_device_attachment_aud_revend (revend),
  constraint fk_device_attachment_aud_rev foreign key (rev) references revision (id),
  constraint fk_device_attachment_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
